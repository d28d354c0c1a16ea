//! What the reader does not wait for.

use super::{document, window};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// How long what was before is shown, in milliseconds.
const A_LOOK: u32 = 1600;

/// Calls back once the reader has had a look.
pub fn after_a_look(then: impl FnOnce() + 'static) {
    Timeout::new(A_LOOK, then).forget();
}

/// Calls back once the reader has seen what the page answers: what lies
/// further down need not hold it up.
pub fn after_paint(then: impl FnOnce() + 'static) {
    // A page in the background is not painted.
    if document().hidden() {
        return at_once(then);
    }
    let frame = Closure::once_into_js(move || at_once(then));
    let _ = window().request_animation_frame(frame.unchecked_ref());
}

/// Calls back as soon as the page has answered the reader; what is asked for
/// first is done first.
pub fn at_once(then: impl FnOnce() + 'static) {
    Timeout::new(0, then).forget();
}
