//! What the contrasted circumstance changes, all else as set.

use crate::argument::{Argument, ConsequenceId};
use crate::compare::{Difference, differences};
use crate::evaluate::{Edit, evaluate};
use crate::scenario::Scenario;

/// The scenario under each of the two values that the essay contrasts.
pub fn contrasted(argument: &Argument, scenario: &Scenario) -> [Scenario; 2] {
    let contrast = argument.contrast;
    contrast
        .pair
        .map(|value| scenario.with(contrast.control, Some(value)))
}

/// The consequences whose state or hedge differs between the two values, and
/// how, from the first to the second, in file order.
pub fn what_the_contrast_changes(
    argument: &Argument,
    scenario: &Scenario,
    edit: &Edit,
) -> Vec<(ConsequenceId, Difference)> {
    let [first, second] =
        contrasted(argument, scenario).map(|scenario| evaluate(argument, &scenario, edit));
    differences(argument, &first, &second)
}
