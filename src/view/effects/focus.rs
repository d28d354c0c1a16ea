//! Moving the reader's focus, only where they asked to go.

use super::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Focuses the first element that a CSS selector finds, and scrolls to it.
/// Returns whether there was one.
pub fn focus(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let Some(element) = found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    element.focus().is_ok()
}

/// Leads to a view of the page: its heading takes the focus.
pub fn lead_to_view(name: &str) {
    let heading = format!("[data-view='{name}'] h2");
    if let Ok(Some(heading)) = document().query_selector(&heading) {
        let _ = heading.set_attribute("tabindex", "-1");
        heading.scroll_into_view();
    }
    focus(&heading);
}

/// Focuses the chosen position of a control.
pub fn focus_chosen(control_name: &str) -> bool {
    focus(&format!("[data-lever='{control_name}'] input:checked"))
}

/// Focuses the chosen position of a control, also where it lies in a closed
/// `details`. Returns whether there is such a control.
pub fn reveal_chosen(control_name: &str) -> bool {
    let field = document().query_selector(&format!("[data-lever='{control_name}']"));
    let folded = field
        .ok()
        .flatten()
        .and_then(|f| f.closest("details").ok().flatten());
    if let Some(details) = folded {
        let _ = details.set_attribute("open", "");
    }
    focus_chosen(control_name)
}
