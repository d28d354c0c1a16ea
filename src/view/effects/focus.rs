//! Moving the reader's focus, only where they asked to go.

use super::{document, first, hold, later};
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

/// Leads to a view of the page: its heading takes the focus, and stays where
/// it is while what stands above it follows.
pub fn lead_to_view(name: &str) {
    if let Some(heading) = first(&format!("[data-view='{name}'] h2")) {
        heading.scroll_into_view();
        arrive_at(&heading);
        hold::hold(heading);
    }
}

/// Leads to the reading: to its prose, past the ready-made scenes.
pub fn lead_to_reading() {
    focus("#reading");
    if let Some(prose) = first(".prose") {
        prose.scroll_into_view();
    }
}

/// Gives the focus to what no reader can reach by Tab.
fn arrive_at(place: &Element) {
    let _ = place.set_attribute("tabindex", "-1");
    take(place);
}

/// Keeps the focus on what the reader acts on; if the change that it makes
/// takes it away, the focus goes to its refuge.
pub(super) fn keep(acted_on: Element) {
    let refuge = refuge(&acted_on);
    later::at_once(
        move || match (has_moved_on(&acted_on), is_shown(&acted_on)) {
            (true, _) => {}
            (false, true) => drop(take(&acted_on)),
            (false, false) => refuge(),
        },
    );
}

/// Where the focus goes when what had it goes away with the change that it
/// made: to what tells of the change if it stood beside that, else to the
/// reading.
fn refuge(left: &Element) -> impl Fn() + use<> {
    let beside = left.closest(".margin").ok().flatten().is_some();
    let place = match beside {
        true => ".margin h2",
        false => "#reading, .findings h2",
    };
    move || first(place).iter().for_each(arrive_at)
}

/// Whether the reader has gone on to elsewhere than to what they acted on. Some
/// browsers give a click's focus to what stands around it, or to nothing.
fn has_moved_on(acted_on: &Element) -> bool {
    (document().active_element())
        .is_some_and(|at| at.tag_name() != "BODY" && !at.contains(Some(acted_on)))
}

/// Whether an element of HTML has a place on the page.
pub(super) fn is_shown(element: &Element) -> bool {
    (element.unchecked_ref::<HtmlElement>().offset_parent()).is_some()
}

/// The mark of the control that a link led to.
const REACHED: &str = "data-reached";

/// Focuses the chosen position of a control, also where it lies in a closed
/// `details`, and shows the way back there. Returns whether there is such a
/// control.
pub fn reveal_chosen(control_name: &str) -> bool {
    forget_reached();
    if let Some(field) = first(&format!("[data-lever='{control_name}']")) {
        let _ = field.set_attribute(REACHED, "");
        if let Ok(Some(details)) = field.closest("details") {
            let _ = details.set_attribute("open", "");
        }
    }
    focus(&format!("[data-lever='{control_name}'] input:checked"))
}

/// Hides the way back from a control.
pub(super) fn forget_reached() {
    if let Some(field) = first("[data-reached]") {
        let _ = field.remove_attribute(REACHED);
    }
}
