use super::*;
use crate::app::sample::{argument, large};
use crate::app::{Message, update};
use crate::argument::{ClaimId, ControlId, PositionId, Reason};

/// What is asked after these messages, and each answer as `control.position`,
/// an open lever as `control.-`.
fn check(messages: &[Message], on: usize, asked: State, expected: &[&str]) {
    let argument = argument();
    let start = AppState::prerendered(&argument, String::new(), None);
    let state = messages.iter().fold(start, |state, message| {
        update(&argument, &state, message.clone())
    });
    let found = what_it_takes(&argument, &state, ConsequenceId::new(on)).expect("it is small");
    let setting = |&(control, position): &(ControlId, Option<PositionId>)| {
        let position = position.map_or("-".to_owned(), |at| at.index().to_string());
        format!("{}.{position}", control.index())
    };
    let answers: Vec<String> = (found.answers.iter())
        .map(|answer| answer.iter().map(setting).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(found.asked, asked, "{messages:?}");
    assert_eq!(answers, expected, "{messages:?}");
}

#[test]
fn the_nearest_answer_stands_first() {
    let moved = |control: usize, position: usize| {
        Message::SettingMoved(ControlId::new(control), Some(PositionId::new(position)))
    };
    let asked = |state: State| Message::StateAsked(state);
    let rejected = Message::ReasonToggled(Reason::Claim(ClaimId::new(0)));
    check(&[], 1, State::Opens, &["0.1 1.1"]);
    check(&[], 2, State::Cushions, &["0.1 2.2"]);
    // Nothing is ever said of the first.
    check(&[], 0, State::Silent, &[""]);
    check(&[asked(State::Opens)], 0, State::Opens, &[]);
    // Left open it is silent already, so those answers are nearest.
    let silent = ["0.-", "0.0", "1.-", "1.0"];
    check(&[asked(State::Silent)], 1, State::Silent, &silent);
    let silent = ["1.0", "0.-", "0.0", "1.-"];
    let set = [moved(0, 1), moved(1, 0), asked(State::Silent)];
    check(&set, 1, State::Silent, &silent);
    // A rejected claim leads nowhere.
    check(&[rejected], 1, State::Silent, &[""]);
}

#[test]
fn what_depends_on_too_much_is_not_tried() {
    let argument = large(12);
    let state = AppState::prerendered(&argument, String::new(), None);
    let found = what_it_takes(&argument, &state, ConsequenceId::default());
    assert_eq!(found, None);
}
