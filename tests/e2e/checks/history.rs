//! Undo, redo, reset, and the browser's own buttons.

use e2e::essay::{start, with};
use e2e::reader::{Reader, read};
use e2e::server::Host;
use explorer::scenario::Scenario;

/// Makes two changes; gives the scenario after each.
fn two_changes(reader: &Reader) -> [Scenario; 2] {
    reader.goto("/");
    let first = with(&start(), &[("alliance", "solidify")]);
    let second = with(&first, &[("election", "trump")]);
    reader.set("alliance", "solidify");
    reader.expect_at("/", &first);
    reader.set("election", "trump");
    reader.expect_at("/", &second);
    [first, second]
}

#[test]
fn undo_redo_and_reset() {
    let host = Host::good();
    read(&host, |reader| {
        let [first, second] = two_changes(reader);
        for (action, expected) in [
            ("undo", &first),
            ("undo", &start()),
            ("redo", &first),
            ("redo", &second),
            ("reset", &start()),
            ("undo", &second),
        ] {
            reader.act(action);
            reader.expect_at("/", expected);
        }
    });
}

#[test]
fn back_and_forward() {
    let host = Host::good();
    read(&host, |reader| {
        let [first, _] = two_changes(reader);
        reader.browser.back();
        reader.expect_at("/", &first);
        reader.browser.back();
        reader.expect_at("/", &start());
        reader.browser.forward();
        reader.expect_at("/", &first);
        reader.act("undo");
        reader.expect_at("/", &start());
    });
}

#[test]
fn a_reload_keeps_what_is_set() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/");
        reader.set("rivals", "reach_out");
        let scenario = with(&start(), &[("rivals", "reach_out")]);
        reader.expect_at("/", &scenario);
        reader.browser.reload();
        reader.wait_until_ready();
        reader.expect_at("/", &scenario);
    });
}
