//! The engine alone in the browser's WebAssembly, built as the page's is:
//! `ENGINE_WASM` names the folder that holds it.

use crate::devtools::Chromium;
use crate::figures::Figures;
use e2e::server::{Host, Hosting};
use serde_json::Value;
use std::path::Path;

const ROUNDS: usize = 15;

/// Measures and prints; gives what the engine does for one change of the
/// essay's page, in milliseconds.
pub(crate) fn bench(folder: &Path, isolated: Hosting) -> f64 {
    let page = "<!doctype html><meta charset=utf-8><script type=module>import start, * as engine from './engine_in_browser.js'; await start(); globalThis.engine = engine</script>";
    std::fs::write(folder.join("index.html"), page).expect("the folder can be written to");
    let host = Host::start(Hosting {
        folder: Some(folder.to_path_buf()),
        ..isolated
    });
    let mut browser = Chromium::start();
    browser.open(
        &host.address("/"),
        "globalThis.engine && crossOriginIsolated",
    );
    browser.script(MEASURED);
    let mut measured = |make: &str, call: &str| {
        let asked = format!("measured(engine.Subject.{make}, subject => subject.{call}, {ROUNDS})");
        let figures = browser.script(&asked);
        let rounds = figures[1].as_array().into_iter().flatten();
        (number(&figures[0]), Figures::of(rounds.map(number)))
    };
    println!("\nthe engine in the browser, ms            least median   95 %");
    for times in [1, 10, 100, 1000] {
        let calls = 1000 / times;
        let (claims, figures) = measured(&format!("times({times})"), &format!("evaluate({calls})"));
        let one = |time: f64| time / f64::from(calls);
        let [least, median, most] = [figures.least, figures.median, figures.most].map(one);
        println!(
            "  evaluate, {times:>4} times the size{:9}{least:6.3} {median:6.3} {most:6.3}   {:.0} ns a claim",
            "",
            least * 1e6 / claims
        );
    }
    for support in [2, 4, 6, 8] {
        let (_, figures) = measured(&format!("supported({support})"), "asked()");
        println!(
            "  what would it take, support of {support}{:6}{}",
            "",
            figures.line()
        );
    }
    let (_, change) = measured("essay()", "changed(0)");
    println!("  all that one change asks of it{:9}{}", "", change.line());
    change.median
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

const MEASURED: &str = r"
globalThis.measured = (subject, call, rounds) => {
  const time = () => { const before = performance.now(); call(subject); return performance.now() - before };
  for (let round = 0; round < 3; round++) time();
  return [subject.claims(), Array.from({ length: rounds }, time)];
};
true
";
