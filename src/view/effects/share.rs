//! Taking the scenario along.

use super::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Hands the reader a text as a file, where the browser has downloads.
pub fn download(name: &str, text: &str) {
    let address = js_sys::encode_uri_component(text);
    let Ok(link) = document().create_element("a") else {
        return;
    };
    let _ = link.set_attribute(
        "href",
        &format!("data:text/markdown;charset=utf-8,{address}"),
    );
    let _ = link.set_attribute("download", name);
    if let Ok(link) = link.dyn_into::<HtmlElement>() {
        link.click();
    }
}
