//! axe-core, the accessibility checker: its script goes into the page as it
//! is. `cargo xtask test` fetches it and names it in `AXE`.

use crate::browser::Browser;
use serde_json::{Value, json};
use std::path::PathBuf;

/// What axe finds wrong: rule, element and reason, one line each.
pub fn violations(browser: &Browser) -> Vec<String> {
    violations_in(browser, "html")
}

/// The same within one element.
pub fn violations_in(browser: &Browser, css: &str) -> Vec<String> {
    if browser.script("return !window.axe", &json!([])) == json!(true) {
        let script = std::fs::read_to_string(script()).expect("axe-core can be read");
        browser.script(&script, &json!([]));
    }
    let found = browser.script_async(RUN, &json!([css]));
    (found.as_array().into_iter().flatten())
        .map(|line| line.as_str().unwrap_or_default().to_owned())
        .collect()
}

const RUN: &str = r"
const done = arguments[arguments.length - 1];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
axe.run(arguments[0], {
  preload: false,
  runOnly: { type: 'tag', values: tags },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}).then(
  ({ violations }) => done(violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`))),
  error => done([`axe itself failed: ${error}`]),
);
";

fn script() -> PathBuf {
    if let Some(file) = std::env::var_os("AXE") {
        return PathBuf::from(file);
    }
    let tools = crate::root().join("target/tools");
    let folders = std::fs::read_dir(&tools).into_iter().flatten().flatten();
    let mut files = folders.map(|folder| folder.path().join("package/axe.min.js"));
    let found = files.find(|file| file.is_file());
    found.expect("axe-core is there once `cargo xtask test` ran")
}

/// The page's width and the width that its content needs, in pixels.
pub fn widths(browser: &Browser) -> (u64, u64) {
    let root = "document.documentElement";
    let widths = browser.script(
        &format!(
            "return [{root}.clientWidth, Math.max({root}.scrollWidth, document.body.scrollWidth)]"
        ),
        &json!([]),
    );
    let width = |at: usize| widths.get(at).and_then(Value::as_u64).unwrap_or(0);
    (width(0), width(1))
}
