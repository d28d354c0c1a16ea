//! What it would take for the essay to say something of a consequence.

use super::AppState;
use crate::argument::{Argument, ConsequenceId, State};
use crate::query::Possibilities;
use crate::scenario::Settings;

/// What is asked, and all answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatItTakes {
    /// The state that is asked for.
    pub asked: State,
    /// The settings that secure it, the nearest from the present ones first,
    /// then in file order; none if no setting leads there.
    pub answers: Vec<Settings>,
}

/// What it would take for what the reader asked of a consequence; until they
/// ask, for the first state but silence that some setting leads to. None if it
/// depends on more than can be gone through.
pub fn what_it_takes(
    argument: &Argument,
    state: &AppState,
    on: ConsequenceId,
) -> Option<WhatItTakes> {
    let possibilities = Possibilities::new(argument, &state.setup.edit, on)?;
    let spoken = || possibilities.states().find(|&state| state != State::Silent);
    let asked = state.asked.or_else(spoken).unwrap_or(State::Silent);
    let found = possibilities.answers(asked);
    let nearest = found.nearest(argument, &state.setup.scenario);
    let others = found
        .iter()
        .filter(|answer| Some(answer) != nearest.as_ref());
    Some(WhatItTakes {
        asked,
        answers: nearest.iter().cloned().chain(others).collect(),
    })
}

#[cfg(test)]
mod tests;
