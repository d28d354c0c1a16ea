//! What a silent consequence waits for: the levers, now left open, that some
//! claim on it needs, everything else being as it is.

use super::Lost;
use crate::argument::{Argument, Claim, ControlId};
use crate::scenario::Scenario;

/// For each consequence the fewest open levers that some claim on it waits
/// for, ties in file order of the claims; empty if no claim would do.
pub(super) fn waits(argument: &Argument, scenario: &Scenario, lost: &Lost) -> Vec<Vec<ControlId>> {
    let mut fewest: Vec<Vec<ControlId>> = vec![Vec::new(); argument.consequences.len()];
    for (id, claim) in argument.claim_ids().zip(&argument.claims) {
        if lost.claim(id) {
            continue;
        }
        let Some(levers) = open_levers(claim, scenario) else {
            continue;
        };
        for effect in &claim.effects {
            let best = &mut fewest[effect.on.index()];
            if best.is_empty() || levers.len() < best.len() {
                best.clone_from(&levers);
            }
        }
    }
    fewest
}

/// The open levers in a claim's condition, in file order, if all the rest of
/// it is met and there is at least one. A circumstance is never open.
fn open_levers(claim: &Claim, scenario: &Scenario) -> Option<Vec<ControlId>> {
    let mut levers = Vec::new();
    for condition in &claim.when {
        match scenario.setting(condition.control) {
            None => levers.push(condition.control),
            setting if condition.positions.meets(setting) => {}
            Some(_) => return None,
        }
    }
    levers.sort_unstable();
    (!levers.is_empty()).then_some(levers)
}
