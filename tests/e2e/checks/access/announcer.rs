//! The one announcer: it speaks once after quick changes, says so when nothing
//! changed, and nothing that the reader did not do.
//!
//! What the page puts off for half a second is put off until the test says so,
//! so that nothing here waits for a time.

use e2e::browser::key;
use e2e::essay::{argument, essay, homes, standing, start, with};
use e2e::keyboard::wait_at;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use explorer::scenario::Scenario;
use serde_json::{Value, json};

/// Holds back what waits for half a second, and notes what is announced. A
/// worker would bring the next page without this script.
const WATCH: &str = r"
window.held = new Map();
window.said = [];
const [set, clear] = [setTimeout, clearTimeout];
window.setTimeout = (then, pause, ...rest) => {
  if (pause !== 500) return set(then, pause, ...rest);
  const id = 1e9 + held.size;
  held.set(id, then);
  return id;
};
window.clearTimeout = id => held.delete(id) || clear(id);
window.pass = () => {
  const due = [...held.values()];
  held.clear();
  due.forEach(then => then());
  return due.length;
};
Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
  const words = document.querySelector('[role=status]').textContent.trim();
  if (words) said.push(words);
}).observe(document.querySelector('[role=status]'), { childList: true, characterData: true, subtree: true }));
";

fn with_announcer(path: &str, what: impl FnOnce(&Reader)) {
    let host = Host::with_script(WATCH);
    read(&host, |reader| {
        reader.goto(path);
        what(reader);
    });
}

/// Lets the pause pass; gives how much was due, and what was said until now.
fn pass(reader: &Reader) -> (u64, Vec<String>) {
    let due = reader.browser.script("return pass()", &json!([]));
    let said = super::lines(reader, "return said");
    (due.as_u64().unwrap_or(u64::MAX), said)
}

const FOUR_CHANGES: &str = r"
for (const [lever, position] of [
  ['alliance', 'solidify'], ['election', 'trump'], ['rivals', 'reach_out'], ['alliance', 'neutral'],
]) document.querySelector(`[data-lever=${lever}] input[value=${position}]`).click();
";

#[test]
fn four_quick_changes_are_announced_once() {
    for path in ["/", "/ko/", "/embed/"] {
        with_announcer(path, |reader| {
            assert_eq!(pass(reader), (0, vec![]), "nothing is said at load");
            reader.browser.script(FOUR_CHANGES, &json!([]));
            let moved = [
                ("alliance", "neutral"),
                ("election", "trump"),
                ("rivals", "reach_out"),
            ];
            let settings = e2e::essay::settings(&with(&start(), &moved));
            e2e::webdriver::wait_for("all four", || (reader.settings() == settings).then_some(()));
            reader.browser.wait_until("held.size === 1");
            let (due, said) = pass(reader);
            assert_eq!((due, said.len()), (1, 1), "{path}: {said:?}");
            let short = said[0].chars().count() <= 140;
            assert!(short, "short enough to be heard: {said:?}");
            let control = &essay().languages[usize::from(path == "/ko/")].1;
            assert!(said[0].contains(&control.controls[0].short), "{said:?}");
        });
    }
}

#[test]
fn that_nothing_changed_is_said() {
    for (home, (_, text)) in homes().iter().zip(&essay().languages) {
        with_announcer(home, |reader| {
            let (control, position) = no_change();
            reader.set(control, position);
            reader.browser.wait_until("held.size === 1");
            let (_, said) = pass(reader);
            let nothing = text.interface.changed_none();
            assert!(said.len() == 1 && said[0].contains(nothing), "{said:?}");
        });
    }
}

/// A setting, one change away from the start, that leaves every state as it is.
fn no_change() -> (&'static str, &'static str) {
    let all = argument().controls.iter().flat_map(|control| {
        let positions = control.positions.iter();
        positions.map(|position| (control.name.as_str(), position.name.as_str()))
    });
    let states = |scenario: &Scenario| standing(scenario).states;
    let mut idle = all.filter(|setting| {
        let moved = with(&start(), &[*setting]);
        moved != start() && states(&moved) == states(&start())
    });
    idle.next().expect("some setting changes nothing by itself")
}

#[test]
fn no_word_at_load_on_language_or_on_colours() {
    with_announcer("/?alliance=solidify", |reader| {
        let silent = || assert_eq!(pass(reader), (0, Vec::new()));
        silent();
        reader.browser.choose("#theme", "dark");
        reader
            .browser
            .wait_until("document.documentElement.dataset.theme === 'dark'");
        silent();
        reader.browser.click("a[hreflang=ko]");
        reader
            .browser
            .wait_until("document.documentElement.lang === 'ko'");
        reader.wait_until_ready();
        silent();
        reader.browser.back();
        reader
            .browser
            .wait_until("document.documentElement.lang === 'en'");
        reader.wait_until_ready();
        silent();
    });
}

/// It goes where the reader is: what lies behind a dialog is not heard.
#[test]
fn it_is_heard_inside_the_dialog() {
    let host = Host::with_script(WATCH);
    read(&host, |reader| {
        reader.browser.resize(360, 740);
        reader.goto("/");
        reader.act("change");
        reader.set("election", "trump");
        reader.browser.wait_until("held.size === 1");
        reader
            .browser
            .wait_until("document.querySelector('dialog:modal > [role=status]')");
        assert_eq!(pass(reader).1.len(), 1);
        let copies =
            "return document.querySelectorAll('[role=status], [aria-live], [role=alert]').length";
        assert_eq!(reader.browser.script(copies, &json!([])), json!(1));
        reader.browser.press([key::ESCAPE]);
        wait_at(&reader.browser, "[data-action=change]");
    });
}

/// Whether a text that changed is no live region of its own.
#[test]
fn what_changed_is_marked_and_not_announced_twice() {
    with_announcer("/?alliance=solidify", |reader| {
        reader.set("election", "trump");
        reader
            .browser
            .wait_until("document.querySelector('.lead [data-changed] .changed')");
        let live = "return [...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log], output')].map(at => at.id)";
        let live = reader.browser.script(live, &json!([]));
        assert_eq!(live, Value::from(vec!["announcer"]));
    });
}
