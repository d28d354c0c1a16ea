use super::*;
use crate::argument::{Control, ControlId, ControlKind, Position, PositionId, StanceId};

/// Two levers of two positions each, both left open at the start.
fn argument() -> Argument {
    let position = |name: &str| Position {
        name: name.to_owned(),
        stance: StanceId::default(),
        paragraphs: Vec::new(),
    };
    let lever = |name: &str| Control {
        name: name.to_owned(),
        kind: ControlKind::Lever,
        positions: vec![position("no"), position("yes")],
        default: None,
        paragraphs: Vec::new(),
    };
    Argument {
        controls: vec![lever("a"), lever("b")],
        ..Argument::default()
    }
}

fn moved(control: usize, position: usize) -> Message {
    Message::SettingMoved(ControlId::new(control), Some(PositionId::new(position)))
}

fn opened_at(settings: &[Option<usize>]) -> Message {
    let settings = settings.iter().map(|s| s.map(PositionId::new)).collect();
    Message::AddressChanged(Link::to_scenario(Scenario::new(settings)), None)
}

/// Plays messages from the start; checks the settings, whether undo and redo
/// are possible, and what the "was" compares with.
fn check(
    messages: &[Message],
    settings: &[Option<usize>],
    undo_redo: (bool, bool),
    was: Option<&[Option<usize>]>,
) {
    let argument = argument();
    let start = AppState::prerendered(&argument, "./".to_owned(), None);
    let end = messages.iter().fold(start, |state, message| {
        update(&argument, &state, message.clone())
    });
    let places = |scenario: &Scenario| -> Vec<Option<usize>> {
        scenario
            .settings()
            .iter()
            .map(|s| s.map(PositionId::index))
            .collect()
    };
    assert_eq!(places(&end.setup.scenario), settings, "after {messages:?}");
    assert_eq!(
        (end.history.can_undo(), end.history.can_redo()),
        undo_redo,
        "after {messages:?}"
    );
    let before = end.before.as_ref().map(|setup| places(&setup.scenario));
    assert_eq!(before.as_deref(), was, "after {messages:?}");
}

#[test]
fn a_change_can_be_undone_and_done_again() {
    let start = &[None, None][..];
    let one = &[Some(1), None][..];
    check(&[], start, (false, false), None);
    check(&[moved(0, 1)], one, (true, false), Some(start));
    check(&[moved(0, 1), moved(0, 1)], one, (true, false), Some(start));
    check(
        &[moved(0, 1), Message::Undone],
        start,
        (false, true),
        Some(one),
    );
    check(
        &[moved(0, 1), Message::Undone, Message::Redone],
        one,
        (true, false),
        Some(start),
    );
    check(&[Message::Undone], start, (false, false), None);
    check(&[Message::Redone], start, (false, false), None);
}

#[test]
fn a_change_after_an_undo_forgets_what_was_undone() {
    let messages = [moved(0, 1), Message::Undone, moved(1, 0)];
    check(
        &messages,
        &[None, Some(0)],
        (true, false),
        Some(&[None, None]),
    );
}

#[test]
fn starting_again_can_be_undone() {
    let both = &[Some(1), Some(0)][..];
    let set = [moved(0, 1), moved(1, 0)];
    let again = [&set[..], &[Message::StartedAgain]].concat();
    check(&again, &[None, None], (true, false), Some(both));
    check(
        &[&again[..], &[Message::Undone]].concat(),
        both,
        (true, true),
        Some(&[None, None]),
    );
}

#[test]
fn going_back_in_the_browser_can_be_undone() {
    let messages = [moved(0, 1), opened_at(&[None, None])];
    check(
        &messages,
        &[None, None],
        (true, false),
        Some(&[Some(1), None]),
    );
    let undone = [&messages[..], &[Message::Undone]].concat();
    check(&undone, &[Some(1), None], (true, true), Some(&[None, None]));
}

#[test]
fn opening_a_link_marks_nothing_as_changed() {
    let scenario = Scenario::new(vec![Some(PositionId::new(1)), None]);
    let message = Message::Loaded {
        home: "/".to_owned(),
        link: Link::to_scenario(scenario.clone()),
        notice: Some(Notice::Part),
        resume: None,
    };
    check(
        std::slice::from_ref(&message),
        &[Some(1), None],
        (false, false),
        None,
    );
    let argument = argument();
    let start = AppState::prerendered(&argument, "./".to_owned(), None);
    let opened = update(&argument, &start, message);
    assert_eq!(opened.opened_with, Some(scenario));
    assert_eq!(opened.notice, Some(Notice::Part));
    let closed = update(&argument, &opened, Message::NoticeClosed);
    assert_eq!(closed.notice, None);
}

#[test]
fn looking_elsewhere_is_no_change() {
    use crate::argument::{ConsequenceId, State};
    let argument = crate::app::sample::argument();
    let start = AppState::prerendered(&argument, "./".to_owned(), None);
    let play = |messages: &[Message]| {
        messages.iter().fold(start.clone(), |state, message| {
            update(&argument, &state, message.clone())
        })
    };
    let topic = |place: usize| Message::TopicChosen(ConsequenceId::new(place));
    let asked = Message::StateAsked(State::Opens);
    let link = Link {
        about: Some(ConsequenceId::new(2)),
        ..Link::to_scenario(start.setup.scenario.clone())
    };
    let check = |messages: &[Message], about: Option<usize>, asked: Option<State>, kept: bool| {
        let state = play(messages);
        let found = state.topic.map(ConsequenceId::index);
        assert_eq!(found, about, "{messages:?}");
        assert_eq!(state.asked, asked, "{messages:?}");
        assert_eq!(state.compared_with.is_some(), kept, "{messages:?}");
        assert!(!state.history.can_undo() && state.before.is_none());
    };
    let opens = Some(State::Opens);
    check(&[topic(1)], Some(1), None, false);
    // What is asked is asked of the topic that is shown.
    check(std::slice::from_ref(&asked), Some(2), opens, false);
    check(&[topic(1), asked.clone()], Some(1), opens, false);
    check(&[asked.clone(), topic(1)], Some(1), None, false);
    let followed = Message::LinkFollowed(link);
    check(&[asked.clone(), followed.clone()], Some(2), opens, false);
    check(&[topic(1), asked, followed.clone()], Some(2), None, false);
    check(&[Message::ComparisonPinned, followed], Some(2), None, true);
    let dropped = [Message::ComparisonPinned, Message::ComparisonDropped];
    check(&dropped, None, None, false);
}
