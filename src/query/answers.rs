//! The answers to "what would it take", and the nearest of them.

use crate::argument::{Argument, ControlId, ControlKind, PositionId};
use crate::evaluate::holds;
use crate::scenario::{Scenario, Settings};

/// Partial settings that secure a state, in file order: by the setting of the
/// first control of the support, then of the second, and so on; a control
/// that is left free comes last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    support: Vec<(ControlId, Vec<Option<PositionId>>)>,
    count: usize,
    /// For each answer and each control of the support the place of its
    /// setting, or one past the last where it is free. There can be very many
    /// answers, so they stand in one list.
    found: Vec<u8>,
}

impl Answers {
    pub(super) fn new(
        support: Vec<(ControlId, Vec<Option<PositionId>>)>,
        count: usize,
        found: Vec<u8>,
    ) -> Self {
        Self {
            support,
            count,
            found,
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether no setting leads to the state: the essay never says this.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// What each answer fixes, in file order.
    pub fn iter(&self) -> impl Iterator<Item = Settings> + '_ {
        self.values().map(|values| self.settings(values).collect())
    }

    fn values(&self) -> impl Iterator<Item = &[u8]> {
        let width = self.support.len();
        (0..self.count).map(move |place| &self.found[place * width..][..width])
    }

    /// The answer that is nearest from a scenario: fewest changes, then not
    /// contradictory once applied, then fewest circumstances, then file order.
    pub fn nearest(&self, argument: &Argument, scenario: &Scenario) -> Option<Settings> {
        let fewest = self
            .values()
            .map(|values| self.changes(values, scenario))
            .min()?;
        let near = self
            .values()
            .filter(|values| self.changes(values, scenario) == fewest);
        near.map(|values| self.settings(values).collect::<Settings>())
            .min_by_key(|settings| {
                let contradictory = is_contradictory(argument, &scenario.with_all(settings));
                (contradictory, circumstances(argument, settings))
            })
    }

    fn settings<'a>(
        &'a self,
        values: &'a [u8],
    ) -> impl Iterator<Item = (ControlId, Option<PositionId>)> + 'a {
        let fixed = self.support.iter().zip(values);
        fixed.filter_map(|((control, settings), &value)| {
            let setting = settings.get(usize::from(value))?;
            Some((*control, *setting))
        })
    }

    fn changes(&self, values: &[u8], scenario: &Scenario) -> usize {
        let settings = self.settings(values);
        settings
            .filter(|&(control, setting)| scenario.setting(control) != setting)
            .count()
    }
}

fn is_contradictory(argument: &Argument, scenario: &Scenario) -> bool {
    argument
        .contradictions
        .iter()
        .any(|when| holds(when, scenario))
}

fn circumstances(argument: &Argument, settings: &Settings) -> usize {
    let kinds = settings
        .iter()
        .map(|&(control, _)| argument.control(control).kind);
    kinds
        .filter(|kind| *kind == ControlKind::Circumstance)
        .count()
}
