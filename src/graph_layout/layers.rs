//! The graph as three layers of items and who is joined to whom.

use super::Node;
use crate::argument::{Argument, Claim, ClaimId};

/// Controls, claims and consequences, each an item by its place in its layer.
pub(super) struct Layers {
    pub(super) nodes: [Vec<Node>; 3],
    /// For each layer and item, its neighbours to the left and to the right,
    /// each once and in file order.
    neighbours: [Vec<[Vec<usize>; 2]>; 3],
}

/// Whether controls and consequences that no claim joins are in the picture.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unjoined {
    Kept,
    LeftOut,
}

impl Layers {
    /// The layers of some of the claims, with all controls and consequences,
    /// or with those that these claims join.
    pub(super) fn new(argument: &Argument, claims: &[ClaimId], unjoined: Unjoined) -> Self {
        let is_shown = |node: &Node| {
            let mut claims = claims.iter().map(|&id| argument.claim(id));
            unjoined == Unjoined::Kept || claims.any(|claim| joins(claim, *node))
        };
        let controls = argument.control_ids().map(Node::Control);
        let consequences = argument.consequence_ids().map(Node::Consequence);
        let nodes: [Vec<Node>; 3] = [
            controls.filter(is_shown).collect(),
            claims.iter().copied().map(Node::Claim).collect(),
            consequences.filter(is_shown).collect(),
        ];
        let mut neighbours = nodes
            .each_ref()
            .map(|layer| vec![[Vec::new(), Vec::new()]; layer.len()]);
        for (claim, id) in claims.iter().enumerate() {
            for (layer, side) in [(0, 0), (2, 1)] {
                for (item, &node) in nodes[layer].iter().enumerate() {
                    if joins(argument.claim(*id), node) {
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
