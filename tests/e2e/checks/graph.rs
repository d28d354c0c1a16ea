//! How the argument connects: lit along what holds, walked by keys.

use e2e::browser::key;
use e2e::essay::{argument, homes, query, start, with};
use e2e::only_in;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use explorer::argument::State;
use explorer::evaluate::evaluate;
use explorer::graph_layout::{Node, Step, full};
use explorer::scenario::Scenario;
use explorer::scenario::link::Link;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The scenarios that lead through what the picture can show.
fn scenarios() -> Vec<Scenario> {
    let presets = argument().presets.iter();
    let presets = presets.map(|preset| Scenario::new(preset.settings.clone()));
    let moved = with(&start(), &[("alliance", "step_back"), ("west", "lost")]);
    presets.chain([moved]).collect()
}

/// What must be lit, by the handles of its nodes.
fn lit(link: &Link) -> BTreeSet<String> {
    let evaluation = evaluate(argument(), &link.scenario, &link.edit);
    let layout = full(argument());
    let nodes = layout.nodes.iter().map(|placed| placed.node);
    let lit = nodes.filter(|node| node.is_lit(&layout, &evaluation));
    lit.map(handle).collect()
}

fn handle(node: Node) -> String {
    match node {
        Node::Control(id) => format!("control-{}", argument().control(id).name),
        Node::Claim(id) => format!("claim-{}", argument().claim(id).name),
        Node::Consequence(id) => format!("topic-{}", argument().consequences[id.index()].name),
    }
}

/// Waits until the picture and its outline are lit so, and nothing else is.
fn expect_lit(reader: &Reader, query: &str) {
    let (link, _) = Link::parse(query, argument(), None);
    let nodes = lit(&link);
    let claims: BTreeSet<&String> = nodes.iter().filter(|n| n.starts_with("claim")).collect();
    let states = evaluate(argument(), &link.scenario, &link.edit).consequences;
    let shapes: Vec<&str> = states.iter().map(|at| State::name(at.state)).collect();
    let names: Vec<&String> = argument().consequences.iter().map(|c| &c.name).collect();
    let expected = json!([nodes, claims, claims, shapes]);
    let seen = format!("JSON.stringify(({SEEN})({})) === ", json!(names));
    reader
        .browser
        .wait_until(&(seen + &Value::from(expected.to_string()).to_string()));
}

const SEEN: &str = r"names => {
  const all = (css, name) => [...new Set([...document.querySelectorAll(css)].map(name))].sort();
  const edge = group => group.querySelector('[data-edge^=claim]').dataset.edge.split(' ')[0];
  return [
    all('#graph svg [data-node][data-lit]', at => at.dataset.node),
    all('#graph .edges [data-lit]', edge),
    all('#graph .outline [data-lit]', at => at.dataset.entry),
    names.map(name => document.querySelector(`[data-node=topic-${name}] use`).getAttribute('href').slice(6)),
  ];
}";

#[test]
fn it_is_lit_along_what_holds() {
    only_in!(
        Chromium,
        "another test looks at the same pictures for overlaps"
    );
    let host = Host::good();
    read(&host, |reader| {
        for home in homes() {
            for scenario in scenarios() {
                reader.goto(&format!("{home}{}", query(&scenario)));
                expect_lit(reader, &query(&scenario));
            }
        }
    });
}

#[test]
fn it_stands_and_is_lit_after_many_changes() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/");
        let mark = "document.querySelector('#graph svg').dataset.mark = 'the same'";
        reader.browser.script(mark, &json!([]));
        let mut scenario = start();
        let controls = argument().controls.iter().cycle().take(24);
        for (at, control) in controls.enumerate() {
            let position = &control.positions[at % control.positions.len()].name;
            reader.set(&control.name, position);
            scenario = with(&scenario, &[(&control.name, position)]);
            expect_lit(reader, &query(&scenario));
        }
        reader
            .browser
            .wait_until("document.querySelectorAll('#graph svg[data-mark]').length === 1");
        let set = "document.querySelector('[data-node=control-election] .set').textContent";
        let label =
            "document.querySelector('[data-lever=election] :checked').closest('label').textContent";
        reader
            .browser
            .wait_until(&format!("{label}.includes({set})"));
    });
}

#[test]
fn what_rests_on_a_rejected_premise_is_not_lit() {
    let host = Host::good();
    read(&host, |reader| {
        let claims = argument().claims.iter();
        let premise = claims.flat_map(|claim| &claim.rests_on).next();
        let premise = argument().reason_name(*premise.expect("some claim rests on something"));
        for preset in &argument().presets {
            let scenario = Scenario::new(preset.settings.clone());
            let query = format!("?{}&reject={premise}", &query(&scenario).replace('?', ""));
            reader.goto(&format!("/{query}"));
            expect_lit(reader, &query);
        }
        let struck = "[...document.querySelectorAll('#graph svg [data-struck]')]";
        reader.browser.wait_until(&format!(
            "{struck}.length > 0 && {struck}.every(at => !at.hasAttribute('data-lit'))"
        ));
    });
}

