//! Where the focus goes after each thing that a reader can do. The keyboard
//! presses; only to begin with is the focus put somewhere.

use e2e::browser::key;
use e2e::essay::{query, start, with};
use e2e::keyboard::{is_at, tab_back_to, tab_to, wait_at};
use e2e::reader::{Reader, read};
use e2e::server::Host;
use serde_json::json;

/// Begins at an element.
fn begin_at(reader: &Reader, css: &str) {
    let focus = "document.querySelector(arguments[0]).focus()";
    reader.browser.script(focus, &json!([css]));
    wait_at(&reader.browser, css);
}

/// Begins at an element and presses Enter there.
fn enter(reader: &Reader, css: &str) {
    begin_at(reader, css);
    reader.browser.press([key::ENTER]);
}

fn at(path: &str, width: u32, what: impl FnOnce(&Reader)) {
    let host = Host::good();
    read(&host, |reader| {
        reader.browser.resize(width, 800);
        reader.goto(path);
        what(reader);
    });
}

/// Whether what has the focus stands within the window.
fn expect_in_sight(reader: &Reader) {
    reader.browser.wait_until(
        "(box => box.bottom > 0 && box.top < innerHeight)(document.activeElement.getBoundingClientRect())",
    );
}

/// Waits until the election is set so.
fn expect_set(reader: &Reader, position: &str) {
    let chosen = format!("[data-lever=election] input[value={position}]:checked");
    (reader.browser).wait_until(&format!("document.querySelector('{chosen}')"));
}

#[test]
fn from_a_sentence_to_its_lever_and_back() {
    for path in ["/", "/ko/", "/embed/"] {
        let path = format!("{path}?election=trump");
        at(&path, 1280, |reader| {
            for lever in ["alliance", "rivals", "election"] {
                let token = format!(".scene a[href='#lever-{lever}']");
                let field = format!("#lever-{lever}");
                assert!(!reader.browser.shows(&format!("{field} .back")), "{path}");
                enter(reader, &token);
                wait_at(&reader.browser, &format!("{field} input:checked"));
                expect_in_sight(reader);
                tab_to(&reader.browser, &format!("{field} .back a"));
                reader.browser.press([key::ENTER]);
                wait_at(&reader.browser, &token);
                assert!(!reader.browser.shows(&format!("{field} .back")), "{path}");
            }
        });
    }
}

/// The sentence is worded anew: the way back leads to what stands there now.
#[test]
fn back_to_a_sentence_that_has_changed() {
    at("/", 1280, |reader| {
        enter(reader, ".scene .left-open a[href='#lever-rivals']");
        wait_at(&reader.browser, "#lever-rivals input:checked");
        reader.browser.press([key::DOWN]);
        reader
            .browser
            .wait_until("!document.querySelector('.left-open a[href=\"#lever-rivals\"]')");
        tab_to(&reader.browser, "#lever-rivals .back a");
        reader.browser.press([key::ENTER]);
        wait_at(&reader.browser, ".scene a[href='#lever-rivals']");
    });
}

#[test]
fn from_a_citation_to_its_paragraph_and_back() {
    at("/?alliance=solidify&election=trump", 1280, |reader| {
        for source in [
            ".lead .source, .sentences .source",
            ".topics .brief .source",
            "[data-view=futures] tr:not([data-same]) .source",
        ] {
            let name = format!(
                "document.querySelector({}).getAttribute('aria-label')",
                json!(source)
            );
            let name = reader.browser.script(&format!("return {name}"), &json!([]));
            let target = reader.browser.script(
                "return document.querySelector(arguments[0]).hash",
                &json!([source]),
            );
            let target = target.as_str().unwrap_or_default();
            enter(reader, source);
            wait_at(&reader.browser, target);
            expect_in_sight(reader);
            tab_to(&reader.browser, &format!("{target} .back a"));
            reader.browser.press([key::ENTER]);
            reader.browser.wait_until(&format!(
                "document.activeElement.getAttribute('aria-label') === {name}"
            ));
        }
    });
}

