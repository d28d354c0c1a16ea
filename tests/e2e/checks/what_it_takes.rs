//! What would it take: the answers are the engine's, the nearest first, and
//! each can be applied and taken back.

use e2e::essay::{argument, homes, start, with};
use e2e::only_in;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use explorer::argument::State;
use explorer::evaluate::Edit;
use explorer::query::what_would_it_take;
use explorer::scenario::Scenario;
use explorer::scenario::link::settings_query;
use serde_json::json;

const VIEW: &str = "[data-view=what-it-takes]";

fn ask(reader: &Reader, topic: &str, state: State) {
    reader.browser.choose(&format!("{VIEW} select"), topic);
    let about = format!("document.querySelector('{VIEW} select').dataset.chosen === '{topic}'");
    reader.browser.wait_until(&about);
    let states = format!("{VIEW} .state select");
    reader.browser.choose(&states, state.name());
    let asked = format!(
        "document.querySelector('{states}').dataset.chosen === '{}'",
        state.name()
    );
    reader.browser.wait_until(&asked);
}

/// The answers that the page lists.
fn answers(reader: &Reader) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('[data-answer]')].map(at => at.dataset.answer)";
    let found = reader.browser.script(script, &json!([]));
    (found.as_array().into_iter().flatten())
        .filter_map(|query| query.as_str().map(str::to_owned))
        .collect()
}

/// The engine's answers, and what the nearest of them makes of a scenario.
fn expected(scenario: &Scenario, topic: &str, state: State) -> (Vec<String>, Option<Scenario>) {
    let on = argument().consequence_named(topic).expect("it exists");
    let found = what_would_it_take(argument(), &Edit::default(), on, state).expect("it is small");
    let nearest = found.nearest(argument(), scenario);
    let others = found
        .iter()
        .filter(|answer| Some(answer) != nearest.as_ref());
    let all = nearest.iter().cloned().chain(others);
    let queries = all
        .map(|answer| settings_query(argument(), &answer))
        .collect();
    (queries, nearest.map(|answer| scenario.with_all(&answer)))
}

#[test]
fn every_answer_is_the_engines() {
    only_in!(Chromium, "answers are the program's, not the browser's");
    let host = Host::good();
    read(&host, |reader| {
        let scenario = with(
            &start(),
            &[("alliance", "solidify"), ("rivals", "reach_out")],
        );
        for home in homes() {
            reader.goto(&format!("{home}?alliance=solidify&rivals=reach_out"));
            for topic in ["stability", "criticism", "peninsula_security", "interests"] {
                for &state in State::ALL {
                    ask(reader, topic, state);
                    let (queries, _) = expected(&scenario, topic, state);
                    assert_eq!(answers(reader), queries, "{topic} {state:?}");
                    let never = reader.browser.shows(&format!("{VIEW} .none"));
                    assert_eq!(never, queries.is_empty(), "{topic} {state:?}");
                }
            }
        }
    });
}

#[test]
fn the_nearest_is_applied_and_taken_back() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/");
        for (topic, state) in [
            ("criticism", State::Opens),
            ("stability", State::Cushions),
            ("leverage", State::WeakensLikely),
            ("reach_counterpart", State::Aims),
            ("platforms", State::Silent),
        ] {
            ask(reader, topic, state);
            let (queries, nearest) = expected(&start(), topic, state);
            assert_eq!(answers(reader), queries);
            assert!(
                !reader.browser.shows(&format!("{VIEW} [data-holds]")),
                "{topic}"
            );
            reader
                .browser
                .click(&format!("{VIEW} li:first-child [data-answer]"));
            reader.expect(&nearest.expect("it can be reached"));
            let marked = format!("{VIEW} li:first-child[data-holds]");
            assert!(reader.browser.shows(&marked), "{topic}: it holds now");
            reader.act("undo");
            reader.expect(&start());
        }
    });
}

#[test]
fn a_link_lands_there_and_so_does_a_card() {
    let host = Host::good();
    read(&host, |reader| {
        let lands = |view: &str, topic: &str| {
            let heading = format!("document.querySelector('[data-view={view}] h2')");
            reader
                .browser
                .wait_until(&format!("document.activeElement === {heading}"));
            reader.browser.wait_until(&format!(
                "(at => at.top >= 0 && at.bottom < innerHeight)({heading}.getBoundingClientRect())"
            ));
            for view in ["settings", "what-it-takes"] {
                let shown = format!("document.querySelector('[data-view={view}] select').value");
                reader.browser.wait_until(&format!("{shown} === '{topic}'"));
            }
        };
        for home in homes() {
            for view in ["futures", "settings", "what-it-takes"] {
                reader.goto(&format!(
                    "{home}?alliance=neutral&view={view}&about=criticism"
                ));
                lands(view, "criticism");
                reader.expect(&with(&start(), &[("alliance", "neutral")]));
            }
            // The lists were used before, and follow the link all the same.
            ask(reader, "key_role", State::Aims);
            for topic in ["core_security", "footing", "key_role"] {
                let card = format!("[data-consequence={topic}]");
                let folded = format!("{card} details:not([open]) > summary");
                if reader.browser.shows(&folded) {
                    reader.browser.click(&folded);
                }
                reader.browser.click(&format!("{card} > .ask"));
                lands("what-it-takes", topic);
                let query = reader.query();
                assert!(query.contains("view=what-it-takes"), "{query}");
                reader.expect(&with(&start(), &[("alliance", "neutral")]));
            }
        }
    });
}
