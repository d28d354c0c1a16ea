//! The printed picture of every page: nothing in it overlaps, everything in it
//! stands in the outline too, and keys lead everywhere.

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
    let claims = argument.claims.iter();
    let of_claim = claims.flat_map(|claim| {
        let name = &claim.name;
        let control = |at: usize| &argument.controls[at].name;
        let from = claim.when.iter();
        let from = from.map(move |c| (control(c.control.index()), name));
        let from = from.map(|(control, claim)| format!("control-{control} claim-{claim}"));
        let topic = |at: usize| &argument.consequences[at].name;
        let to = claim.effects.iter();
        let to = to.map(move |effect| (name, topic(effect.on.index())));
        from.chain(to.map(|(claim, topic)| format!("claim-{claim} topic-{topic}")))
    });
    let mut edges: Vec<String> = of_claim.collect();
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
            // The edges, the node, the entry in the outline; and a control or
            // a topic that nothing else joins.
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

/// The box of some words: left, right, top, bottom, in tenths of a pixel.
type Box = [i32; 4];

/// How wide words are at a size in tenths of a pixel, in bold letters of the
/// widest of the usual fonts; wide letters are squares.
fn width(words: &str, size: i32) -> i32 {
    let wide = |c: char| u32::from(c) >= 0x1100;
    let letters = words.chars().map(|c| if wide(c) { 1000 } else { 585 });
    letters.sum::<i32>() * size / 1000
}

/// The boxes of all words below a tag, moved by how far the tag is.
fn boxes(html: &str, size: impl Fn(&str) -> i32) -> Vec<(Box, String)> {
    let mut moved = 0;
    let mut boxes = Vec::new();
    for part in html.split('<') {
        let (tag, words) = part.split_once('>').unwrap_or((part, ""));
        if let Some((_, by)) = tag.split_once("translate(0 ") {
            let by = by.split(')').next().unwrap_or_default();
            moved = by.parse().expect("a whole number");
        }
        if tag.starts_with("text") {
            let number = |name: &str| attribute(tag, name).and_then(|n| n.parse::<i32>().ok());
            let (x, y) = (number("x").expect("x") * 10, number("y").expect("y") * 10);
            let words = words.trim().replace("&quot;", "\"").replace("&#x27;", "'");
            let size = size(tag);
            let width = width(&words, size);
            let left = match attribute(tag, "text-anchor") {
                Some("end") => x - width,
                _ => x,
            };
            let base = y + moved * 10;
            let (top, bottom) = (base - size * 9 / 10, base + size * 3 / 10);
            boxes.push(([left, left + width, top, bottom], words));
        }
    }
    boxes
}

#[test]
fn no_two_labels_overlap_and_all_stand_inside() {
    check_every_page(|_, _, html| {
        let (picture, _) = halves(html);
        let boxes = boxes(picture, |tag| match tag {
            _ if tag.contains("class=\"cite\"") => 130,
            _ if tag.contains("id=\"graph-") => 150,
            _ if tag.contains("text-anchor") => 140,
            _ => 135,
        });
        assert!(boxes.len() > 100);
        for (at, (one, words)) in boxes.iter().enumerate() {
            assert!(0 <= one[0] && one[1] <= 12320, "{words}: {one:?}");
            for (other, other_words) in &boxes[at + 1..] {
                let apart = one[1] <= other[0]
                    || other[1] <= one[0]
                    || one[3] <= other[2]
                    || other[3] <= one[2];
                assert!(apart, "{words}: {one:?}; {other_words}: {other:?}");
            }
        }
    });
}
