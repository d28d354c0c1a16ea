//! Questions over many scenarios: what would it take, what the election
//! changes, the silence map.
//!
//! A consequence depends only on the controls in the claims on it, its
//! support. So each question looks at the table over the support, and its cost
//! grows with that table, never with the product of all controls. A table too
//! large to go through while a reader waits is none; no essay that was loaded
//! has one (`content::checks::reasoning`).

mod answers;
mod claims_on;
mod contrast;
mod possibilities;
mod silence_map;

pub use answers::Answers;
pub use contrast::{contrasted, what_the_contrast_changes};
pub use possibilities::{MOST_PARTIAL_SETTINGS, Possibilities};
pub use silence_map::{Cell, MOST_CELLS, SilenceMap, silence_map};

use crate::argument::{Argument, ConsequenceId, ControlId, State};
use crate::evaluate::Edit;
use crate::sorted::sorted;

/// The controls in the claims on a consequence, in file order, whatever the
/// reader rejects: a table keeps its shape under an edit.
pub fn support(argument: &Argument, on: ConsequenceId) -> Vec<ControlId> {
    let claims = argument.claims.iter();
    let on_it = claims.filter(|claim| claim.effects.iter().any(|effect| effect.on == on));
    sorted(on_it.flat_map(|claim| claim.when.iter().map(|condition| condition.control)))
}

/// All partial settings such that every completion has the state on the
/// consequence and no setting can be dropped.
///
/// One value a control; `open` is a value of a lever; completions that
/// contradict themselves count. None if the table would be too large.
pub fn what_would_it_take(
    argument: &Argument,
    edit: &Edit,
    consequence: ConsequenceId,
    state: State,
) -> Option<Answers> {
    let possibilities = Possibilities::new(argument, edit, consequence)?;
    Some(possibilities.answers(state))
}
