//! How long from a lever to the changed page, in script: `cargo xtask bench`.
//!
//! The page is isolated, so that its clock is fine enough; a click on a radio
//! is answered when the browser sees the page change. Style, layout and paint
//! come after that and are not in it.

use e2e::browser::Browser;
use e2e::engine::{Engine, Profile};
use e2e::server::{Host, Hosting};
use serde_json::json;

const ROUNDS: usize = 50;

/// What is set in turn, so that every click changes what follows.
const CLICKS: &[(&str, &str)] = &[
    ("election", "trump"),
    ("alliance", "solidify"),
    ("election", "biden"),
    ("alliance", "hold"),
];

fn main() {
    let header = |name, value: &str| (name, value.to_owned());
    let host = Host::start(Hosting {
        headers: vec![
            header("Cross-Origin-Opener-Policy", "same-origin"),
            header("Cross-Origin-Embedder-Policy", "require-corp"),
        ],
        ..Hosting::default()
    });
    println!("lever to changed page, script only, milliseconds");
    for slowdown in [1, 4] {
        let browser = Browser::start(Engine::Chromium, Profile::default());
        browser.resize(1280, 900);
        browser.devtools(
            "Emulation.setCPUThrottlingRate",
            &json!({ "rate": slowdown }),
        );
        browser.open(&host.address("/"));
        browser.wait_until("document.documentElement.hasAttribute('data-ready')");
        browser.wait_until("crossOriginIsolated");
        let mut times: Vec<f64> = (0..ROUNDS)
            .flat_map(|_| CLICKS)
            .map(|click| time(&browser, *click))
            .collect();
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times[(times.len() - 1) * share / 100];
        println!(
            "  processor {slowdown}× slower: median {:.2}, 95 % within {:.2}, most {:.2} ({} changes)",
            at(50),
            at(95),
            at(100),
            times.len()
        );
    }
}

fn time(browser: &Browser, (control, position): (&str, &str)) -> f64 {
    let css = e2e::reader::radio(control, position);
    let time = browser.script_async(CLICK, &json!([css]));
    time.as_f64().unwrap_or_else(|| panic!("{css}: {time}"))
}

/// Clicks, and hands over the time until the page has changed.
const CLICK: &str = r"
const [css, done] = arguments;
const radio = document.querySelector(css);
let before = 0;
const observer = new MutationObserver(() => {
  const after = performance.now();
  observer.disconnect();
  done(after - before);
});
observer.observe(document.getElementById('app'),
  { subtree: true, childList: true, attributes: true, characterData: true });
before = performance.now();
radio.click();
";
