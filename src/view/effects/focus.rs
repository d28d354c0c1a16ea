//! Moving the reader's focus, only where they asked to go.

use super::first;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Focuses the first element that a CSS selector finds, and scrolls to it.
/// Returns whether there was one.
pub fn focus(selector: &str) -> bool {
    first(selector).is_some_and(|element| take(&element))
}

/// Gives the focus to an element, be it one of HTML or of a drawing: both have
/// the same `focus`, which only the first have a type for.
pub(super) fn take(element: &Element) -> bool {
    element.unchecked_ref::<HtmlElement>().focus().is_ok()
}

/// Leads to a view of the page: its heading takes the focus.
pub fn lead_to_view(name: &str) {
    if let Some(heading) = first(&format!("[data-view='{name}'] h2")) {
        let _ = heading.set_attribute("tabindex", "-1");
        heading.scroll_into_view();
        take(&heading);
    }
}

/// Leads to the reading: to its prose, past the ready-made scenes.
pub fn lead_to_reading() {
    focus("#reading");
    if let Some(prose) = first(".prose") {
        prose.scroll_into_view();
    }
}

/// Focuses the chosen position of a control.
pub fn focus_chosen(control_name: &str) -> bool {
    focus(&format!("[data-lever='{control_name}'] input:checked"))
}

/// Focuses the chosen position of a control, also where it lies in a closed
/// `details`. Returns whether there is such a control.
pub fn reveal_chosen(control_name: &str) -> bool {
    let field = first(&format!("[data-lever='{control_name}']"));
    let folded = field.and_then(|field| field.closest("details").ok().flatten());
    if let Some(details) = folded {
        let _ = details.set_attribute("open", "");
    }
    focus_chosen(control_name)
}
