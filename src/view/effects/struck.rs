//! What the printed parts say of claims and premises that the reader's edit
//! takes away.

use super::all;

/// Strikes what is printed of each claim, verdict or ground that is lost, and
/// nothing else. Where `nothing` is lost, there is only to see to what was.
pub fn strike(nothing: bool, is_lost: impl Fn(&str) -> bool) {
    let in_question = match nothing {
        true => "[data-rests][data-struck]",
        false => "[data-rests]",
    };
    for element in all(in_question) {
        let name = element.get_attribute("data-rests").unwrap_or_default();
        let _ = element.toggle_attribute_with_force("data-struck", is_lost(&name));
    }
}
