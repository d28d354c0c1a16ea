//! A reader without a mouse.

use crate::browser::{Browser, key};
use serde_json::json;

/// No page has as many places to stop at.
const MOST_STOPS: usize = 600;

/// Whether an element that a selector finds has the focus.
pub fn is_at(browser: &Browser, css: &str) -> bool {
    let script = "return document.activeElement.matches(arguments[0])";
    browser.script(script, &json!([css])) == json!(true)
}

/// Waits until it has.
pub fn wait_at(browser: &Browser, css: &str) {
    browser.wait_until(&format!("document.activeElement?.matches({})", json!(css)));
}

/// Presses Tab until it has.
pub fn tab_to(browser: &Browser, css: &str) {
    step_to(browser, css, || browser.press([key::TAB]));
}

/// Presses Shift and Tab until it has.
pub fn tab_back_to(browser: &Browser, css: &str) {
    step_to(browser, css, || browser.press_with(key::SHIFT, key::TAB));
}

fn step_to(browser: &Browser, css: &str, step: impl Fn()) {
    for _ in 0..MOST_STOPS {
        if is_at(browser, css) {
            return;
        }
        step();
    }
    panic!("{css} is not reached by Tab");
}

/// The places where Tab stops from here on, each as an expression of `at`
/// says, until the focus leaves the page or comes round. Where a script has put
/// the focus before is none of them, unless Tab stops there.
pub fn stops(browser: &Browser, expression: &str) -> Vec<String> {
    let listen = format!(
        "window.stops = []; window.stopped = new Set(); window.start = document.activeElement;
         addEventListener('focusin', ({{ target: at }}) => {{
           if (at === start && at.tabIndex < 0) return;
           if (stopped.has(at)) window.round = true;
           if (!window.round) {{ stopped.add(at); stops.push({expression}) }}
         }})"
    );
    browser.script(&listen, &json!([]));
    let mut before = usize::MAX;
    loop {
        browser.press([key::TAB; 20]);
        let stops = browser.script("return [stops, !!window.round]", &json!([]));
        let found: Vec<String> = (stops[0].as_array().into_iter().flatten())
            .map(|stop| stop.as_str().unwrap_or_default().to_owned())
            .collect();
        if stops[1] == json!(true) || found.len() == before {
            return found;
        }
        before = found.len();
    }
}
