//! What is said of one consequence, and the state that this makes.
//!
//! Only what is said decides, never how often: so a set is all there is to
//! know, and the state is a function of the set.

use crate::argument::{Direction, Modality, State};

/// A set of things that claims say of one consequence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Said(u8);

impl Said {
    /// How many things can be said.
    pub const KINDS: usize = 8;

    const OPENS: Self = Self(1);
    const AIMS: Self = Self(1 << 1);
    const CUSHIONS: Self = Self(1 << 2);
    const WEAKENS_FLATLY: Self = Self(1 << 3);
    const WEAKENS_HEDGED: Self = Self(1 << 4);
    const RISKS: Self = Self(1 << 5);
    const NO_GAIN: Self = Self(1 << 6);
    const STEP_MISSING: Self = Self(1 << 7);

    const WEAKENS: Self = Self::WEAKENS_FLATLY.and(Self::WEAKENS_HEDGED);
    const GAINS: Self = Self::OPENS.and(Self::AIMS);
    const LOSSES: Self = Self::WEAKENS.and(Self::RISKS);

    /// What one effect of a claim says.
    pub fn of(direction: Direction, modality: Modality) -> Self {
        match direction {
            Direction::Opens => Self::OPENS,
            Direction::Aims => Self::AIMS,
            Direction::Cushions => Self::CUSHIONS,
            Direction::Weakens => match modality {
                Modality::Asserted | Modality::Must => Self::WEAKENS_FLATLY,
                Modality::Likely
                | Modality::Can
                | Modality::Could
                | Modality::Aim
                | Modality::Question => Self::WEAKENS_HEDGED,
            },
            Direction::Risks => Self::RISKS,
            Direction::NoGain => Self::NO_GAIN,
            Direction::StepMissing => Self::STEP_MISSING,
        }
    }

    /// Everything that is in either.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two have something in common.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Each thing that can be said, alone.
    pub fn each() -> impl Iterator<Item = Self> {
        (0..Self::KINDS).map(|place| Self(1 << place))
    }

    /// The state of a consequence of which this is said: the first rule that
    /// applies, in the order of "State of a consequence".
    pub fn state(self) -> State {
        let gains = self.any(Self::GAINS);
        if self == Self::default() {
            State::Silent
        } else if self.any(Self::CUSHIONS) {
            State::Cushions
        } else if gains && self.any(Self::LOSSES.and(Self::NO_GAIN)) {
            State::Contested
        } else if self.any(Self::WEAKENS_FLATLY) {
            State::Weakens
        } else if self.any(Self::WEAKENS_HEDGED) {
            State::WeakensLikely
        } else if self.any(Self::RISKS) {
            State::Risks
        } else if gains && self.any(Self::STEP_MISSING) {
            State::AimsPartly
        } else if self.any(Self::OPENS) {
            State::Opens
        } else if gains {
            State::Aims
        } else if self.any(Self::STEP_MISSING) {
            State::StepMissing
        } else {
            State::NoGain
        }
    }

    /// What gives a state, once it is the state: the deciding claim is the
    /// first that says some of it.
    pub fn giving(state: State) -> Self {
        match state {
            State::Cushions => Self::CUSHIONS,
            State::Contested => Self::GAINS.and(Self::LOSSES).and(Self::NO_GAIN),
            State::Weakens => Self::WEAKENS_FLATLY,
            State::WeakensLikely => Self::WEAKENS_HEDGED,
            State::Risks => Self::RISKS,
            State::AimsPartly => Self::GAINS.and(Self::STEP_MISSING),
            State::Opens => Self::OPENS,
            State::Aims => Self::AIMS,
            State::StepMissing => Self::STEP_MISSING,
            State::NoGain => Self::NO_GAIN,
            State::Silent => Self::default(),
        }
    }
}
