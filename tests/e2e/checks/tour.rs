//! The guided tour: each step sets its scene, by keyboard and by link alone.

use e2e::browser::key;
use e2e::essay::{argument, essay, homes, query, start, with};
use e2e::keyboard::tab_to;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use explorer::scenario::Scenario;
use serde_json::json;

/// Where a step stands: its number, its scene and its heading.
struct Step {
    n: usize,
    scenario: Scenario,
    heading: &'static str,
}

fn steps(language: usize) -> Vec<Step> {
    let text = &essay().languages[language].1;
    let step = |(at, heading): (usize, &'static str)| Step {
        n: at + 1,
        scenario: Scenario::of_step(argument(), at + 1).expect("it is a step of the tour"),
        heading,
    };
    let headings = text.tour.iter().map(|step| step.heading.as_str());
    headings.enumerate().map(step).collect()
}

fn expect_step(reader: &Reader, step: &Step) {
    reader.expect(&step.scenario);
    let n = step.n;
    reader.browser.wait_until(&format!(
        "new URLSearchParams(location.search).get('step') === '{n}'"
    ));
    let open = ".tour [aria-current=step] h3";
    reader.browser.wait_until(&format!(
        "document.activeElement === document.querySelector('{open}')"
    ));
    assert_eq!(reader.browser.text(open), step.heading);
    let region = "document.querySelector('section.tour')";
    reader.browser.wait_until(&format!(
        "{region}.getAttribute('aria-labelledby') === 'tour-title'"
    ));
    let name = reader.browser.text("#tour-title");
    assert!(name.contains(&n.to_string()), "{name}");
    // What to notice stands at the step, and is marked where it stands.
    let names: Vec<&str> = argument().tour[n - 1]
        .focus
        .iter()
        .map(|id| argument().consequences[id.index()].name.as_str())
        .collect();
    let marked = "return [...document.querySelectorAll('[data-noticed]')].map(at => at.dataset.consequence).sort()";
    let mut expected = names.clone();
    expected.sort_unstable();
    assert_eq!(reader.browser.script(marked, &json!([])), json!(expected));
    for name in names {
        assert!(
            reader
                .browser
                .shows(&format!(".tour a[href='#topic-{name}']"))
        );
    }
}

#[test]
fn by_keyboard_alone() {
    let host = Host::good();
    read(&host, |reader| {
        let own = with(&start(), &[("alliance", "neutral"), ("west", "lost")]);
        reader.goto(&format!("/{}", query(&own)));
        reader.browser.script(
            "document.querySelector('[data-action=tour]').focus()",
            &json!([]),
        );
        reader.browser.press([key::ENTER]);
        let steps = steps(0);
        for step in &steps {
            expect_step(reader, step);
            if step.n < steps.len() {
                tab_to(&reader.browser, ".tour [data-action=next]");
                reader.browser.press([key::ENTER]);
            }
        }
        // A card and back.
        let first = argument().tour[steps.len() - 1].focus[0];
        let name = &argument().consequences[first.index()].name;
        tab_to(&reader.browser, &format!(".tour a[href='#topic-{name}']"));
        reader.browser.press([key::ENTER]);
        reader
            .browser
            .wait_until(&format!("location.hash === '#topic-{name}'"));
        reader.browser.press([key::ESCAPE]);
        reader.expect_at("/", &own);
        reader
            .browser
            .wait_until("document.activeElement === document.querySelector('[data-action=tour]')");
        assert!(!reader.browser.shows(".tour [aria-current]"));
    });
}

#[test]
fn by_link_alone() {
    let host = Host::good();
    read(&host, |reader| {
        for (language, home) in homes().iter().enumerate() {
            for step in steps(language) {
                reader.goto(&format!("{home}?view=tour&step={}", step.n));
                expect_step(reader, &step);
            }
        }
    });
}

#[test]
fn the_last_step_offers_ones_own_scene_and_this_one() {
    let host = Host::good();
    read(&host, |reader| {
        let own = with(&start(), &[("alliance", "neutral")]);
        let steps = steps(0);
        let last = steps.last().expect("there are steps");
        for (action, expected) in [("keep", &last.scenario), ("restore", &own)] {
            reader.goto(&format!("/{}", query(&own)));
            reader.browser.click("[data-action=tour]");
            for _ in 1..steps.len() {
                reader.act("next");
            }
            expect_step(reader, last);
            reader.act(action);
            reader.expect_at("/", expected);
        }
    });
}

#[test]
fn a_step_is_a_change_like_any_other_and_levers_move_at_it() {
    let host = Host::good();
    read(&host, |reader| {
        let steps = steps(0);
        reader.goto("/");
        reader.browser.click("[data-action=tour]");
        reader.act("next");
        expect_step(reader, &steps[1]);
        reader.set("election", "trump");
        let moved = with(&steps[1].scenario, &[("election", "trump")]);
        reader.expect(&moved);
        reader.browser.reload();
        reader.wait_until_ready();
        reader.expect(&moved);
        assert!(reader.browser.shows(".tour [aria-current=step]"));
        reader.browser.back();
        expect_step(reader, &steps[1]);
        reader.browser.back();
        expect_step(reader, &steps[0]);
    });
}

#[test]
fn a_step_that_is_not_there_is_told() {
    let host = Host::good();
    read(&host, |reader| {
        for query in [
            "?view=tour&step=7",
            "?view=tour&step=0",
            "?view=tour&step=x",
        ] {
            reader.goto(&format!("/{query}"));
            reader.expect(&start());
            assert!(reader.browser.shows("[data-notice=link]"), "{query}");
        }
    });
}
