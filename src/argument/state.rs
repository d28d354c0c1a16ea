//! The few words of the method itself: what a claim can say of a consequence,
//! how firmly, on what basis, and which state that makes.

use serde::{Deserialize, Serialize};

macro_rules! named {
    ($($(#[$doc:meta])* $enum:ident { $($(#[$item_doc:meta])* $item:ident = $name:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum $enum { $($(#[$item_doc])* $item,)* }

        impl $enum {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$item,)*];

            /// What content files and `data-` attributes call it.
            pub fn name(self) -> &'static str {
                match self { $(Self::$item => $name,)* }
            }

            /// The one that content files call `name`.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|item| item.name() == name)
            }
        }
    )*};
}

named! {
    /// What a claim says of a consequence.
    Direction {
        /// It becomes possible, or gains good conditions.
        Opens = "opens",
        /// It is the purpose of a step.
        Aims = "aims",
        /// A shock is eased.
        Cushions = "cushions",
        /// It suffers.
        Weakens = "weakens",
        /// It is in danger or under strain.
        Risks = "risks",
        /// An expected gain is denied.
        NoGain = "no_gain",
        /// A step that is called for is missing.
        StepMissing = "step_missing",
    }

    /// The state of a consequence: what the essay says of it in a scenario.
    State {
        /// Opens the way.
        Opens = "opens",
        /// An aim.
        Aims = "aims",
        /// An aim, with at least one step missing.
        AimsPartly = "aims_partly",
        /// Can soften the blow.
        Cushions = "cushions",
        /// Suffers.
        Weakens = "weakens",
        /// Likelier to suffer than not.
        WeakensLikely = "weakens_likely",
        /// At risk or under strain.
        Risks = "risks",
        /// Not to be counted on.
        NoGain = "no_gain",
        /// A step called for is missing.
        StepMissing = "step_missing",
        /// Claims pull both ways.
        Contested = "contested",
        /// The essay does not say.
        Silent = "silent",
    }

    /// The six families of states, each with a colour, a shape and a word.
    Family {
        /// Makes possible.
        Possible = "possible",
        /// Aims at.
        Aim = "aim",
        /// Softens.
        Softens = "softens",
        /// Warns.
        Warns = "warns",
        /// Not this way.
        NotThisWay = "not_this_way",
        /// Does not say.
        Silent = "silent",
    }

    /// How firmly a claim is put.
    Modality {
        /// Flatly.
        Asserted = "asserted",
        /// More likely than not.
        Likely = "likely",
        /// Can.
        Can = "can",
        /// Could or may.
        Could = "could",
        /// Must or needs to.
        Must = "must",
        /// An aim.
        Aim = "aim",
        /// A question.
        Question = "question",
    }

    /// Where a claim comes from.
    Basis {
        /// The essay states it.
        Stated = "stated",
        /// The editors read it from the essay.
        OurReading = "our_reading",
    }
}

impl State {
    /// The family that the state belongs to.
    pub fn family(self) -> Family {
        match self {
            Self::Opens => Family::Possible,
            Self::Aims | Self::AimsPartly => Family::Aim,
            Self::Cushions => Family::Softens,
            Self::Weakens | Self::WeakensLikely | Self::Risks => Family::Warns,
            Self::NoGain | Self::StepMissing | Self::Contested => Family::NotThisWay,
            Self::Silent => Family::Silent,
        }
    }
}
