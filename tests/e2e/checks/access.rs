//! For every reader: what axe finds, narrow screens, what is announced.

use e2e::axe;
use e2e::browser::Theme;
use e2e::essay::{homes, query, start, with};
use e2e::only_in;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use serde_json::json;

/// Two readings: much is silent; much is said, and the tour is open.
fn paths() -> Vec<String> {
    let full = with(
        &start(),
        &[
            ("alliance", "step_back"),
            ("rivals", "reach_out"),
            ("election", "trump"),
        ],
    );
    let in_tour = query(&full) + "&view=tour&step=2";
    let both = |home: String| [home.clone(), home + &in_tour];
    homes().into_iter().flat_map(both).collect()
}

#[test]
fn axe_finds_nothing() {
    only_in!(Chromium, "axe reads the same page everywhere");
    let host = Host::good();
    read(&host, |reader| {
        let mut found: Vec<String> = Vec::new();
        for width in [360, 1280] {
            for theme in [Theme::Light, Theme::Dark] {
                for path in paths() {
                    reader.browser.resize(width, 900);
                    reader.browser.set_theme(theme);
                    reader.goto(&path);
                    open_everything(reader);
                    let here = format!("{path}, {width} px, {theme:?}");
                    let violations = axe::violations(&reader.browser);
                    found.extend(violations.iter().map(|line| format!("{here}: {line}")));
                }
            }
        }
        assert!(found.is_empty(), "{} violations: {found:#?}", found.len());
    });
}

#[test]
fn nothing_is_wider_than_a_small_phone() {
    let host = Host::good();
    read(&host, |reader| {
        reader.browser.resize(320, 640);
        for path in paths() {
            reader.goto(&path);
            open_everything(reader);
            let (width, needed) = axe::widths(&reader.browser);
            assert!(needed <= width, "{path}: {needed} px needed");
        }
    });
}

#[test]
fn four_quick_changes_are_announced_once() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/");
        assert_eq!(reader.announced(), "", "nothing is announced at load");
        reader.browser.script(COUNT_ANNOUNCEMENTS, &json!([]));
        reader.browser.script(FOUR_CHANGES, &json!([]));
        reader
            .browser
            .wait_until("document.querySelector('[role=status]').textContent.trim()");
        // That nothing more is said can only be seen by waiting for longer
        // than the announcer does.
        let count = reader.browser.script_async(COUNT_LATER, &json!([]));
        assert_eq!(count, json!(1));
        let announced = reader.announced();
        assert!(
            announced.chars().count() <= 140,
            "short enough to be heard: {announced}"
        );
    });
}

fn open_everything(reader: &Reader) {
    let script = "document.querySelectorAll('details').forEach(at => { at.open = true })";
    reader.browser.script(script, &json!([]));
}

const COUNT_ANNOUNCEMENTS: &str = r"
window.announcements = 0;
const status = document.querySelector('[role=status]');
new MutationObserver(() => { window.announcements += 1 })
  .observe(status, { childList: true, characterData: true, subtree: true });
";

const FOUR_CHANGES: &str = r"
for (const [lever, position] of [
  ['alliance', 'solidify'], ['election', 'trump'], ['rivals', 'reach_out'], ['alliance', 'neutral'],
]) document.querySelector(`[data-lever=${lever}] input[value=${position}]`).click();
";

const COUNT_LATER: &str =
    "const done = arguments[0]; setTimeout(() => done(window.announcements), 1500)";
