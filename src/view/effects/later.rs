//! What the reader does not wait for.
//!
//! Boxed, so that the timer's code is in the program once, not once a caller.

use super::{document, window};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// How long what was before is shown, in milliseconds.
const A_LOOK: u32 = 1600;

/// Calls back once the reader has had a look.
pub fn after_a_look(then: impl FnOnce() + 'static) {
    after(A_LOOK, Box::new(then));
}

/// Calls back as soon as the page has answered the reader; what is asked for
/// first is done first.
pub fn at_once(then: impl FnOnce() + 'static) {
    after(0, Box::new(then));
}

/// Calls back once the reader has seen what the page answers: what lies
/// further down need not hold it up.
pub fn after_paint(then: impl FnOnce() + 'static) {
    after_frame(Box::new(then));
}

fn after(milliseconds: u32, then: Box<dyn FnOnce()>) {
    Timeout::new(milliseconds, then).forget();
}

fn after_frame(then: Box<dyn FnOnce()>) {
    // A page in the background is not painted.
    if document().hidden() {
        return after(0, then);
    }
    let frame = Closure::once_into_js(move || after(0, then));
    let _ = window().request_animation_frame(frame.unchecked_ref());
}
