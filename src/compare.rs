//! The difference of two evaluations.

use crate::argument::{Argument, ConsequenceId, Modality, State};
use crate::evaluate::{Evaluation, Outcome};
use crate::sorted::sorted;

/// How a consequence differs between two scenarios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The same state, the same hedges.
    Same,
    /// The essay speaks in the first and is silent in the second.
    NewlySilent,
    /// The essay is silent in the first and speaks in the second.
    NewlySaid,
    /// It speaks in both, and the state differs.
    Different,
    /// The state is the same, but the set of hedges differs.
    DifferentlyHedged,
    /// State and hedges are the same, but other claims lead to them.
    OnOtherGrounds,
}

/// How one consequence differs from the first scenario to the second.
pub fn difference(argument: &Argument, first: &Outcome, second: &Outcome) -> Difference {
    if first.state == second.state {
        if hedge(argument, first) == hedge(argument, second) {
            Difference::Same
        } else {
            Difference::DifferentlyHedged
        }
    } else if second.state == State::Silent {
        Difference::NewlySilent
    } else if first.state == State::Silent {
        Difference::NewlySaid
    } else {
        Difference::Different
    }
}

/// The consequences that differ and how, from the first scenario to the
/// second, in file order.
pub fn differences(
    argument: &Argument,
    first: &Evaluation,
    second: &Evaluation,
) -> Vec<(ConsequenceId, Difference)> {
    argument
        .consequence_ids()
        .map(|id| (id, difference(argument, first.of(id), second.of(id))))
        .filter(|(_, difference)| *difference != Difference::Same)
        .collect()
}

/// The consequences whose state differs, in file order.
pub fn changed_states<'a>(
    before: &'a Evaluation,
    after: &'a Evaluation,
) -> impl Iterator<Item = ConsequenceId> + 'a {
    let pairs = before.consequences.iter().zip(&after.consequences);
    pairs
        .enumerate()
        .filter(|(_, (before, after))| before.state != after.state)
        .map(|(place, _)| ConsequenceId::new(place))
}

/// The hedge of a consequence: the modalities of the claims that hold on it,
/// each once, in the order of [`Modality::ALL`].
pub fn hedge(argument: &Argument, outcome: &Outcome) -> Vec<Modality> {
    let claims = outcome.claims.iter();
    sorted(claims.map(|&id| argument.claim(id).modality))
}
