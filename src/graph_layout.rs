//! The argument as a picture: controls → claims → consequences, from left to
//! right. Pure and deterministic, in whole units of one CSS pixel at the width
//! of a desktop page; nothing here measures text or draws.
//!
//! The picture depends on the argument alone, so nothing moves when a lever
//! does: only what is lit changes. So it is drawn at build time and costs the
//! program nothing. A phone shows no smaller drawing but the outline of what
//! holds, which a style sheet makes from the outline that stands there anyway.
//!
//! # Why no layout crate
//!
//! Three given layers need no layering and no edge that crosses a layer, which
//! is most of what such a crate is for; `rust-sugiyama` 0.4, the one that is
//! kept, places nodes in fractions besides, and this is less code than what
//! would have to stand around it.

mod crossings;
mod full;
mod layers;
mod path;
mod placing;
mod walking;

pub use full::{
    CHOICES_X, CLAIM_ROW, CLAIMS_END_X, CLAIMS_X, CONSEQUENCE_ROW, CONSEQUENCES_X, CONTROL_ROW,
    WIDTH, full,
};
pub use walking::Step;

use crate::argument::{ClaimId, ConsequenceId, ControlId, State};
use crate::evaluate::Evaluation;

/// A node of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// A lever or a circumstance, with its present setting.
    Control(ControlId),
    /// A claim.
    Claim(ClaimId),
    /// A consequence.
    Consequence(ConsequenceId),
}

/// A node and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The node.
    pub node: Node,
    /// The middle of its row.
    pub y: i32,
}

/// Two nodes that the argument joins: a control that a claim's condition
/// names, or a claim and a consequence that it bears on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Where it starts.
    pub from: Node,
    /// Where it ends.
    pub to: Node,
    /// The curve, for `d` of an SVG path.
    pub path: String,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// The nodes, column by column, from top to bottom.
    pub nodes: Vec<Placed>,
    /// The edges, by where they start and then where they end, from top to
    /// bottom.
    pub edges: Vec<Edge>,
}

impl Node {
    /// Whether it is part of what holds: a claim that holds, a control that
    /// one needs, a consequence that the essay speaks of.
    pub fn is_lit(self, layout: &Layout, evaluation: &Evaluation) -> bool {
        match self {
            Self::Control(_) => {
                let mut edges = layout.edges.iter().filter(|edge| edge.from == self);
                edges.any(|edge| edge.is_lit(evaluation))
            }
            Self::Claim(id) => evaluation.holds(id),
            Self::Consequence(id) => evaluation.of(id).state != State::Silent,
        }
    }
}

impl Edge {
    /// The claim at one of its ends.
    pub fn claim(&self) -> Option<ClaimId> {
        match (self.from, self.to) {
            (Node::Claim(id), _) | (_, Node::Claim(id)) => Some(id),
            (Node::Control(_) | Node::Consequence(_), Node::Control(_) | Node::Consequence(_)) => {
                None
            }
        }
    }

    /// Whether it is part of what holds.
    pub fn is_lit(&self, evaluation: &Evaluation) -> bool {
        self.claim().is_some_and(|claim| evaluation.holds(claim))
    }
}
