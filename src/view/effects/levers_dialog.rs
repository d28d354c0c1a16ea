//! On a phone the levers are a modal dialog; on a wide screen the same element
//! stands in the page, and opens beside the views that lie further down.

use super::{announcer, document, first, window};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// The `id` of the element.
pub const ID: &str = "controls";

fn dialog() -> Option<HtmlDialogElement> {
    document().get_element_by_id(ID)?.dyn_into().ok()
}

/// Opens the levers over the page, unless they stand in it.
pub fn reveal() {
    if !dialog().is_some_and(|dialog| is_visible(&dialog)) {
        open();
    }
}

/// Opens the levers over the page, wherever they stand.
pub fn open() {
    if let Some(dialog) = dialog() {
        in_place(|| drop(dialog.show_modal()));
        let escape = EventListener::once(&dialog, "cancel", |_| close());
        // However it is closed: what is hidden is not heard.
        let closed = move |_: &_| {
            drop(escape);
            announcer::leave_dialog();
        };
        EventListener::once(&dialog, "close", closed).forget();
    }
}

/// Keeps the views where they are while the levers leave the page above them,
/// or return there.
fn in_place(change: impl FnOnce()) {
    let top = || first(".views").map_or(0.0, |views| views.get_bounding_client_rect().top());
    let before = top();
    change();
    window().scroll_by_with_x_and_y(0.0, top() - before);
}

/// Whether an element is one of theirs.
pub(super) fn holds(element: &Element) -> bool {
    dialog().is_some_and(|dialog| dialog.contains(Some(element)))
}

/// Whether the levers are to be seen, in the page or over it. The dialog
/// itself may have no box of its own.
fn is_visible(dialog: &HtmlDialogElement) -> bool {
    let inside = dialog.query_selector("fieldset").ok().flatten();
    let inside = inside.and_then(|e| e.dyn_into::<HtmlElement>().ok());
    inside.is_some_and(|field| field.offset_parent().is_some())
}

/// Closes them.
pub fn close() {
    if let Some(dialog) = dialog().filter(HtmlDialogElement::open) {
        in_place(|| dialog.close());
    }
}

/// Closes them and leads down to the reading. Who is past its start already
/// stays where they are.
pub fn read() {
    close();
    let ahead = |prose: &Element| prose.get_bounding_client_rect().top() > 0.0;
    if let Some(prose) = first(".prose").filter(ahead) {
        prose.scroll_into_view();
    }
}
