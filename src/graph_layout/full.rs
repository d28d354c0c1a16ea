//! The full picture: every claim on a row of its own, controls and
//! consequences at the middle of their claims.

use super::crossings::{Order, untangled};
use super::layers::Layers;
use super::placing::spread;
use super::{Edge, Layout, Placed, path};
use crate::argument::Argument;

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
    let layers = Layers::new(argument);
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
    for layer in [0, 2] {
        // What no claim joins stands below what is above it.
        let mut wanted = Vec::new();
        let mut above = 0;
        for &item in &order[layer] {
            let claims = layers.neighbours(layer, item, 1);
            let sum: i32 = claims.iter().map(|&claim| heights[1][claim]).sum();
            above = sum
                .checked_div(claims.len() as i32)
                .unwrap_or(above + rows[layer]);
            wanted.push(above);
        }
        let half = rows[layer] / 2;
        let spread = spread(&wanted, rows[layer], half, height - half);
        for (&item, height) in order[layer].iter().zip(spread) {
            heights[layer][item] = height;
        }
    }
    Layout {
        width: WIDTH,
        height,
        nodes: nodes(layers, order, &heights),
        edges: edges(layers, order, &heights),
    }
}

fn nodes(layers: &Layers, order: &Order, heights: &[Vec<i32>; 3]) -> Vec<Placed> {
    let mut nodes = Vec::new();
    for (layer, order) in order.iter().enumerate() {
        nodes.extend(order.iter().map(|&item| Placed {
            node: layers.nodes[layer][item],
            y: heights[layer][item],
        }));
    }
    nodes
}

fn edges(layers: &Layers, order: &Order, heights: &[Vec<i32>; 3]) -> Vec<Edge> {
    let ends = [(0, CHOICES_X, CLAIMS_X), (1, CLAIMS_END_X, CONSEQUENCES_X)];
    let mut edges = Vec::new();
    for (left, start, end) in ends {
        let right = left + 1;
        for &from in &order[left] {
            let joined = layers.neighbours(left, from, right);
            for to in order[right].iter().filter(|to| joined.contains(to)) {
                let from_end = (start, heights[left][from]);
                let to_end = (end, heights[right][*to]);
                edges.push(Edge {
                    from: layers.nodes[left][from],
                    to: layers.nodes[right][*to],
                    path: path::level(from_end, to_end),
                });
            }
        }
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::super::crossings::{file_order, tangle};
    use super::*;
    use crate::content::load;
    use std::path::Path;

    #[test]
    fn the_essay_has_far_fewer_crossings_than_in_file_order() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let argument = load(&folder).expect("the content is sound").argument;
        let layers = Layers::new(&argument);
        let (before, _) = tangle(&layers, &file_order(&layers));
        let (after, _) = tangle(&layers, &untangled(&layers));
        assert!(after * 6 < before, "{after} of {before}");
    }
}
