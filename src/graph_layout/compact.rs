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
    let lines = lines(&layers, &rows);
    let lane_of = lanes(&spans(rows.len(), &lines));
    let count = lines.iter().map(|line| lane_of[line.owner] + 1).max();
    let width = COMPACT_LANE * (count.unwrap_or_default() as i32 + 1);

    let node = |row: usize| layers.nodes[rows[row].0][rows[row].1];
    let middle = |row: usize| COMPACT_ROW * row as i32 + COMPACT_ROW / 2;
    let edges = lines.iter().map(|line| {
        let x = width - COMPACT_LANE * (lane_of[line.owner] as i32 + 1);
        Edge {
            from: node(line.from),
            to: node(line.to),
            path: path::by_lane(width, x, middle(line.from), middle(line.to)),
        }
    });
    let placed = |row| Placed {
        node: node(row),
        y: middle(row),
    };
    Layout {
        width,
        height: COMPACT_ROW * rows.len() as i32,
        edges: edges.collect(),
        nodes: (0..rows.len()).map(placed).collect(),
    }
}

/// All items from top to bottom.
fn rows(layers: &Layers, order: &Order) -> Vec<Item> {
    let mut rows: Vec<Item> = Vec::new();
    for claim in together(layers, &order[1]) {
        for &control in &order[0] {
            let is_needed = layers.neighbours(1, claim, 0).contains(&control);
            if is_needed && !rows.contains(&(0, control)) {
                rows.push((0, control));
            }
        }
        rows.push((1, claim));
        for &consequence in &order[2] {
            let mut claims = layers.neighbours(2, consequence, 1).iter();
            let is_complete = claims.all(|&claim| rows.contains(&(1, claim)));
            if is_complete && !rows.contains(&(2, consequence)) {
                rows.push((2, consequence));
            }
        }
    }
    rows
}

/// The claims in their order, but what hangs together stands together.
fn together(layers: &Layers, claims: &[usize]) -> Vec<usize> {
    let mut together: Vec<usize> = Vec::new();
    for &first in claims {
        if together.contains(&first) {
            continue;
        }
        let part = reached_from(layers, first);
        together.extend(claims.iter().filter(|claim| part.contains(claim)));
    }
    together
}

/// All claims that hang together with one, itself included.
fn reached_from(layers: &Layers, first: usize) -> Vec<usize> {
    let mut reached = vec![first];
    let mut next = 0;
    while let Some(&claim) = reached.get(next) {
        next += 1;
        for beside in [0, 2] {
            for &item in layers.neighbours(1, claim, beside) {
                for &other in layers.neighbours(beside, item, 1) {
                    if !reached.contains(&other) {
                        reached.push(other);
                    }
                }
            }
        }
    }
    reached
}

/// A line from one row to a lower one, in the lane of the row that owns it:
/// its control's or its consequence's.
struct Line {
    from: usize,
    to: usize,
    owner: usize,
}

fn lines(layers: &Layers, rows: &[Item]) -> Vec<Line> {
    let mut lines = Vec::new();
    for (from, &(layer, item)) in rows.iter().enumerate() {
        for (to, &(other_layer, other)) in rows.iter().enumerate().skip(from + 1) {
            let is_next = other_layer == layer + 1;
            if is_next && layers.neighbours(layer, item, other_layer).contains(&other) {
                let owner = if layer == 0 { from } else { to };
                lines.push(Line { from, to, owner });
            }
        }
    }
    lines
}

/// For each row the rows that its lines run along; for one without lines, such
/// as a claim's, itself.
fn spans(rows: usize, lines: &[Line]) -> Vec<(usize, usize)> {
    let mut spans: Vec<_> = (0..rows).map(|row| (row, row)).collect();
    for line in lines {
        let (start, end) = &mut spans[line.owner];
        *start = line.from.min(*start);
        *end = line.to.max(*end);
    }
    spans
}
