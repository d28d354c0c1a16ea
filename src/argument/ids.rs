//! Ids: places in the lists of an [`Argument`](super::Argument). Each list has
//! a type of its own, so that one cannot be used for another.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($inner:ty);)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub struct $name($inner);

        impl $name {
            /// The id of the item at a place, counted from 0.
            pub fn new(place: usize) -> Self {
                Self(<$inner>::try_from(place).expect("the content check limits every list"))
            }

            /// The place of the item in its list, counted from 0.
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
    )*};
}

ids! {
    /// A lever or a circumstance.
    ControlId(u16);
    /// A position of one control.
    PositionId(u8);
    /// A stance of the author.
    StanceId(u8);
    /// A group of consequences.
    GroupId(u16);
    /// A consequence.
    ConsequenceId(u16);
    /// A claim.
    ClaimId(u16);
    /// A verdict.
    VerdictId(u16);
    /// A ground.
    GroundId(u16);
    /// A preset.
    PresetId(u16);
    /// A horizon, as the content names it.
    HorizonId(u8);
    /// A kind of verdict, ground, role or correction, as the content names it.
    KindId(u8);
}

/// The number of a paragraph of the essay, counted from 1.
pub type ParagraphNumber = u16;

/// Something that a claim can rest on, and that a reader can reject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reason {
    /// Another claim.
    Claim(ClaimId),
    /// A verdict.
    Verdict(VerdictId),
    /// A premise, a view or background.
    Ground(GroundId),
}
