//! What the printed parts say of claims and premises that the reader's edit
//! takes away.

use super::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Strikes what is printed of each claim, verdict or ground that is lost, and
/// nothing else.
pub fn strike(is_lost: impl Fn(&str) -> bool) {
    let Ok(found) = document().query_selector_all("[data-rests]") else {
        return;
    };
    let printed = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok());
    for element in printed {
        let name = element.get_attribute("data-rests").unwrap_or_default();
        let _ = element.toggle_attribute_with_force("data-struck", is_lost(&name));
    }
}
