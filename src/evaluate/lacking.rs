//! What a scenario lacks for a condition to hold.

use crate::argument::{Argument, Condition, ControlId, ControlKind, When};
use crate::scenario::Scenario;
use crate::sorted::sorted;

/// What a scenario lacks for a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lacking {
    /// How many of its controls are set otherwise, or open.
    unmet: usize,
    /// How many of these are levers.
    levers: usize,
    /// How many of these are left open.
    open: usize,
    /// The first that is not met.
    first: Option<Condition>,
}

impl Lacking {
    pub(super) fn of(when: &When, argument: &Argument, scenario: &Scenario) -> Self {
        let mut lacking = Self {
            unmet: 0,
            levers: 0,
            open: 0,
            first: None,
        };
        for condition in when {
            let setting = scenario.setting(condition.control);
            if condition.positions.meets(setting) {
                continue;
            }
            lacking.unmet += 1;
            lacking.open += usize::from(setting.is_none());
            lacking.levers += match argument.control(condition.control).kind {
                ControlKind::Lever => 1,
                ControlKind::Circumstance => 0,
            };
            lacking.first = lacking.first.or(Some(*condition));
        }
        lacking
    }

    pub(super) fn nothing(&self) -> bool {
        self.unmet == 0
    }

    /// The only condition that is not met, if it is a lever's: a circumstance
    /// that is not met is not a choice away.
    pub(super) fn one_lever(&self) -> Option<Condition> {
        self.first.filter(|_| self.unmet == 1 && self.levers == 1)
    }

    /// How many open levers would have to be set, if that is all it lacks.
    pub(super) fn open_levers_only(&self) -> Option<usize> {
        (self.unmet > 0 && self.unmet == self.open).then_some(self.open)
    }
}

/// The levers of a condition that are left open, in file order.
pub(super) fn open_levers(when: &When, scenario: &Scenario) -> Vec<ControlId> {
    let controls = when.iter().map(|condition| condition.control);
    sorted(controls.filter(|&control| scenario.setting(control).is_none()))
}
