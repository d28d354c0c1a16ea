//! Taking the scenario along.

use super::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Copies words to the clipboard; `done` learns whether the browser allowed it.
pub fn copy(words: &str, done: impl FnOnce(bool) + 'static) {
    let navigator = window().navigator();
    // Some browsers have no clipboard outside secure contexts, and reading a
    // missing property as an object would throw.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if clipboard.is_ok_and(|clipboard| clipboard.is_undefined()) {
        done(false);
        return;
    }
    let promise = navigator.clipboard().write_text(words);
    wasm_bindgen_futures::spawn_local(async move {
        done(wasm_bindgen_futures::JsFuture::from(promise).await.is_ok());
    });
}

/// Selects what stands in a field, so that the reader can copy it by hand.
pub fn select_field(id: &str) {
    let field = document().get_element_by_id(id);
    if let Some(field) = field.and_then(|f| f.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    let _ = window().print();
}
