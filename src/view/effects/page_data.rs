//! What the page carries, and the marks by which it says that it responds.

use super::{document, later, root};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// The element that the app is hydrated in.
pub fn app_root() -> Option<Element> {
    document().get_element_by_id("app")
}

/// The argument and the words, as the page's script element holds them.
pub fn page_script() -> Option<String> {
    document().get_element_by_id("page-data")?.text_content()
}

/// The name of the preset whose page this is, if it is one.
pub fn preset_name() -> Option<String> {
    app_root()?.get_attribute("data-preset")
}

/// The relative path from this page to its language's start page.
pub fn relative_home() -> Option<String> {
    app_root()?.get_attribute("data-home")
}

/// The element that the program renders the foot of the page in, emptied of
/// what was prerendered there.
pub fn emptied_foot() {
    if let Some(foot) = foot() {
        foot.set_text_content(None);
    }
}

/// The element that the program renders the foot of the page in.
pub fn foot() -> Option<Element> {
    document().get_element_by_id("take-live")
}

/// What the reader set before the page responded: names of controls and of
/// positions. A radio says so itself, since what it was prerendered with is
/// its default.
pub fn early_moves() -> Vec<(String, String)> {
    let Ok(radios) = document().query_selector_all("[data-lever] input[type=radio]") else {
        return Vec::new();
    };
    (0..radios.length())
        .filter_map(|at| radios.get(at)?.dyn_into::<HtmlInputElement>().ok())
        .filter(|radio| radio.checked() && !radio.default_checked())
        .map(|radio| (radio.name(), radio.value()))
        .collect()
}

/// Whether an embed was asked for the reading alone, without controls.
pub fn is_static() -> bool {
    root().is_some_and(|root| root.has_attribute("data-static"))
}

/// Says, to the style sheet and to anyone outside, that what the page shows is
/// what the address says; once all of it is laid out, that it responds.
pub fn mark_ready() {
    if let Some(root) = root() {
        let _ = root.remove_attribute("data-pending");
        if root.has_attribute("data-unfolding") {
            return later::after_paint(mark_ready);
        }
        let _ = root.set_attribute("data-ready", "");
    }
}
