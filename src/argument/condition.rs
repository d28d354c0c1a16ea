//! Conditions: which settings make a claim, a verdict or a flag apply.

use super::ids::{ControlId, PositionId};
use serde::{Deserialize, Serialize};

/// A set of positions of one control, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositionSet(u32);

impl PositionSet {
    /// How many positions a control can have at most.
    pub const MOST: usize = u32::BITS as usize;

    /// Whether the position is in the set. A lever left open meets nothing.
    pub fn meets(self, setting: Option<PositionId>) -> bool {
        setting.is_some_and(|position| self.0 & (1 << position.index()) != 0)
    }

    /// The positions in it, in file order.
    pub fn iter(self) -> impl Iterator<Item = PositionId> {
        (0..Self::MOST)
            .filter(move |place| self.0 & (1 << place) != 0)
            .map(PositionId::new)
    }

    /// The first position in it, in file order.
    pub fn first(self) -> Option<PositionId> {
        self.iter().next()
    }
}

impl FromIterator<PositionId> for PositionSet {
    fn from_iter<I: IntoIterator<Item = PositionId>>(positions: I) -> Self {
        Self(
            positions
                .into_iter()
                .fold(0, |bits, position| bits | 1 << position.index()),
        )
    }
}

/// One control and the positions of it that are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The lever or circumstance.
    pub control: ControlId,
    /// Any of these will do; never empty.
    pub positions: PositionSet,
}

/// All of these conditions together; each control at most once, in the order
/// of the file.
pub type When = Vec<Condition>;
