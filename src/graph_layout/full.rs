//! The full picture: every claim on a row of its own, controls and
//! consequences at the middle of their claims.

use super::crossings::{Order, untangled};
use super::layers::{Layers, Unjoined};
use super::placing::spread;
use super::{Edge, Layout, Node, Placed, path};
use crate::argument::{Argument, ClaimId};

/// The width of the picture.
pub const WIDTH: i32 = 1232;
/// Where a control's edges start; its words stand to the left.
pub const CHOICES_X: i32 = 190;
/// Where a claim's edges from controls end; its words stand to the right.
pub const CLAIMS_X: i32 = 340;
/// Where a claim's edges to consequences start; its paragraphs stand to the
/// left.
pub const CLAIMS_END_X: i32 = 872;
/// Where a consequence's edges end; its words stand to the right.
pub const CONSEQUENCES_X: i32 = 1030;

/// The height of a claim's row: one line of text.
pub const CLAIM_ROW: i32 = 25;
/// The least distance of two controls: two lines of text.
pub const CONTROL_ROW: i32 = 44;
/// The least distance of two consequences.
pub const CONSEQUENCE_ROW: i32 = 36;

/// The picture of the whole argument.
pub fn full(argument: &Argument) -> Layout {
    let claims: Vec<ClaimId> = argument.claim_ids().collect();
    let layers = Layers::new(argument, &claims, Unjoined::Kept);
    let order = untangled(&layers);
    placed(&layers, &order)
}

fn placed(layers: &Layers, order: &Order) -> Layout {
    let rows = [CONTROL_ROW, CLAIM_ROW, CONSEQUENCE_ROW];
    let needed = [0, 1, 2].map(|layer| rows[layer] * order[layer].len() as i32);
    let height = needed.into_iter().max().unwrap_or_default();

    let mut heights = order.each_ref().map(|layer| vec![0; layer.len()]);
    let top = (height - needed[1]) / 2 + CLAIM_ROW / 2;
    for (rank, &claim) in order[1].iter().enumerate() {
        heights[1][claim] = top + CLAIM_ROW * rank as i32;
    }
    for (layer, pairs, end) in [(0, 0, Side::Left), (2, 1, Side::Right)] {
        let wanted = middles(&layers.pairs[pairs], end, &heights[1], order[layer].len());
        let mut above = 0;
        let wanted: Vec<i32> = order[layer]
            .iter()
            .map(|&item| {
                // What no claim joins stands below what is above it.
                above = wanted[item].unwrap_or(above + rows[layer]);
                above
            })
            .collect();
        let half = rows[layer] / 2;
        let spread = spread(&wanted, rows[layer], half, height - half);
        for (&item, height) in order[layer].iter().zip(spread) {
            heights[layer][item] = height;
        }
    }
    drawn(layers, order, &heights, height)
}

#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

/// The mean height of the claims that each item is joined to.
fn middles(pairs: &[(usize, usize)], side: Side, claims: &[i32], items: usize) -> Vec<Option<i32>> {
    let mut sums = vec![(0, 0); items];
    for &(left, right) in pairs {
        let (item, claim) = match side {
            Side::Left => (left, right),
            Side::Right => (right, left),
        };
        sums[item].0 += claims[claim];
        sums[item].1 += 1;
    }
    let middle = |(sum, count): (i32, i32)| sum.checked_div(count);
    sums.into_iter().map(middle).collect()
}

fn drawn(layers: &Layers, order: &Order, heights: &[Vec<i32>; 3], height: i32) -> Layout {
    let columns = order.iter().zip(&layers.nodes).zip(heights);
    let nodes = columns.flat_map(|((order, nodes), heights)| {
        order.iter().map(|&item| Placed {
            node: nodes[item],
            y: heights[item],
        })
    });
    let ends = [(CHOICES_X, CLAIMS_X), (CLAIMS_END_X, CONSEQUENCES_X)];
    let mut edges = Vec::new();
    for (left, (start, end)) in ends.into_iter().enumerate() {
        let mut joined: Vec<_> = layers.pairs[left]
            .iter()
            .map(|&(from, to)| {
                let place = |layer: usize, item: usize| -> (i32, Node) {
                    (heights[layer][item], layers.nodes[layer][item])
                };
                (place(left, from), place(left + 1, to))
            })
            .collect();
        joined.sort_unstable();
        edges.extend(joined.into_iter().map(|(from, to)| Edge {
            from: from.1,
            to: to.1,
            path: path::level((start, from.0), (end, to.0)),
        }));
    }
    Layout {
        width: WIDTH,
        height,
        nodes: nodes.collect(),
        edges,
    }
}

#[cfg(test)]
mod tests {
    use super::super::crossings::{crossings, file_order};
    use super::*;
    use crate::content::load;
    use std::path::Path;

    #[test]
    fn the_essay_has_far_fewer_crossings_than_in_file_order() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let argument = load(&folder).expect("the content is sound").argument;
        let claims: Vec<ClaimId> = argument.claim_ids().collect();
        let layers = Layers::new(&argument, &claims, Unjoined::Kept);
        let before = crossings(&layers, &file_order(&layers));
        let after = crossings(&layers, &untangled(&layers));
        assert!(after * 6 < before, "{after} of {before}");
    }
}
