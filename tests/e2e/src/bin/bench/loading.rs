//! How long a first visit takes on a slow phone network: until there is
//! something to read, and until the page responds.

use crate::devtools::Chromium;
use crate::figures::Figures;
use serde_json::json;

const VISITS: usize = 3;

/// Lighthouse's slow 4G: bits a second, down and up, and milliseconds there
/// and back.
const DOWN: f64 = 1_600_000.0;
const UP: f64 = 750_000.0;
const DELAY: u32 = 150;

/// Visits an address with nothing kept, and prints.
pub(crate) fn bench(address: &str) {
    println!("\nfirst visit at 1.6 Mbit/s with 150 ms delay, brotli, s      least median");
    for slowdown in [1, 4] {
        let visits: Vec<(f64, f64)> = (0..VISITS).map(|_| visit(address, slowdown)).collect();
        let readable = Figures::of(visits.iter().map(|visit| visit.0 / 1000.0));
        let ready = Figures::of(visits.iter().map(|visit| visit.1 / 1000.0));
        for (what, figures) in [("readable", readable), ("responds", ready)] {
            println!(
                "  {what:<12} processor {slowdown}× slower{:28}{:6.2} {:6.2}",
                "", figures.least, figures.median
            );
        }
    }
}

/// Milliseconds from asking for the page.
fn visit(address: &str, slowdown: u32) -> (f64, f64) {
    let mut browser = Chromium::start();
    browser.throttle(slowdown);
    let network = json!({
        "offline": false, "latency": DELAY,
        "downloadThroughput": DOWN / 8.0, "uploadThroughput": UP / 8.0,
    });
    browser.call("Network.enable", json!({}));
    browser.call("Network.emulateNetworkConditions", network);
    browser.call(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": WATCH }),
    );
    browser.open(address, "globalThis.ready");
    let figures = browser
        .script("[performance.getEntriesByName('first-contentful-paint')[0].startTime, ready]");
    let at = |place: usize| figures[place].as_f64().unwrap_or(f64::NAN);
    (at(0), at(1))
}

const WATCH: &str = r"
new MutationObserver(() => {
  if (document.documentElement?.hasAttribute('data-ready')) globalThis.ready ??= performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] });
";
