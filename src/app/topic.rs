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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample::{argument, large};
    use crate::app::{Message, update};

    #[test]
    fn the_contrast_decides_until_the_reader_does() {
        let check = |argument: &Argument, messages: &[Message], expected: usize| {
            let start = AppState::prerendered(argument, String::new(), None);
            let state = messages.iter().fold(start, |state, message| {
                update(argument, &state, message.clone())
            });
            assert_eq!(topic(argument, &state).index(), expected, "{messages:?}");
        };
        let chosen = Message::TopicChosen(ConsequenceId::new(1));
        check(&argument(), &[], 2);
        check(&argument(), std::slice::from_ref(&chosen), 1);
        check(&argument(), &[chosen, Message::Undone], 1);
        check(&large(2), &[], 0);
    }
}
