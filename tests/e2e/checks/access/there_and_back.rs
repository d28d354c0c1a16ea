//! Where the focus goes when a reader follows what leads elsewhere on the page,
//! and comes back.

use super::focus::{at, enter, expect_in_sight};
use e2e::browser::key;
use e2e::keyboard::{is_at, tab_back_to, tab_to, wait_at};
use serde_json::json;

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

/// Leaves the dialog by something in it, or else by Escape.
fn leave(reader: &e2e::reader::Reader, way: &str) {
    if way.is_empty() {
        reader.browser.press([key::ESCAPE]);
    } else {
        tab_to(&reader.browser, way);
        reader.browser.press([key::ENTER]);
    }
}

#[test]
fn a_dialog_opens_at_its_levers_and_gives_the_focus_back() {
    at("/", 360, |reader| {
        // By its button, and closed by its own, and by Escape.
        let close = "#controls [data-action=close]";
        let ways = [close, ""];
        for way in ways {
            enter(reader, "[data-action=change]");
            reader.browser.wait_until(
                "document.querySelector('dialog:modal').contains(document.activeElement)",
            );
            leave(reader, way);
            reader
                .browser
                .wait_until("!document.querySelector('dialog:modal')");
            wait_at(&reader.browser, "[data-action=change]");
        }
        // By a sentence: at its lever, and back to it.
        for closes in ["#lever-alliance .back a", ""] {
            enter(reader, ".scene a[href='#lever-alliance']");
            wait_at(
                &reader.browser,
                "dialog:modal #lever-alliance input:checked",
            );
            leave(reader, closes);
            wait_at(&reader.browser, ".scene a[href='#lever-alliance']");
            assert!(!reader.browser.shows("#lever-alliance"));
        }
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