#[test]
fn from_a_term_to_its_meaning_and_back() {
    at("/", 1280, |reader| {
        enter(reader, ".essay .term");
        wait_at(&reader.browser, ".glossary dl > div");
        tab_to(&reader.browser, ".glossary :target .back a");
        reader.browser.press([key::ENTER]);
        wait_at(&reader.browser, ".essay .term");
    });
}

#[test]
fn a_dialog_opens_at_its_levers_and_gives_the_focus_back() {
    at("/", 360, |reader| {
        // By its button, and closed by each of its own, and by Escape.
        let ways = [
            "#controls .dialog-head [data-action=close]",
            "#controls .dock [data-action=close]",
            "",
        ];
        for way in ways {
            enter(reader, "[data-action=change]");
            reader.browser.wait_until(
                "document.querySelector('dialog:modal').contains(document.activeElement)",
            );
            if way.is_empty() {
                reader.browser.press([key::ESCAPE]);
            } else {
                tab_to(&reader.browser, way);
                reader.browser.press([key::ENTER]);
            }
            reader
                .browser
                .wait_until("!document.querySelector('dialog:modal')");
            wait_at(&reader.browser, "[data-action=change]");
        }
        // By a sentence: at its lever, and back to it.
        for closes in ["#lever-alliance .back a", ways[1]] {
            enter(reader, ".scene a[href='#lever-alliance']");
            wait_at(
                &reader.browser,
                "dialog:modal #lever-alliance input:checked",
            );
            tab_to(&reader.browser, closes);
            reader.browser.press([key::ENTER]);
            wait_at(&reader.browser, ".scene a[href='#lever-alliance']");
            assert!(!reader.browser.shows("#lever-alliance"));
        }
    });
}

#[test]
fn undo_and_redo_keep_it_to_the_last_change() {
    for path in ["/", "/embed/"] {
        at(path, 1280, |reader| {
            reader.set("election", "trump");
            reader.set("election", "biden");
            let undo = match path {
                "/" => ".rail [data-action=undo]",
                _ => ".actions [data-action=undo]",
            };
            begin_at(reader, undo);
            for setting in ["trump", "undecided"] {
                reader.browser.press([key::ENTER]);
                expect_set(reader, setting);
                wait_at(&reader.browser, undo);
            }
            // Nothing is left to undo: nothing happens, and nothing is lost.
            reader.browser.press([key::ENTER, key::SPACE]);
            wait_at(&reader.browser, undo);
            if path == "/" {
                let redo = ".rail [data-action=redo]";
                tab_to(&reader.browser, redo);
                for setting in ["trump", "biden"] {
                    reader.browser.press([key::ENTER]);
                    expect_set(reader, setting);
                }
                // The button is gone with the last change.
                wait_at(&reader.browser, "#reading");
            }
        });
    }
}

#[test]
fn what_follows_in_place_keeps_it() {
    let programme = with(&start(), &[("alliance", "solidify"), ("election", "trump")]);
    at(&format!("/{}", query(&programme)), 1280, |reader| {
        for link in [
            "[data-preset=swap]",
            ".answer .fork li:last-child > a:first-of-type",
            "[data-view=settings] td:last-child [data-cell]",
            ".answers li:last-child [data-answer]",
        ] {
            let before = reader.query();
            enter(reader, link);
            reader
                .browser
                .wait_until(&format!("location.search !== {}", json!(before)));
            wait_at(&reader.browser, link);
            expect_in_sight(reader);
        }
    });
}

#[test]
fn what_goes_away_hands_it_on() {
    at("/", 1280, |reader| {
        // A choice that was one away is made: what just changed tells of it.
        enter(reader, ".near [data-near] a");
        reader.browser.wait_until("location.search");
        wait_at(&reader.browser, ".just-changed h2");
        tab_to(&reader.browser, ".just-changed [data-action=replay]");
        let before = reader.query();
        reader.browser.press([key::ENTER]);
        reader
            .browser
            .wait_until(&format!("location.search !== {}", json!(before)));
        reader
            .browser
            .wait_until(&format!("location.search === {}", json!(before)));
        wait_at(&reader.browser, ".just-changed [data-action=replay]");
    });
    // Each notice that is closed leaves the reading.
    for (path, notice, button) in [
        ("/?alliance=nonsense", "link", "button"),
        ("/?election=trump", "sent", "button"),
        ("/?reject=best_moment", "edit", "button:not([data-action])"),
    ] {
        at(path, 1280, |reader| {
            let notice = format!("[data-notice={notice}]");
            enter(reader, &format!("{notice} {button}"));
            reader.browser.wait_until(&format!(
                "!document.querySelector('{notice}').checkVisibility()"
            ));
            wait_at(&reader.browser, "#reading");
        });
    }
}

