//! Native lists to choose from.

use super::document;
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
    let Ok(found) = document().query_selector_all("select[data-chosen]") else {
        return;
    };
    let lists =
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlSelectElement>().ok());
    for list in lists {
        list.set_value(&list.get_attribute("data-chosen").unwrap_or_default());
    }
}
