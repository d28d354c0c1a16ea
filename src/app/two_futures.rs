//! Two scenarios side by side: the same settings under the contrasted pair,
//! or one that the reader keeps beside the present one.

use super::AppState;
use crate::argument::{Argument, ConsequenceId};
use crate::compare::{Difference, difference};
use crate::evaluate::{Evaluation, evaluate};
use crate::query::contrasted;
use crate::scenario::Scenario;

/// Two scenarios, and what the essay says in each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoFutures {
    /// The two scenarios.
    pub scenarios: [Scenario; 2],
    /// What the essay says in them, under the reader's edit.
    pub evaluations: [Evaluation; 2],
}

impl TwoFutures {
    /// The scenario that the reader keeps beside the present one; as long as
    /// they keep none, what is set under each of the contrasted values.
    pub fn new(argument: &Argument, state: &AppState) -> Self {
        let setup = &state.setup;
        let scenarios = match &state.compared_with {
            Some(kept) => [kept.clone(), setup.scenario.clone()],
            None => contrasted(argument, &setup.scenario),
        };
        let said = |scenario: &Scenario| evaluate(argument, scenario, &setup.edit);
        Self {
            evaluations: [said(&scenarios[0]), said(&scenarios[1])],
            scenarios,
        }
    }

    /// How a consequence differs from the first to the second.
    pub fn difference(&self, argument: &Argument, id: ConsequenceId) -> Difference {
        let [first, second] = &self.evaluations;
        difference(argument, first.of(id), second.of(id))
    }
}
