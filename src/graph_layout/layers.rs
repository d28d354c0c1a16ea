//! The graph as three layers of places and the pairs between them.

use super::Node;
use crate::argument::{Argument, ClaimId, ConsequenceId, ControlId};

/// Controls, claims and consequences, each an item by its place in its layer,
/// and the pairs that are joined, each once.
pub(super) struct Layers {
    pub(super) nodes: [Vec<Node>; 3],
    /// From the first layer to the second, from the second to the third.
    pub(super) pairs: [Vec<(usize, usize)>; 2],
}

impl Layers {
    /// The layers of some of the claims, with all controls and consequences,
    /// or with those that these claims join.
    pub(super) fn new(argument: &Argument, claims: &[ClaimId], unjoined: Unjoined) -> Self {
        let mut controls: Vec<ControlId> = Vec::new();
        let mut consequences: Vec<ConsequenceId> = Vec::new();
        match unjoined {
            Unjoined::Kept => {
                controls.extend(argument.control_ids());
                consequences.extend(argument.consequence_ids());
            }
            Unjoined::LeftOut => {
                for claim in claims.iter().map(|&id| argument.claim(id)) {
                    controls.extend(claim.when.iter().map(|condition| condition.control));
                    consequences.extend(claim.effects.iter().map(|effect| effect.on));
                }
                controls.sort_unstable();
                controls.dedup();
                consequences.sort_unstable();
                consequences.dedup();
            }
        }
        let mut pairs = [Vec::new(), Vec::new()];
        for (place, claim) in claims.iter().map(|&id| argument.claim(id)).enumerate() {
            for condition in &claim.when {
                let control = controls.binary_search(&condition.control);
                pairs[0].extend(control.map(|control| (control, place)));
            }
            for effect in &claim.effects {
                let consequence = consequences.binary_search(&effect.on);
                pairs[1].extend(consequence.map(|consequence| (place, consequence)));
            }
        }
        // A claim can say several things of one consequence.
        for pairs in &mut pairs {
            pairs.sort_unstable();
            pairs.dedup();
        }
        Self {
            nodes: [
                controls.into_iter().map(Node::Control).collect(),
                claims.iter().copied().map(Node::Claim).collect(),
                consequences.into_iter().map(Node::Consequence).collect(),
            ],
            pairs,
        }
    }

    /// How many nodes each layer has.
    pub(super) fn sizes(&self) -> [usize; 3] {
        [0, 1, 2].map(|layer| self.nodes[layer].len())
    }
}

/// Whether controls and consequences that no claim joins are in the picture.
#[derive(Clone, Copy)]
pub(super) enum Unjoined {
    Kept,
    LeftOut,
}
