//! Every read of and write to the browser, one file a subject. A browser that
//! refuses (a sandbox, a private window) is never an error here: what it
//! refused is left undone, and the page goes on.

pub mod address;
pub mod announcer;
pub mod focus;
pub mod graph;
pub mod hold;
pub mod last_scene;
pub mod later;
pub mod levers_dialog;
pub mod links;
pub mod lists;
pub mod page_data;
pub mod share;
pub mod struck;
pub mod tour;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Window};

fn window() -> Window {
    web_sys::window().expect("the page runs in a window")
}

fn document() -> Document {
    window().document().expect("a window has a document")
}

/// The root element, whose `data-` attributes name the state of the page.
fn root() -> Option<HtmlElement> {
    document().document_element()?.dyn_into().ok()
}

/// The elements that a CSS selector finds.
fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    let found = (0..found.length()).filter_map(|at| found.get(at));
    found.map(JsCast::unchecked_into).collect()
}

/// The first element that a CSS selector finds.
fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
