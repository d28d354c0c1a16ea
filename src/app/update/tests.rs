use super::*;
use crate::argument::{
    Control, ControlId, ControlKind, Position, PositionId, Preset, PresetId, StanceId, TourStep,
};

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
    let step = |preset: usize| TourStep {
        preset: PresetId::new(preset),
        focus: Vec::new(),
    };
    let preset = |name: &str, a: usize, b: usize| Preset {
        name: name.to_owned(),
        settings: vec![Some(PositionId::new(a)), Some(PositionId::new(b))],
    };
    Argument {
        controls: vec![lever("a"), lever("b")],
        presets: vec![preset("first", 0, 0), preset("second", 1, 0)],
        tour: vec![step(0), step(1)],
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

/// The state after messages, from the start.
fn after(messages: &[Message]) -> AppState {
    let argument = argument();
    let start = AppState::prerendered(&argument, "./".to_owned(), None);
    (messages.iter()).fold(start, |state, message| {
        update(&argument, &state, message.clone())
    })
}

/// Plays messages from the start; checks the settings, whether undo and redo
/// are possible, and what the "was" compares with.
fn check(
    messages: &[Message],
    settings: &[Option<usize>],
    undo_redo: (bool, bool),
    was: Option<&[Option<usize>]>,
) {
    let end = after(messages);
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

fn link(query: &str) -> Link {
    Link::parse(query, &argument(), None).0
}

/// Plays messages after the page came alive at a query; checks what the
/// address then says, and what the reader had set before the tour.
fn check_tour(
    opened: &str,
    resume: Option<&str>,
    messages: &[Message],
    query: &str,
    own: Option<&str>,
) {
    let argument = argument();
    let start = AppState::prerendered(&argument, "./".to_owned(), None);
    let loaded = Message::Loaded {
        home: "/".to_owned(),
        link: link(opened),
        notice: None,
        resume: resume.map(str::to_owned),
    };
    let first = update(&argument, &start, loaded);
    let end = messages.iter().fold(first, |state, message| {
        update(&argument, &state, message.clone())
    });
    assert_eq!(end.link().query(&argument), query, "after {messages:?}");
    let before = end.before_tour.as_ref().map(|own| {
        let link = Link::to_scenario(own.scenario.clone());
        link.query(&argument)
    });
    assert_eq!(before.as_deref(), own, "after {messages:?}");
}

#[test]
fn the_tour_sets_each_step_and_gives_back_what_was_set() {
    let first = Message::LinkFollowed(link("view=tour&step=1"));
    let second = Message::LinkFollowed(link("view=tour&step=2"));
    let at_first = "a=no&b=no&view=tour&step=1";
    let at_second = "a=yes&b=no&view=tour&step=2";
    let own = "b=yes";
    check_tour(own, None, std::slice::from_ref(&first), at_first, Some(own));
    let both = [first.clone(), second.clone()];
    check_tour(own, None, &both, at_second, Some(own));
    let moved = [first.clone(), second.clone(), moved(0, 0)];
    let moved_at_second = "a=no&b=no&view=tour&step=2";
    check_tour(own, None, &moved, moved_at_second, Some(own));
    let ended = [first.clone(), second.clone(), Message::TourEnded];
    check_tour(own, None, &ended, own, None);
    let undone = [first.clone(), second, Message::Undone];
    let undone_at_second = "a=no&b=no&view=tour&step=2";
    check_tour(own, None, &undone, undone_at_second, Some(own));
    let elsewhere = [first, Message::LinkFollowed(link("a=yes"))];
    check_tour(own, None, &elsewhere, "a=yes", None);
    check_tour(own, None, &[Message::TourEnded], own, None);
}

#[test]
fn a_tour_that_is_opened_by_its_link_gives_back_what_was_left() {
    let at_second = "a=yes&b=no&view=tour&step=2";
    let step = "view=tour&step=2";
    check_tour(step, None, &[], at_second, Some(""));
    check_tour(step, Some("?b=yes"), &[], at_second, Some("b=yes"));
    let ended = [Message::TourEnded];
    check_tour(step, Some("?b=yes"), &ended, "b=yes", None);
    check_tour("view=tour&step=3", None, &ended, "view=tour", None);
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

#[test]
fn a_replay_leads_to_what_was_before_and_back() {
    assert_eq!(after(&[Message::ReplayStarted]), after(&[]));
    let changes = [
        vec![moved(0, 1)],
        vec![moved(0, 1), Message::Undone],
        vec![moved(0, 1), moved(1, 1), Message::Undone],
        vec![moved(0, 1), moved(1, 1), Message::Undone, Message::Redone],
        vec![moved(0, 1), Message::Undone, moved(1, 0)],
    ];
    for mut messages in changes {
        let now = after(&messages);
        messages.push(Message::ReplayStarted);
        assert_eq!(Some(after(&messages).setup), now.before, "{messages:?}");
        messages.push(Message::ReplayEnded);
        let again = after(&messages);
        let seen = |state: AppState| (state.setup, state.before, state.history);
        assert_eq!(seen(again), seen(now), "{messages:?}");
    }
}

#[test]
fn a_replay_takes_back_nothing_that_the_reader_does_meanwhile() {
    let (start, end) = (Message::ReplayStarted, Message::ReplayEnded);
    // Asked for twice before it has ended: shown once.
    let changes = [moved(0, 1)];
    let twice = [start.clone(), start.clone(), end.clone(), end.clone()];
    let messages = [changes.as_slice(), &twice].concat();
    assert_eq!(after(&messages).setup, after(&changes).setup);
    // A lever is moved while it is shown.
    let undone = [moved(0, 1), Message::Undone];
    for changes in [&undone[..1], &undone] {
        let own = [changes, &[start.clone(), moved(1, 1)]].concat();
        let messages = [own.as_slice(), std::slice::from_ref(&end)].concat();
        assert_eq!(after(&messages), after(&own), "{messages:?}");
    }
}

#[test]
fn a_link_with_an_edit_brings_it_and_one_without_leaves_the_readers() {
    let edit = Edit {
        stated_only: true,
        ..Edit::default()
    };
    let scenario = after(&[moved(0, 1)]).setup.scenario;
    let plain = Link::to_scenario(scenario);
    let edited = Link {
        edit: edit.clone(),
        ..plain.clone()
    };
    for messages in [
        vec![Message::LinkFollowed(edited)],
        vec![Message::StatedOnlyToggled, Message::LinkFollowed(plain)],
    ] {
        assert_eq!(after(&messages).setup.edit, edit, "{messages:?}");
    }
}

#[test]
fn leaving_the_tour_by_its_link_is_leaving_it_by_its_key() {
    let begin = [
        moved(1, 1),
        Message::LinkFollowed(link("?step=1")),
        Message::StatedOnlyToggled,
    ];
    let own = after(&begin[..1]).setup;
    let ends = [
        Message::TourEnded,
        Message::LinkFollowed(Link::to_scenario(own.scenario.clone())),
    ];
    for end in ends {
        let messages = [begin.as_slice(), &[end]].concat();
        assert_eq!(after(&messages).setup, own, "{messages:?}");
    }
}

#[test]
fn what_was_set_before_the_page_came_alive_is_no_change_of_it() {
    let loaded = Message::Loaded {
        home: "/".to_owned(),
        link: link(""),
        notice: None,
        resume: None,
    };
    let hasty = after(&[moved(0, 1), loaded.clone(), moved(0, 1)]);
    assert_eq!(hasty, after(&[loaded, moved(0, 1)]));
}

#[test]
fn another_place_of_the_same_scene_brings_no_notice_back() {
    let broken = || Message::AddressChanged(link(""), Some(Notice::Nothing));
    assert_eq!(after(&[broken()]).notice, None);
    let elsewhere = [moved(0, 1), broken()];
    assert_eq!(after(&elsewhere).notice, Some(Notice::Nothing));
}
