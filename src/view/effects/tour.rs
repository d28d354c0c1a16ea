//! Where the reader's focus goes in the guided tour, and the key that ends it.

use super::{document, focus};
use gloo::events::EventListener;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

thread_local! {
    /// The step that the page is at.
    static AT: Cell<Option<usize>> = const { Cell::new(None) };
    /// What had the focus when the tour began.
    static LEFT: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Where the key means something else.
const THEIRS: &str = "dialog[open], select, textarea, input[type=text]";

/// Puts the focus on the heading of a step that was not open before; after the
/// last one, back to where it was before the tour.
pub fn stepped(step: Option<usize>) {
    let before = AT.replace(step);
    if before == step {
        return;
    }
    match step {
        Some(step) => {
            if before.is_none() {
                LEFT.set(focused());
            }
            focus::focus(&format!("#step-{step}"));
        }
        // Whoever left by a link elsewhere on the page stays there.
        None if focused().is_some() => LEFT.set(None),
        None => {
            let left = LEFT.take().filter(|left| left.is_connected());
            if left.is_none_or(|left| left.focus().is_err()) {
                focus::focus("[data-action=tour]");
            }
        }
    }
}

/// Calls back when the reader presses Escape, unless the key means something
/// to a field or a dialog that they are in.
pub fn on_escape(escaped: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "keydown", move |event| {
        let is_escape = (event.dyn_ref::<KeyboardEvent>()).is_some_and(|e| e.key() == "Escape");
        let inside = |target: Element| target.closest(THEIRS).ok().flatten();
        let target = event.target().and_then(|e| e.dyn_into::<Element>().ok());
        if is_escape && AT.get().is_some() && target.and_then(inside).is_none() {
            if let Some(element) = focused() {
                let _ = element.blur();
            }
            escaped();
        }
    })
}

/// What has the focus, if anything has.
fn focused() -> Option<HtmlElement> {
    let element = document().active_element()?;
    let element = element.dyn_into::<HtmlElement>().ok()?;
    (element.tag_name() != "BODY").then_some(element)
}
