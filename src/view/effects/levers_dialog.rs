//! On a phone the levers are a modal dialog; on a wide screen the same
//! element stands in the page.

use super::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// The `id` of the element.
pub const ID: &str = "levers";

fn dialog() -> Option<HtmlDialogElement> {
    document().get_element_by_id(ID)?.dyn_into().ok()
}

/// Opens the levers over the page, unless they stand in it.
pub fn open() {
    if let Some(dialog) = dialog() {
        let stands_in_page = dialog.offset_parent().is_some() && !dialog.open();
        if !stands_in_page && !dialog.open() {
            let _ = dialog.show_modal();
        }
    }
}

/// Closes them.
pub fn close() {
    if let Some(dialog) = dialog() {
        dialog.close();
    }
}
