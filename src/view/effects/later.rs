//! What the reader does not wait for.

use gloo::timers::callback::Timeout;

/// How long what was before is shown, in milliseconds.
const A_LOOK: u32 = 1600;

/// Calls back once the reader has had a look.
pub fn after_a_look(then: impl FnOnce() + 'static) {
    Timeout::new(A_LOOK, then).forget();
}

/// Calls back as soon as the page has answered the reader; what is asked for
/// first is done first.
pub fn at_once(then: impl FnOnce() + 'static) {
    Timeout::new(0, then).forget();
}
