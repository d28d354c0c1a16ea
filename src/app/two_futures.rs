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
        let [first, second] = self.evaluations.each_ref().map(|said| said.of(id));
        match difference(argument, first, second) {
            Difference::Same if first.claims != second.claims => Difference::OnOtherGrounds,
            difference => difference,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample::argument;
    use crate::app::{Message, update};
    use crate::argument::{ControlId, PositionId};

    fn check(messages: &[Message], settings: [&[Option<usize>]; 2], expected: &[Difference]) {
        let argument = argument();
        let start = AppState::prerendered(&argument, String::new(), None);
        let state = messages.iter().fold(start, |state, message| {
            update(&argument, &state, message.clone())
        });
        let futures = TwoFutures::new(&argument, &state);
        for (scenario, expected) in futures.scenarios.iter().zip(settings) {
            let places = scenario.settings().iter();
            let places: Vec<_> = places.map(|at| at.map(PositionId::index)).collect();
            assert_eq!(places, expected, "{messages:?}");
        }
        let found: Vec<_> = (argument.consequence_ids())
            .map(|id| futures.difference(&argument, id))
            .collect();
        assert_eq!(found, expected, "{messages:?}");
    }

    #[test]
    fn a_kept_scenario_takes_the_place_of_the_contrast() {
        use Difference::{Different, NewlySaid, Same};
        let moved = |control: usize, position: usize| {
            Message::SettingMoved(ControlId::new(control), Some(PositionId::new(position)))
        };
        let (kept, dropped) = (Message::ComparisonPinned, Message::ComparisonDropped);
        let contrast: [&[_]; 2] = [&[None, None, Some(1)], &[None, None, Some(2)]];
        check(&[], contrast, &[Same, Same, NewlySaid]);
        let both: [&[_]; 2] = [&[None, None, Some(2)], &[None, None, Some(2)]];
        check(&[moved(2, 2), kept.clone()], both, &[Same, Same, Same]);
        let changed: [&[_]; 2] = [&[None, None, Some(2)], &[Some(1), None, Some(2)]];
        let messages = [moved(2, 2), kept, moved(0, 1), dropped];
        check(&messages[..3], changed, &[Same, Same, Different]);
        let contrast: [&[_]; 2] = [&[Some(1), None, Some(1)], &[Some(1), None, Some(2)]];
        check(&messages, contrast, &[Same, Same, NewlySaid]);
    }
}
