//! What the page shows of the present scenario, worked out once a change: what
//! the essay says, what it said before, and so what changed.

use super::AppState;
use crate::argument::{Argument, ClaimId, ConsequenceId, GroupId, State};
use crate::compare::changed_states;
use crate::evaluate::{Evaluation, Outcome, Said};

/// The present evaluation beside the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the essay says now.
    pub now: Evaluation,
    /// What it said before the last change; none at load.
    pub before: Option<Evaluation>,
}

impl Reading {
    /// The reading of a state.
    pub fn new(argument: &Argument, state: &AppState) -> Self {
        Self {
            now: state.evaluation(argument),
            before: state.evaluation_before(argument),
        }
    }

    /// What the essay says of a consequence.
    pub fn outcome(&self, id: ConsequenceId) -> &Outcome {
        self.now.of(id)
    }

    /// The state that a consequence had before, if the last change changed it.
    pub fn was(&self, id: ConsequenceId) -> Option<State> {
        let before = self.before.as_ref()?.consequences[id.index()].state;
        (before != self.outcome(id).state).then_some(before)
    }

    /// Whether a consequence waited for a choice before the last change.
    pub fn waited(&self, id: ConsequenceId) -> bool {
        let before = self.before.as_ref();
        before.is_some_and(|before| !before.of(id).waiting.is_empty())
    }

    /// The claim that decided a consequence before the last change, if the
    /// essay says nothing of it any more.
    pub fn lost(&self, id: ConsequenceId) -> Option<ClaimId> {
        let before = self.before.as_ref()?.of(id).deciding;
        before.filter(|_| self.outcome(id).deciding.is_none())
    }

    /// The consequences whose state the last change changed, in file order.
    pub fn changed(&self) -> Vec<ConsequenceId> {
        let before = self.before.as_ref();
        before.map_or_else(Vec::new, |before| {
            changed_states(before, &self.now).collect()
        })
    }

    /// Whether the last change made other claims hold, whatever it did to the
    /// states.
    pub fn grounds_changed(&self) -> bool {
        let before = self.before.as_ref();
        before.is_some_and(|before| before.claims != self.now.claims)
    }

    /// Whether a claim holds now and did not before the last change.
    pub fn is_new(&self, claim: ClaimId) -> bool {
        let before = self.before.as_ref();
        before.is_some_and(|before| !before.holds(claim))
    }

    /// The finding that changed: among the new claims that decide a state which
    /// the last change changed, the one that needed the most of what is set;
    /// ties in file order of the consequences.
    pub fn lead(&self, argument: &Argument) -> Option<ClaimId> {
        let changed = self.changed();
        let deciding = changed.iter().filter_map(|&id| self.outcome(id).deciding);
        let new = deciding.filter(|&claim| self.is_new(claim));
        let needed = |claim: ClaimId| argument.claim(claim).when.len();
        // The first of equals stays, so later ones must need more.
        new.reduce(|first, next| {
            if needed(next) > needed(first) {
                next
            } else {
                first
            }
        })
    }

    /// The claims that hold, by the group of what they first bear on; groups
    /// and claims in file order, empty groups left out.
    pub fn by_group(&self, argument: &Argument) -> Vec<(GroupId, Vec<ClaimId>)> {
        let group = |id: &ClaimId| {
            let on = argument.claim(*id).effects[0].on;
            argument.consequences[on.index()].group
        };
        let groups = (0..argument.groups.len()).map(GroupId::new);
        let claims_of = |id: GroupId| {
            let claims = self.now.claims.iter().copied();
            (
                id,
                claims
                    .filter(|claim| group(claim) == id)
                    .collect::<Vec<_>>(),
            )
        };
        groups
            .map(claims_of)
            .filter(|(_, claims)| !claims.is_empty())
            .collect()
    }

    /// The claim that sums up the reading in a line: what changed last, else
    /// what depends on the circumstance that the essay contrasts, else the
    /// first.
    pub fn in_a_line(&self, argument: &Argument) -> Option<ClaimId> {
        let on_contrast = |id: &&ClaimId| {
            let when = &argument.claim(**id).when;
            when.iter().any(|c| c.control == argument.contrast.control)
        };
        let claims = &self.now.claims;
        self.lead(argument)
            .or_else(|| claims.iter().find(on_contrast).copied())
            .or_else(|| claims.first().copied())
    }
}

/// The state that a claim alone gives what it first bears on: its shape and
/// colour where the claim stands by itself.
pub fn state_of_claim(argument: &Argument, id: ClaimId) -> State {
    let claim = argument.claim(id);
    Said::of(claim.effects[0].direction, claim.modality).state()
}
