//! Which ready-made scene the present one is, or nearly is.

use crate::argument::{Argument, PresetId};
use crate::scenario::Scenario;

/// So many settings may differ for a scene still to go by a preset's name.
const MOST_CHANGES: usize = 2;

/// The preset that differs in the fewest settings, at most two, and in how
/// many; ties in file order.
pub fn nearest_preset(argument: &Argument, scenario: &Scenario) -> Option<(PresetId, usize)> {
    let changes = |settings: &[_]| {
        let pairs = settings.iter().zip(scenario.settings());
        pairs.filter(|(theirs, ours)| theirs != ours).count()
    };
    (argument.presets.iter().enumerate())
        .map(|(at, preset)| (PresetId::new(at), changes(&preset.settings)))
        .filter(|(_, changes)| *changes <= MOST_CHANGES)
        .min_by_key(|(_, changes)| *changes)
}
