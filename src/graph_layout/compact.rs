//! The compact picture, for phones: only what holds, in one column of equal
//! rows, with lines in a gutter to their left.
//!
//! Each claim stands in the order of the full picture's method, its controls
//! just above the first claim that needs them, its consequences just below
//! the last claim on them: so most lines are short. A control, and a
//! consequence, has one lane that its lines share. All rows are equal, so a
//! list of equal rows with the lines stretched over its height fits at any
//! size of text.

use super::crossings::{Order, untangled};
use super::lanes::lanes;
use super::layers::{Layers, Unjoined};
use super::{Edge, Layout, Placed, path};
use crate::argument::Argument;
use crate::evaluate::Evaluation;

/// The distance of two lanes in the gutter.
pub const COMPACT_LANE: i32 = 10;
/// The height of a row.
pub const COMPACT_ROW: i32 = 60;

/// A layer, and a place in it.
type Item = (usize, usize);

/// The picture of what holds.
pub fn compact(argument: &Argument, evaluation: &Evaluation) -> Layout {
    let layers = Layers::new(argument, &evaluation.claims, Unjoined::LeftOut);
    let rows = rows(&layers, &untangled(&layers));
    let row_of = |wanted: Item| {
        let row = rows.iter().position(|&item| item == wanted);
        row.expect("every item has a row")
    };
    let middle = |row: usize| COMPACT_ROW * row as i32 + COMPACT_ROW / 2;

    // Each edge belongs to its control or its consequence, which has the lane.
    let mut edges: Vec<(usize, usize, Item)> = Vec::new();
    for &(control, claim) in &layers.pairs[0] {
        edges.push((row_of((0, control)), row_of((1, claim)), (0, control)));
    }
    for &(claim, consequence) in &layers.pairs[1] {
        edges.push((
            row_of((1, claim)),
            row_of((2, consequence)),
            (2, consequence),
        ));
    }
    edges.sort_unstable();
    let mut owners: Vec<Item> = edges.iter().map(|(.., owner)| *owner).collect();
    owners.sort_unstable();
    owners.dedup();
    let span = |owner: &Item| {
        let own = edges.iter().filter(|(.., item)| item == owner);
        own.fold((usize::MAX, 0), |(start, end), &(from, to, _)| {
            (start.min(from), end.max(to))
        })
    };
    let lanes = lanes(&owners.iter().map(span).collect::<Vec<_>>());
    let count = lanes.iter().max().map_or(0, |most| most + 1);
    let width = COMPACT_LANE * (count as i32 + 1);

    let node = |(layer, item): Item| layers.nodes[layer][item];
    let edges = edges.iter().map(|&(from, to, owner)| {
        let lane = owners.binary_search(&owner).map_or(0, |place| lanes[place]);
        let x = width - COMPACT_LANE * (lane as i32 + 1);
        Edge {
            from: node(rows[from]),
            to: node(rows[to]),
            path: path::by_lane(width, x, middle(from), middle(to)),
        }
    });
    Layout {
        width,
        height: COMPACT_ROW * rows.len() as i32,
        edges: edges.collect(),
        nodes: (rows.iter().enumerate())
            .map(|(row, &item)| Placed {
                node: node(item),
                y: middle(row),
            })
            .collect(),
    }
}

/// All items from top to bottom.
fn rows(layers: &Layers, order: &Order) -> Vec<Item> {
    let mut rows: Vec<Item> = Vec::new();
    for &claim in &together(layers, &order[1]) {
        for &control in &order[0] {
            if layers.pairs[0].contains(&(control, claim)) && !rows.contains(&(0, control)) {
                rows.push((0, control));
            }
        }
        rows.push((1, claim));
        for &consequence in &order[2] {
            let mut on_it = layers.pairs[1].iter().filter(|(_, on)| *on == consequence);
            let is_complete = on_it.all(|&(claim, _)| rows.contains(&(1, claim)));
            if is_complete && !rows.contains(&(2, consequence)) {
                rows.push((2, consequence));
            }
        }
    }
    rows
}

/// The claims in their order, but what hangs together stands together.
fn together(layers: &Layers, claims: &[usize]) -> Vec<usize> {
    let parts = parts(layers);
    let first = |claim: usize| {
        claims
            .iter()
            .position(|&other| parts[other] == parts[claim])
    };
    let mut together = claims.to_vec();
    together.sort_by_key(|&claim| first(claim));
    together
}

/// For each claim the connected part that it belongs to.
fn parts(layers: &Layers) -> Vec<usize> {
    let mut parts: Vec<usize> = (0..layers.nodes[1].len()).collect();
    let mut join = |one: usize, other: usize| {
        let (one, other) = (parts[one], parts[other]);
        for part in &mut parts {
            if *part == one {
                *part = other;
            }
        }
    };
    for first in 0..layers.nodes[1].len() {
        for second in first + 1..layers.nodes[1].len() {
            if share_a_neighbour(layers, first, second) {
                join(first, second);
            }
        }
    }
    parts
}

fn share_a_neighbour(layers: &Layers, first: usize, second: usize) -> bool {
    let [controls, consequences] = &layers.pairs;
    let mut left = controls.iter().filter(|(_, claim)| *claim == first);
    let mut right = consequences.iter().filter(|(claim, _)| *claim == first);
    left.any(|&(control, _)| controls.contains(&(control, second)))
        || right.any(|&(_, consequence)| consequences.contains(&(second, consequence)))
}
