//! For every reader: the page as it is heard, walked by keys, enlarged,
//! recoloured. Each line that the design asks for is an assertion here, or
//! stands with the view that it is about (`graph`, `tour`, `settings_map`,
//! `exports`, `print`).

mod announcer;
mod axe;
mod focus;
mod heard;
mod levers;
mod named;
mod narrow;
mod page;
mod preferences;
mod tables;
mod tabs;
mod there_and_back;
mod walk;

use e2e::essay::{homes, query, start, with};
use e2e::reader::Reader;
use explorer::scenario::link::View;
use serde_json::json;

/// Every kind of page of a language: with nothing open, at each view, with an
/// edited argument, an embed, a ready-made scene.
fn paths(home: &str) -> Vec<String> {
    let views = View::ALL.iter().map(|view| match view {
        View::Tour => "?view=tour&step=2".to_owned(),
        view => format!("?view={}", view.name()),
    });
    let full = with(
        &start(),
        &[
            ("alliance", "step_back"),
            ("rivals", "reach_out"),
            ("election", "trump"),
        ],
    );
    let edited = query(&full) + "&reject=best_moment&stated=1";
    let others = ["embed/?preset=programme_trump", "preset/swap/"].map(str::to_owned);
    let paths = [String::new(), edited].into_iter().chain(views);
    paths
        .chain(others)
        .map(|path| format!("{home}{path}"))
        .collect()
}

/// The same in every language.
fn all_paths() -> Vec<String> {
    homes().iter().flat_map(|home| paths(home)).collect()
}

/// Why a test is about Chromium alone.
const UNTOLD: &str = "neither what is heard nor what a reader prefers can be told";

/// Unfolds whatever can be.
fn open_everything(reader: &Reader) {
    let script = "document.querySelectorAll('details').forEach(at => { at.open = true })";
    reader.browser.script(script, &json!([]));
}

/// The lines that a script returns.
fn lines(reader: &Reader, script: &str) -> Vec<String> {
    let found = reader.browser.script(script, &json!([]));
    (found.as_array().into_iter().flatten())
        .map(|line| line.as_str().unwrap_or_default().to_owned())
        .collect()
}
