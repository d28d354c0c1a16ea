//! What the page knows of the reader. Only what they chose is kept; what the
//! essay says of it is evaluated anew.

use super::history::{History, Setup, Step};
use crate::argument::{Argument, ConsequenceId, ControlId, PresetId, State};
use crate::evaluate::{Edit, Evaluation, evaluate};
use crate::scenario::Scenario;
use crate::scenario::link::{Link, Notice, View};

/// What brought the present scenario about; the address follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It is what was prerendered.
    Prerendered,
    /// The page was opened at it.
    Opened,
    /// The reader moved one control.
    Moved(ControlId),
    /// The reader applied a scenario or edited the argument.
    Chosen,
    /// The reader took a change back or did it again.
    Stepped,
    /// The browser went to another address of the page.
    Navigated,
    /// The reader looked at the present scenario in another way.
    Looked,
}

/// The reader's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppState {
    /// The path of this language's start page, with its `/` at the end.
    /// Relative until the page has come alive.
    pub home: String,
    /// What is set, and what the reader took out.
    pub setup: Setup,
    /// The setup before the last change; none at load.
    pub before: Option<Setup>,
    /// What brought the setup about.
    pub cause: Cause,
    /// Undo and redo.
    pub history: History,
    /// What a shared link had set when the page was opened, if it was not the
    /// starting point.
    pub opened_with: Option<Scenario>,
    /// The scenario that it is compared with.
    pub compared_with: Option<Scenario>,
    /// The query of the scenario that the reader left last time, if the page
    /// was opened at its starting point.
    pub resume: Option<String>,
    /// What the views of one consequence are about.
    pub topic: Option<ConsequenceId>,
    /// The state of it that the reader asks for.
    pub asked: Option<State>,
    /// Whether the comparison shows what is the same as well.
    pub same_shown: bool,
    /// The view that the address names.
    pub view: Option<View>,
    /// The step of the guided tour, from 1.
    pub step: Option<usize>,
    /// What the reader had set before the tour; kept as long as it is on.
    pub before_tour: Option<Setup>,
    /// Whether part of the link could not be read.
    pub notice: Option<Notice>,
    /// What leads back from what a replay shows, while it does; whatever else
    /// the reader sets ends it.
    pub replay_ends_by: Option<Step>,
}

impl AppState {
    /// The state that a page is prerendered in.
    ///
    /// `home` is the relative path to the language's start page, `preset` the
    /// preset whose page it is.
    pub fn prerendered(argument: &Argument, home: String, preset: Option<PresetId>) -> Self {
        Self {
            home,
            setup: Setup {
                scenario: Scenario::of_preset_or_start(argument, preset),
                edit: Edit::default(),
            },
            before: None,
            cause: Cause::Prerendered,
            history: History::default(),
            opened_with: None,
            compared_with: None,
            resume: None,
            topic: None,
            asked: None,
            same_shown: false,
            view: None,
            step: None,
            before_tour: None,
            notice: None,
            replay_ends_by: None,
        }
    }

    /// What the essay says now.
    pub fn evaluation(&self, argument: &Argument) -> Evaluation {
        evaluate(argument, &self.setup.scenario, &self.setup.edit)
    }

    /// What it said before the last change.
    pub fn evaluation_before(&self, argument: &Argument) -> Option<Evaluation> {
        let before = self.before.as_ref()?;
        Some(evaluate(argument, &before.scenario, &before.edit))
    }

    /// The step to the setup before the last change, to show that again. None
    /// if nothing has changed, or while it is being shown.
    pub(super) fn replay(&self) -> Option<Step> {
        let before = self
            .before
            .as_ref()
            .filter(|_| self.replay_ends_by.is_none())?;
        if self.history.is_after(before) {
            Some(Step::Undo)
        } else {
            self.history.is_before(before).then_some(Step::Redo)
        }
    }

    /// What the address says.
    pub fn link(&self) -> Link {
        Link {
            edit: self.setup.edit.clone(),
            compared_with: self.compared_with.clone(),
            about: self.topic,
            view: self.view,
            step: self.step,
            ..Link::to_scenario(self.setup.scenario.clone())
        }
    }
}
