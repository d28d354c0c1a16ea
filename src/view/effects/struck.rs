//! What the printed parts say of claims and premises that the reader's edit
//! takes away.

use super::all;

/// Strikes what is printed of each claim, verdict or ground that is lost, and
/// nothing else.
pub fn strike(is_lost: impl Fn(&str) -> bool) {
    for element in all("[data-rests]") {
        let name = element.get_attribute("data-rests").unwrap_or_default();
        let _ = element.toggle_attribute_with_force("data-struck", is_lost(&name));
    }
}
