//! How a message changes the state: a pure function.

use super::history::{History, Setup, Step};
use super::topic::topic;
use super::{AppState, Cause, Message};
use crate::argument::{Argument, ConsequenceId};
use crate::evaluate::Edit;
use crate::scenario::Scenario;
use crate::scenario::link::{Link, Notice};

/// The state after a message.
pub fn update(argument: &Argument, state: &AppState, message: Message) -> AppState {
    match message {
        Message::Loaded {
            home,
            link,
            notice,
            resume,
        } => AppState {
            home,
            notice,
            ..loaded(argument, state, link, resume)
        },
        Message::AddressChanged(link, notice) => navigated(state, link, notice),
        Message::SettingMoved(control, setting) => {
            let scenario = state.setup.scenario.with(control, setting);
            changed(state, with_scenario(state, scenario), Cause::Moved(control))
        }
        Message::LinkFollowed(link) => followed(state, link),
        Message::TourEnded => tour_ended(state),
        Message::Undone => stepped(state, Step::Undo),
        Message::Redone => stepped(state, Step::Redo),
        Message::ReplayStarted => match state.replay() {
            Some(there) => AppState {
                replay_ends_by: Some(there.back()),
                ..stepped(state, there)
            },
            None => state.clone(),
        },
        Message::ReplayEnded => match state.replay_ends_by {
            Some(back) => stepped(state, back),
            None => state.clone(),
        },
        Message::StartedAgain => {
            let setup = Setup {
                scenario: Scenario::start(argument),
                edit: Edit::default(),
            };
            changed(state, setup, Cause::Chosen)
        }
        Message::ReasonToggled(reason) => edited(state, state.setup.edit.toggled(reason)),
        Message::StatedOnlyToggled => {
            let edit = state.setup.edit.clone();
            let stated_only = !edit.stated_only;
            edited(
                state,
                Edit {
                    stated_only,
                    ..edit
                },
            )
        }
        Message::EditDropped => edited(state, Edit::default()),
        Message::TopicChosen(id) => looked(state, &|state| be_about(state, Some(id))),
        Message::StateAsked(asked) => looked(state, &|state| {
            state.topic = Some(topic(argument, state));
            state.asked = Some(asked);
        }),
        Message::ComparisonPinned => looked(state, &|state| {
            state.compared_with = Some(state.setup.scenario.clone());
        }),
        Message::ComparisonDropped => looked(state, &|state| state.compared_with = None),
        Message::OnlyDifferencesToggled => {
            looked(state, &|state| state.same_shown = !state.same_shown)
        }
        Message::NoticeClosed => AppState {
            notice: None,
            ..state.clone()
        },
    }
}

fn with_scenario(state: &AppState, scenario: Scenario) -> Setup {
    Setup {
        scenario,
        edit: state.setup.edit.clone(),
    }
}

fn edited(state: &AppState, edit: Edit) -> AppState {
    let scenario = state.setup.scenario.clone();
    changed(state, Setup { scenario, edit }, Cause::Chosen)
}

/// Another way to look at the same scenario: nothing to undo.
fn looked(state: &AppState, change: &dyn Fn(&mut AppState)) -> AppState {
    let mut looking = state.clone();
    change(&mut looking);
    looking.cause = Cause::Looked;
    looking
}

/// Turns to another consequence. What is asked of one is not asked of the
/// next.
fn be_about(state: &mut AppState, id: Option<ConsequenceId>) {
    if state.topic != id {
        state.topic = id;
        state.asked = None;
    }
}

/// A change that can be undone; what is already so changes nothing.
fn changed(state: &AppState, setup: Setup, cause: Cause) -> AppState {
    if setup == state.setup {
        return state.clone();
    }
    AppState {
        history: state.history.changed(state.setup.clone()),
        before: Some(state.setup.clone()),
        setup,
        cause,
        replay_ends_by: None,
        ..state.clone()
    }
}

fn stepped(state: &AppState, step: Step) -> AppState {
    let present = state.setup.clone();
    let led = match step {
        Step::Undo => state.history.undone(present),
        Step::Redo => state.history.redone(present),
    };
    let Some((setup, history)) = led else {
        return state.clone();
    };
    AppState {
        before: Some(state.setup.clone()),
        setup,
        history,
        cause: Cause::Stepped,
        replay_ends_by: None,
        ..state.clone()
    }
}

/// A link of the page sets the scenario, and the view if it names one. The
/// reader's edit of the argument stays, unless the link has one of its own or
/// leads out of the tour to what the reader had before it.
fn followed(state: &AppState, link: Link) -> AppState {
    let before = state.before_tour.as_ref();
    let left = before.filter(|left| link.step.is_none() && left.scenario == link.scenario);
    let edit = match left {
        Some(left) => left.edit.clone(),
        None if link.edit.is_none() => state.setup.edit.clone(),
        None => link.edit,
    };
    let setup = Setup {
        scenario: link.scenario,
        edit,
    };
    let mut next = changed(state, setup, Cause::Chosen);
    be_about(&mut next, link.about.or(state.topic));
    AppState {
        compared_with: link.compared_with.or(next.compared_with),
        view: link.view,
        step: link.step,
        before_tour: before_tour(state, link.step),
        cause: Cause::Chosen,
        ..next
    }
}

/// What the reader had set when they entered the guided tour.
fn before_tour(state: &AppState, step: Option<usize>) -> Option<Setup> {
    step?;
    let own = state.before_tour.as_ref().unwrap_or(&state.setup);
    Some(own.clone())
}

/// The tour gives back what the reader had set before it.
fn tour_ended(state: &AppState) -> AppState {
    let Some(own) = state.before_tour.clone() else {
        return state.clone();
    };
    AppState {
        view: None,
        step: None,
        before_tour: None,
        cause: Cause::Chosen,
        ..changed(state, own, Cause::Chosen)
    }
}

/// The page came alive. Nothing has changed for the reader, so nothing is
/// marked as changed and there is nothing to undo; what they set meanwhile is
/// told again after it.
fn loaded(argument: &Argument, state: &AppState, link: Link, resume: Option<String>) -> AppState {
    let in_tour = link.step.is_some();
    let is_at_start = link.scenario == Scenario::start(argument);
    // Whoever opens the page at a step of the tour goes back to what they left.
    let own = in_tour.then(|| {
        let (own, _) = Link::parse(resume.as_deref().unwrap_or_default(), argument, None);
        Setup {
            scenario: own.scenario,
            edit: own.edit,
        }
    });
    AppState {
        resume: resume.filter(|_| is_at_start && !in_tour),
        opened_with: (!is_at_start && !in_tour).then(|| link.scenario.clone()),
        before_tour: own,
        setup: Setup {
            scenario: link.scenario,
            edit: link.edit,
        },
        compared_with: link.compared_with,
        topic: link.about,
        view: link.view,
        step: link.step,
        before: None,
        history: History::default(),
        cause: Cause::Opened,
        ..state.clone()
    }
}

/// Going back is a change like any other: it can be undone. To another place of
/// the same scene is none.
fn navigated(state: &AppState, link: Link, notice: Option<Notice>) -> AppState {
    if link == state.link() {
        return state.clone();
    }
    let setup = Setup {
        scenario: link.scenario,
        edit: link.edit,
    };
    let mut next = changed(state, setup, Cause::Navigated);
    be_about(&mut next, link.about);
    AppState {
        compared_with: link.compared_with,
        view: link.view,
        step: link.step,
        before_tour: before_tour(state, link.step),
        notice,
        cause: Cause::Navigated,
        ..next
    }
}

#[cfg(test)]
mod tests;
