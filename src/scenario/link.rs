//! Scenario ↔ query string: the address of a page says all that is set.
//!
//! A key is a control's id, a value a position's id, or `open` for a lever
//! left open. Reading never fails; writing is exact: what is written is read
//! back as it was.

mod keys;
mod parse;
mod percent;
mod view;
mod write;

pub use keys::{FOREIGN, OPEN, RESERVED, with_the_hosts};
pub use view::View;
pub use write::settings_query;

use super::Scenario;
use crate::argument::ConsequenceId;
use crate::evaluate::Edit;

/// Everything that an address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What is set.
    pub scenario: Scenario,
    /// What the reader took out of the argument.
    pub edit: Edit,
    /// The scenario that it is compared with.
    pub compared_with: Option<Scenario>,
    /// The view that is open.
    pub view: Option<View>,
    /// The step of the guided tour, from 1; the tour has that many.
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
}