#[test]
fn the_scene_of_last_time_leads_to_the_reading() {
    at("/", 1280, |reader| {
        reader.set("election", "trump");
        reader.expect_at("/", &with(&start(), &[("election", "trump")]));
        reader.goto("/");
        enter(reader, "[data-notice=resume] a");
        reader.expect(&with(&start(), &[("election", "trump")]));
        wait_at(&reader.browser, "#reading");
    });
}

/// A claim that is set aside moves within the reasons, and a card opened
/// stays open where it is.
#[test]
fn setting_a_claim_aside_keeps_it_and_the_order_of_cards() {
    at("/?alliance=solidify&election=trump", 1280, |reader| {
        super::open_everything(reader);
        let order = "return [...document.querySelectorAll('.topics [data-consequence]')].map(at => at.dataset.consequence)";
        let before = super::lines(reader, order);
        let count = super::lines(
            reader,
            "return [String(document.querySelectorAll('.why [data-action=reject]').length)]",
        );
        let count: usize = count[0].parse().expect("it is a number");
        assert!(count > 6);
        for place in (0..count).step_by(3) {
            // By a mark, since its place among the reasons may change.
            let script = "document.querySelectorAll('.why [data-action=reject]')[arguments[0]]?.setAttribute('data-here', '')";
            reader.browser.script(
                "document.querySelector('[data-here]')?.removeAttribute('data-here')",
                &json!([]),
            );
            reader.browser.script(script, &json!([place]));
            for pressed in ["true", "false"] {
                enter(reader, "[data-here]");
                reader.browser.wait_until(&format!(
                    "document.querySelector('[data-here]').ariaPressed === '{pressed}'"
                ));
                wait_at(&reader.browser, "[data-here]");
                assert_eq!(super::lines(reader, order), before);
            }
        }
    });
}

#[test]
fn a_card_opened_stays_open_and_keeps_it_through_a_change() {
    at("/?alliance=solidify&election=trump", 1280, |reader| {
        let summary = "[data-consequence=stability] > details > summary";
        enter(reader, summary);
        wait_at(
            &reader.browser,
            "[data-consequence=stability] > details[open] > summary",
        );
        reader.browser.back();
        reader.goto("/?alliance=solidify");
        enter(reader, summary);
        reader.browser.script(
            "document.querySelector('[data-lever=election] input[value=trump]').click()",
            &json!([]),
        );
        expect_set(reader, "trump");
        wait_at(
            &reader.browser,
            "[data-consequence=stability] > details[open] > summary",
        );
    });
}

#[test]
fn views_are_led_to_by_their_headings() {
    at("/?alliance=solidify", 1280, |reader| {
        enter(reader, "[data-consequence=order_shape] > .ask");
        wait_at(&reader.browser, "#what-it-takes-title");
        expect_in_sight(reader);
        // Its heading is no stop; from there on all is as it stands.
        tab_to(&reader.browser, "[data-view=what-it-takes] select");
        tab_back_to(&reader.browser, "[data-view=settings] [data-cell]");
        enter(reader, ".graph .outline > summary");
        wait_at(&reader.browser, ".graph .outline[open] > summary");
    });
}

#[test]
fn a_change_of_language_stays_at_the_link_that_changes_it_back() {
    at("/?election=trump", 1280, |reader| {
        for (tag, home, back) in [("ko", "/ko/", "en"), ("en", "/", "ko")] {
            tab_to(&reader.browser, &format!("a[hreflang={tag}]"));
            reader.browser.press([key::ENTER]);
            reader.wait_until_ready_in(home);
            wait_at(&reader.browser, &format!("a[hreflang={back}]"));
        }
        // A page that is merely opened has the focus nowhere.
        reader.goto("/");
        assert!(is_at(&reader.browser, "body"));
    });
}
