//! What a view needs to draw: the page, the reader's state, and what the
//! essay says now.

use super::Shown;
use super::explorer::Tell;
use crate::app::reading::Reading;
use crate::app::{AppState, Message};
use crate::argument::{Argument, ConsequenceId, ControlId, PositionId};
use crate::page::Page;
use crate::scenario::Scenario;
use crate::scenario::link::{Link, View};
use crate::text::template::fill;
use crate::text::{Interface, Text};
use yew::prelude::*;

/// Handed down by the whole page to each of its parts.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) shown: Shown,
    pub(super) state: &'a AppState,
    pub(super) reading: &'a Reading,
    pub(super) tell: &'a Tell,
}

impl Look<'_> {
    pub(super) fn page(&self) -> &'static Page {
        self.shown.page()
    }

    pub(super) fn argument(&self) -> &'static Argument {
        &self.page().argument
    }

    pub(super) fn text(&self) -> &'static Text {
        &self.page().text
    }

    pub(super) fn words(&self) -> &'static Interface {
        &self.page().text.interface
    }

    pub(super) fn scenario(&self) -> &Scenario {
        &self.state.setup.scenario
    }

    /// A callback that tells one message.
    pub(super) fn on<E: 'static>(&self, message: Message) -> Callback<E> {
        let tell = self.tell.clone();
        Callback::from(move |_| tell.dispatch(message.clone()))
    }

    /// The address of this language's page with a scenario set; the reader's
    /// edit, comparison and topic stay.
    pub(super) fn address_of(&self, scenario: &Scenario) -> String {
        self.address(scenario, self.state.topic, None)
    }

    /// The same about a consequence, and where a view is named, leading there.
    pub(super) fn address_about(
        &self,
        scenario: &Scenario,
        about: ConsequenceId,
        view: Option<View>,
    ) -> String {
        self.address(scenario, Some(about), view)
    }

    fn address(
        &self,
        scenario: &Scenario,
        about: Option<ConsequenceId>,
        view: Option<View>,
    ) -> String {
        let link = Link {
            edit: self.state.setup.edit.clone(),
            compared_with: self.state.compared_with.clone(),
            about,
            view,
            ..Link::to_scenario(scenario.clone())
        };
        self.state.home.clone() + &super::address_bar::query_of(self.argument(), &link)
    }
}

/// The short words for a setting.
pub(super) fn setting_words(
    text: &'static Text,
    control: ControlId,
    setting: Option<PositionId>,
) -> &'static str {
    setting.map_or(text.interface.choice_not_made(), |position| {
        &text.position(control, position).short
    })
}

/// A control and what it is set to, in words.
pub(super) fn setting_told(look: Look, control: ControlId, setting: Option<PositionId>) -> String {
    let text = look.text();
    let position = setting_words(text, control, setting);
    let control = text.control(control).short.as_str();
    fill(
        text.interface.control_is(),
        &[("control", control), ("position", position)],
    )
}
