//! What the views of one consequence are about.

use super::AppState;
use crate::argument::{Argument, ConsequenceId};
use crate::evaluate::Edit;
use crate::query::what_the_contrast_changes;
use crate::scenario::Scenario;

/// What the reader chose, else
/// the first that the contrast changes at the starting point, else the first.
/// It does not move with the settings.
pub fn topic(argument: &Argument, state: &AppState) -> ConsequenceId {
    let start = Scenario::start(argument);
    state.topic.unwrap_or_else(|| {
        let changed = what_the_contrast_changes(argument, &start, &Edit::default());
        changed.first().map_or_else(Default::default, |(id, _)| *id)
    })
}
