//! What an evaluation says.

use crate::argument::{ClaimId, ConsequenceId, ControlId, PositionSet, Reason, State, VerdictId};

/// What the essay says in one scenario. Derived, never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// What it says of each consequence, in file order.
    pub consequences: Vec<Outcome>,
    /// The claims that hold, in file order.
    pub claims: Vec<ClaimId>,
    /// The verdicts that apply, in file order.
    pub verdicts: Vec<VerdictId>,
    /// The claims that lack exactly one lever's setting, in file order.
    pub one_choice_away: Vec<OneChoiceAway>,
    /// The claims, then the verdicts, whose condition is met but which the
    /// reader rejected or which rest on something rejected, in file order.
    pub struck: Vec<Reason>,
    /// The contradictory combinations that are set, by place in
    /// [`Argument::contradictions`](crate::argument::Argument::contradictions).
    pub contradictions: Vec<usize>,
    /// The levers that rest, each with its place in
    /// [`Argument::moot`](crate::argument::Argument::moot).
    pub moot: Vec<(ControlId, usize)>,
}

/// What the essay says of one consequence in a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The state.
    pub state: State,
    /// The first claim, in file order, whose effect gave the state; none when
    /// silent.
    pub deciding: Option<ClaimId>,
    /// The claims on it that hold, in file order.
    pub claims: Vec<ClaimId>,
    /// When silent: the open levers that some claim on it waits for, the
    /// fewest, in file order; empty if none would do.
    pub waiting: Vec<ControlId>,
}

/// A claim that lacks one lever's setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneChoiceAway {
    /// The claim.
    pub claim: ClaimId,
    /// The lever that lacks the setting.
    pub lever: ControlId,
    /// Any of these positions would do.
    pub positions: PositionSet,
}

impl Evaluation {
    /// What it says of a consequence.
    pub fn of(&self, consequence: ConsequenceId) -> &Outcome {
        &self.consequences[consequence.index()]
    }

    /// Whether a claim holds.
    pub fn holds(&self, claim: ClaimId) -> bool {
        self.claims.binary_search(&claim).is_ok()
    }
}