#[test]
fn keys_walk_it_and_show_the_paths_of_a_node() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/");
        let layout = full(argument());
        let mut at = layout.nodes[0].node;
        focus_on_picture(reader);
        expect_focus(reader, at);
        for (pressed, step) in [
            (key::RIGHT, Step::Right),
            (key::DOWN, Step::Down),
            (key::RIGHT, Step::Right),
            (END, Step::Last),
            (key::UP, Step::Up),
            (key::LEFT, Step::Left),
            (key::LEFT, Step::Left),
            (HOME, Step::First),
            (key::UP, Step::Up),
        ] {
            reader.browser.press([pressed]);
            at = layout.step(at, step).unwrap_or(at);
            expect_focus(reader, at);
            let paths = json!(paths(at));
            reader.browser.wait_until(&format!(
                "JSON.stringify([...document.querySelectorAll('#graph svg[data-focus] [data-node][data-path]')]
                   .map(at => at.dataset.node).sort()) === {}",
                Value::from(paths.to_string())
            ));
        }
        reader.browser.press([key::ESCAPE]);
        reader
            .browser
            .wait_until("!document.querySelector('svg[data-focus]')");
        // One tab stop; the outline is the next, and the way back leads to
        // the node that was left.
        reader.browser.press([key::TAB]);
        reader
            .browser
            .wait_until("document.activeElement.matches('#graph summary')");
        focus_on_picture(reader);
        expect_focus(reader, at);
    });
}

const END: char = '\u{E010}';
const HOME: char = '\u{E011}';

fn focus_on_picture(reader: &Reader) {
    let script = "document.querySelector('#graph svg [tabindex=\"0\"]').focus()";
    reader.browser.script(script, &json!([]));
}

fn expect_focus(reader: &Reader, node: Node) {
    let name = Value::from(handle(node));
    reader.browser.wait_until(&format!(
        "document.activeElement.dataset.node === {name}
           && document.querySelectorAll('#graph svg [tabindex=\"0\"]').length === 1"
    ));
}

/// What hangs on the claims that a node hangs on.
fn paths(node: Node) -> BTreeSet<String> {
    let layout = full(argument());
    let claims = |node: Node| -> BTreeSet<_> {
        let edges = layout.edges.iter();
        let here = edges.filter(|edge| edge.from == node || edge.to == node);
        here.filter_map(explorer::graph_layout::Edge::claim)
            .collect()
    };
    let own = claims(node);
    let nodes = layout.nodes.iter().map(|placed| placed.node);
    let on_them = nodes.filter(|&other| match other {
        Node::Claim(id) => own.contains(&id),
        Node::Control(_) | Node::Consequence(_) => !claims(other).is_disjoint(&own),
    });
    on_them.map(handle).collect()
}

#[test]
fn its_nodes_lead_to_levers_paragraphs_and_cards() {
    let host = Host::good();
    read(&host, |reader| {
        for (node, target) in [
            ("control-election", "[data-lever=election] input:checked"),
            ("claim-solidify_trump_safety", "#paragraph-11"),
            ("topic-criticism", "[data-consequence=criticism]"),
        ] {
            reader.goto("/");
            focus_on_picture(reader);
            let script = "document.querySelector(arguments[0]).focus()";
            let css = format!("#graph svg [data-node={node}]");
            reader.browser.script(script, &json!([css]));
            reader.browser.press([key::ENTER]);
            let there = format!("document.activeElement?.matches({})", Value::from(target));
            reader.browser.wait_until(&there);
        }
    });
}

#[test]
fn no_words_of_it_overlap_in_a_browser() {
    let host = Host::good();
    read(&host, |reader| {
        for home in homes() {
            for scenario in scenarios() {
                reader.goto(&format!("{home}{}", query(&scenario)));
                expect_lit(reader, &query(&scenario));
                let overlaps = reader.browser.script(OVERLAPS, &json!([]));
                assert_eq!(overlaps, json!([]), "{home}{}", query(&scenario));
            }
        }
    });
}

/// Pairs of words whose boxes share some place, and what stands outside, by
/// more than the edge that Firefox gives the letters of a drawing it shrinks.
const OVERLAPS: &str = r"
const svg = document.querySelector('#graph svg').getBoundingClientRect();
const boxes = [...document.querySelectorAll('#graph svg :is(text, use)')]
  .map(at => [at.textContent.trim() || at.parentNode.dataset.node, at.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0);
const outside = boxes.filter(([, box]) => box.left < svg.left - 2 || box.right > svg.right + 2);
const ink = box => ({ left: box.left, right: box.right, top: box.top + box.height * 0.15, bottom: box.bottom - box.height * 0.15 });
const pairs = boxes.flatMap(([words, a], at) => boxes.slice(at + 1)
  .filter(([, b]) => {
    const [one, other] = [ink(a), ink(b)];
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  })
  .map(([other]) => `${words} / ${other}`));
return [...outside.map(([words, box]) => `outside: ${words}, ${box.left - svg.left} to ${box.right - svg.right}`), ...pairs];
";

#[test]
fn a_phone_shows_what_holds_and_unfolds_the_rest() {
    let host = Host::good();
    read(&host, |reader| {
        reader.browser.resize(360, 740);
        for home in homes() {
            reader.goto(&home);
            assert!(!reader.browser.shows("#graph svg[role]"));
            assert!(reader.browser.shows("#graph [data-entry][data-lit]"));
            let dim = "#graph [data-entry]:not([data-lit])";
            assert!(!reader.browser.shows(dim));
            let unfold = "document.querySelector('#graph summary').focus()";
            reader.browser.script(unfold, &json!([]));
            reader.browser.press([key::ENTER]);
            reader
                .browser
                .wait_until("document.querySelector('#graph details').open");
            assert!(reader.browser.shows(dim));
        }
    });
}
