//! The printed picture of every page: nothing in it overlaps, everything in it
//! stands in the outline too, and keys lead everywhere.

mod labels;

use super::{Graph, GraphProps};
use crate::argument::{Argument, PresetId};
use crate::content::load;
use crate::page::Page;
use crate::view::Shown;
use futures::executor::block_on;
use std::collections::BTreeSet;
use std::path::Path;
use yew::ServerRenderer;

/// Checks the printed HTML of every page: a start page or a preset's.
fn check_every_page(check: impl Fn(&Page, Option<PresetId>, &str)) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let essay = load(&folder).expect("the content is sound");
    for (_, text) in essay.languages {
        let argument = essay.argument.clone();
        let shown = Shown::forever(Page {
            argument,
            text,
            ..Page::default()
        });
        let presets = (0..essay.argument.presets.len()).map(PresetId::new);
        for preset in std::iter::once(None).chain(presets.map(Some)) {
            let props = move || GraphProps { shown, preset };
            let printed = ServerRenderer::<Graph>::with_props(props).hydratable(false);
            check(shown.page(), preset, &block_on(printed.render()));
        }
    }
}

/// Of each element that a start tag opens with: its tag.
fn tags<'a>(html: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    let found = html.match_indices(start);
    found.map(|(at, _)| html[at..].split('>').next().unwrap_or_default())
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

/// The picture and the outline of a printed page.
fn halves(html: &str) -> (&str, &str) {
    html.split_once("<details")
        .expect("the outline is unfolded by `details`")
}

/// Every edge of the argument, as the handles name its ends.
fn edges(argument: &Argument) -> Vec<String> {
    let mut edges = Vec::new();
    for claim in &argument.claims {
        let claim_name = &claim.name;
        for condition in &claim.when {
            let control = &argument.control(condition.control).name;
            edges.push(format!("control-{control} claim-{claim_name}"));
        }
        for effect in &claim.effects {
            let topic = &argument.consequences[effect.on.index()].name;
            edges.push(format!("claim-{claim_name} topic-{topic}"));
        }
    }
    edges.sort_unstable();
    edges
}

#[test]
fn every_edge_and_every_node_stand_in_the_picture_and_in_the_outline_once() {
    check_every_page(|page, _, html| {
        let argument = &page.argument;
        let (picture, outline) = halves(html);
        for (half, element) in [(picture, "<path"), (outline, "<li")] {
            let found = tags(half, element).filter_map(|tag| attribute(tag, "data-edge"));
            let mut found: Vec<&str> = found.collect();
            found.sort_unstable();
            assert_eq!(found, edges(argument));
        }
        let nodes = argument.controls.len() + argument.claims.len() + argument.consequences.len();
        let found: BTreeSet<_> = tags(picture, "<a")
            .filter_map(|a| attribute(a, "data-node"))
            .collect();
        assert_eq!(found.len(), nodes);
        for node in found {
            let is_named = |end: char| outline.contains(&format!("{node}{end}"));
            assert!(
                is_named('"') || is_named(' '),
                "{node} is not in the outline"
            );
        }
    });
}

#[test]
fn what_holds_on_a_page_is_lit_before_any_script() {
    check_every_page(|page, preset, html| {
        let state = crate::app::AppState::prerendered(&page.argument, String::new(), preset);
        let evaluation = state.evaluation(&page.argument);
        for (id, claim) in page.argument.claim_ids().zip(&page.argument.claims) {
            let by = format!(" data-by=\"{}\"", claim.name);
            let marked = html.match_indices(&by);
            let lit = marked.map(|(at, _)| html[at + by.len()..].starts_with(" data-lit"));
            // Edges, node, entry; and a control or topic that it alone joins.
            let lit: Vec<bool> = lit.collect();
            assert!(lit.len() >= 3, "{}: {}", claim.name, lit.len());
            assert_eq!(lit, vec![evaluation.holds(id); lit.len()], "{}", claim.name);
        }
    });
}

#[test]
fn one_node_is_a_tab_stop_and_keys_lead_from_it_to_every_other() {
    check_every_page(|_, _, html| {
        let (picture, _) = halves(html);
        let columns: Vec<Vec<&str>> = (picture.split("<g role=\"group\"").skip(1))
            .map(|column| tags(column, "<a").collect())
            .collect();
        let all: Vec<&str> = columns.iter().flatten().copied().collect();
        let name = |tag: &str| attribute(tag, "data-node").unwrap_or_default().to_owned();
        let stops = all
            .iter()
            .filter(|tag| attribute(tag, "tabindex") == Some("0"));
        assert_eq!(stops.count(), 1);

        // Without Home and End, which lead only where Up and Down lead too.
        let mut reached = BTreeSet::from([name(all[0])]);
        let mut waiting = vec![all[0]];
        while let Some(from) = waiting.pop() {
            let column = columns.iter().find(|column| column.contains(&from));
            let column = column.expect("every node stands in a column");
            let at = column.iter().position(|tag| *tag == from).expect("found");
            let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
            let beside = beside.filter_map(|at| column.get(at).copied());
            let along = ["data-left", "data-right"].into_iter();
            let along = along.filter_map(|side| attribute(from, side));
            let along = along.map(|to| {
                let found = all.iter().find(|tag| name(tag) == to);
                *found.expect("keys lead to nodes")
            });
            for next in beside.chain(along).collect::<Vec<_>>() {
                if reached.insert(name(next)) {
                    waiting.push(next);
                }
            }
        }
        assert_eq!(reached.len(), all.len());
    });
}
