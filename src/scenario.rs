//! What the reader has set.

pub mod link;

use crate::argument::{Argument, ControlId, PositionId, PresetId};

/// Settings of some controls, in file order: what an answer or a cell fixes.
pub type Settings = Vec<(ControlId, Option<PositionId>)>;

/// The setting of every control: a position, or `None` for a lever left open.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scenario(Vec<Option<PositionId>>);

impl Scenario {
    /// The scenario with these settings, one for each control in order.
    pub fn new(settings: Vec<Option<PositionId>>) -> Self {
        Self(settings)
    }

    /// Every control at its default: the essay's starting point.
    pub fn start(argument: &Argument) -> Self {
        Self(argument.controls.iter().map(|c| c.default).collect())
    }

    /// The scenario that a preset sets.
    pub fn of_preset(argument: &Argument, preset: PresetId) -> Self {
        Self(argument.presets[preset.index()].settings.clone())
    }

    /// The scenario of a preset, or the essay's starting point.
    pub fn of_preset_or_start(argument: &Argument, preset: Option<PresetId>) -> Self {
        preset.map_or_else(
            || Self::start(argument),
            |preset| Self::of_preset(argument, preset),
        )
    }

    /// The scenario that a step of the guided tour sets, counted from 1.
    pub fn of_step(argument: &Argument, step: usize) -> Option<Self> {
        let step = argument.tour.get(step.checked_sub(1)?)?;
        Some(Self::of_preset(argument, step.preset))
    }

    /// The setting of a control.
    pub fn setting(&self, control: ControlId) -> Option<PositionId> {
        self.0[control.index()]
    }

    /// The settings of all controls, in their order.
    pub fn settings(&self) -> &[Option<PositionId>] {
        &self.0
    }

    /// The same scenario with one control set otherwise.
    #[must_use]
    pub fn with(&self, control: ControlId, setting: Option<PositionId>) -> Self {
        let mut changed = self.clone();
        changed.0[control.index()] = setting;
        changed
    }

    /// The same scenario with several controls set otherwise.
    #[must_use]
    pub fn with_all(&self, settings: &[(ControlId, Option<PositionId>)]) -> Self {
        let mut changed = self.clone();
        for &(control, setting) in settings {
            changed.0[control.index()] = setting;
        }
        changed
    }

    /// The controls whose settings differ, in order of the controls.
    pub fn changes_from<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = ControlId> + 'a {
        let pairs = self.0.iter().zip(&other.0).enumerate();
        pairs
            .filter(|(_, (ours, theirs))| ours != theirs)
            .map(|(place, _)| ControlId::new(place))
    }
}
