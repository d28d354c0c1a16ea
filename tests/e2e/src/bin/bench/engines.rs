//! From a lever to the frame after, in each engine that is installed: what
//! scripts can see of it, so that the engines and the peer compare.

use crate::figures::{Figures, times};
use crate::levers::Subject;
use e2e::browser::Browser;
use e2e::engine::{Engine, Profile};
use serde_json::json;
use std::panic::{AssertUnwindSafe, catch_unwind};

const ROUNDS: usize = 24;

/// Measures and prints, each page beside the last one.
pub(crate) fn bench(subjects: &[Subject]) {
    println!("\nlever to the frame after, by script, ms       least median   95 %");
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let measure = || {
            subjects
                .iter()
                .map(|subject| measured(engine, subject))
                .collect::<Vec<_>>()
        };
        // A browser that is not there is no reason to stop.
        let Ok(measured) = catch_unwind(AssertUnwindSafe(measure)) else {
            println!("  {engine:?}: skipped, it cannot be started here");
            continue;
        };
        for (subject, figures) in subjects.iter().zip(&measured) {
            let ratio = times(*figures, measured[measured.len() - 1]);
            println!(
                "  {:<10} {:<29}   {}   {ratio}",
                format!("{engine:?}"),
                subject.name,
                figures.line()
            );
        }
    }
}

fn measured(engine: Engine, subject: &Subject) -> Figures {
    let browser = Browser::start(engine, Profile::default());
    browser.resize(1280, 900);
    browser.open(&subject.address);
    browser.wait_until("document.documentElement.hasAttribute('data-ready')");
    let positions = ["trump", "biden"];
    let rounds = (0..ROUNDS).map(|round| {
        let css = e2e::reader::radio("election", positions[round % 2]);
        browser
            .script_async(CLICK, &json!([css]))
            .as_f64()
            .unwrap_or(f64::NAN)
    });
    Figures::of(rounds)
}

/// Clicks at the start of a frame, and hands over the time until the one that
/// shows the answer is handed on: the next frame after it begins.
const CLICK: &str = r"
const [css, done] = arguments;
requestAnimationFrame(() => setTimeout(() => {
  const before = performance.now();
  document.querySelector(css).click();
  requestAnimationFrame(() => { setTimeout(() => done(performance.now() - before)) });
}));
";
