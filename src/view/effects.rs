//! Every read of and write to the browser, one file a subject. A browser that
//! refuses (a sandbox, a private window) is never an error here: what it
//! refused is left undone, and the page goes on.

pub mod address;
pub mod announcer;
pub mod focus;
pub mod last_scene;
pub mod levers_dialog;
pub mod links;
pub mod lists;
pub mod page_data;
pub mod replay;
pub mod share;
pub mod struck;

use web_sys::{Document, HtmlElement, Window};

fn window() -> Window {
    web_sys::window().expect("the page runs in a window")
}

fn document() -> Document {
    window().document().expect("a window has a document")
}

/// The root element, whose `data-` attributes name the state of the page.
fn root() -> Option<HtmlElement> {
    use wasm_bindgen::JsCast;
    document().document_element()?.dyn_into().ok()
}
