//! The graph as three layers of items and who is joined to whom.

use super::Node;
use crate::argument::{Argument, Claim};

/// Controls, claims and consequences, each an item by its place in its layer.
pub(super) struct Layers {
    pub(super) nodes: [Vec<Node>; 3],
    /// For each layer and item, its neighbours to the left and to the right,
    /// each once and in file order.
    neighbours: [Vec<[Vec<usize>; 2]>; 3],
}

impl Layers {
    /// The layers of an argument.
    pub(super) fn new(argument: &Argument) -> Self {
        let nodes: [Vec<Node>; 3] = [
            argument.control_ids().map(Node::Control).collect(),
            argument.claim_ids().map(Node::Claim).collect(),
            argument.consequence_ids().map(Node::Consequence).collect(),
        ];
        let mut neighbours = nodes
            .each_ref()
            .map(|layer| vec![[Vec::new(), Vec::new()]; layer.len()]);
        for (claim, said) in argument.claims.iter().enumerate() {
            for (layer, side) in [(0, 0), (2, 1)] {
                for (item, &node) in nodes[layer].iter().enumerate() {
                    if joins(said, node) {
                        neighbours[1][claim][side].push(item);
                        neighbours[layer][item][1 - side].push(claim);
                    }
                }
            }
        }
        Self { nodes, neighbours }
    }

    /// How many nodes each layer has.
    pub(super) fn sizes(&self) -> [usize; 3] {
        self.nodes.each_ref().map(Vec::len)
    }

    /// The neighbours of an item in a layer next to its own.
    pub(super) fn neighbours(&self, layer: usize, item: usize, beside: usize) -> &[usize] {
        &self.neighbours[layer][item][usize::from(beside > layer)]
    }
}

/// Whether a claim names a control or bears on a consequence.
fn joins(claim: &Claim, node: Node) -> bool {
    match node {
        Node::Control(id) => claim.when.iter().any(|c| c.control == id),
        Node::Consequence(id) => claim.effects.iter().any(|effect| effect.on == id),
        Node::Claim(_) => false,
    }
}
