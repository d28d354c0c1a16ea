//! Native lists to choose from.

use super::all;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlSelectElement};

/// The place of what the reader chose from the list of an event.
pub fn chosen(event: &Event) -> Option<usize> {
    let list = event.target()?.dyn_into::<HtmlSelectElement>().ok()?;
    usize::try_from(list.selected_index()).ok()
}

/// Lets every list show what is chosen by now: once the reader has used one,
/// its options' attributes no longer decide.
pub fn settle() {
    for list in all("select[data-chosen]") {
        if let Some(list) = list.dyn_ref::<HtmlSelectElement>() {
            let chosen = list.get_attribute("data-chosen").unwrap_or_default();
            if list.value() != chosen {
                list.set_value(&chosen);
            }
        }
    }
}
