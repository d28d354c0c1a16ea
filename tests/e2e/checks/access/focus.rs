//! Where the focus goes after each change: it stays, or what takes its place
//! has it. The keyboard presses; only to begin with is the focus put somewhere.

use e2e::browser::key;
use e2e::essay::{query, standing, start, with};
use e2e::keyboard::{tab_to, wait_at};
use e2e::reader::{Reader, read};
use e2e::server::Host;
use serde_json::json;

/// Begins at an element.
pub(super) fn begin_at(reader: &Reader, css: &str) {
    let focus = "document.querySelector(arguments[0]).focus()";
    reader.browser.script(focus, &json!([css]));
    wait_at(&reader.browser, css);
}

/// Begins at an element and presses Enter there.
pub(super) fn enter(reader: &Reader, css: &str) {
    begin_at(reader, css);
    reader.browser.press([key::ENTER]);
}

pub(super) fn at(path: &str, width: u32, what: impl FnOnce(&Reader)) {
    let host = Host::good();
    read(&host, |reader| {
        reader.browser.resize(width, 800);
        reader.goto(path);
        what(reader);
    });
}

/// Whether what has the focus stands within the window.
pub(super) fn expect_in_sight(reader: &Reader) {
    reader.browser.wait_until(
        "(box => box.bottom > 0 && box.top < innerHeight)(document.activeElement.getBoundingClientRect())",
    );
}

/// Waits until the election is set so.
fn expect_set(reader: &Reader, position: &str) {
    let chosen = format!("[data-lever=election] input[value={position}]:checked");
    (reader.browser).wait_until(&format!("document.querySelector('{chosen}')"));
}

/// The sentence is worded anew: the way back leads to what stands there now.
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
fn an_answer_leads_to_the_reading() {
    at("/", 1280, |reader| {
        enter(reader, ".answer .fork li:last-child > a:first-of-type");
        reader.browser.wait_until("location.search");
        wait_at(&reader.browser, "#reading");
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

#[test]
fn the_scene_of_last_time_comes_with_what_was_set_aside() {
    at("/?reject=best_moment", 1280, |reader| {
        reader.set("election", "trump");
        let both = "/election=trump/.test(location) && /reject=best_moment/.test(location)";
        reader.browser.wait_until(both);
        reader.goto("/");
        enter(reader, "[data-notice=resume] a");
        reader.browser.wait_until(both);
    });
}

/// Whatever follows above it.
#[test]
fn a_view_that_a_link_leads_to_stays_in_sight() {
    for (width, path) in [(360, "/"), (1280, "/ko/?alliance=solidify")] {
        at(path, width, |reader| {
            let asked = "return [...document.querySelectorAll('.topics .ask')].filter(at => at.offsetParent).map(at => at.parentElement.id)";
            for topic in super::lines(reader, asked).iter().step_by(4) {
                enter(reader, &format!("#{topic} .ask"));
                let heading = "[data-view=what-it-takes] h2";
                wait_at(&reader.browser, heading);
                let top = reader.browser.top_at_rest(heading);
                assert!((-2.0..200.0).contains(&top), "{topic} at {path}: {top}");
            }
        });
    }
}

/// A citation among the levers leads out of them on a phone, and back.
#[test]
fn a_citation_among_the_levers_leads_to_its_paragraph_and_back() {
    at("/", 360, |reader| {
        reader.act("change");
        let citation = "[data-lever=election] .question a";
        reader.browser.click(citation);
        reader.browser.wait_until(
            "!document.querySelector('#controls:modal') && document.querySelector(':target')?.getBoundingClientRect().top < innerHeight",
        );
        reader.browser.click(":target a[href='#back']");
        let back = format!(
            "document.querySelector('#controls:modal') && document.activeElement.matches('{citation}')"
        );
        reader.browser.wait_until(&back);
        // Nothing is said where nobody hears it.
        reader.set("election", "trump");
        let region = "document.getElementById('announcer').parentElement";
        reader
            .browser
            .wait_until(&format!("{region}.id === 'controls'"));
        reader.browser.press([key::ESCAPE]);
        reader
            .browser
            .wait_until(&format!("{region} === document.body"));
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
        reader.set("election", "biden");
        let with_winner =
            |winner| with(&start(), &[("alliance", "solidify"), ("election", winner)]);
        let states = ["biden", "trump"].map(|winner| standing(&with_winner(winner)).states);
        reader.expect_at("/", &with_winner("biden"));
        let mut spoken_of = states[0].keys();
        let topic = spoken_of.find(|&topic| states.iter().all(|at| at[topic] != "silent"));
        let topic = topic.expect("the essay speaks of something under either");
        let card = format!("[data-consequence={topic}] > details");
        enter(reader, &format!("{card} > summary"));
        wait_at(&reader.browser, &format!("{card}[open] > summary"));
        reader.browser.back();
        expect_set(reader, "trump");
        wait_at(&reader.browser, &format!("{card}[open] > summary"));
    });
}
