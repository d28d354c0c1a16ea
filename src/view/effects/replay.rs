//! Waiting while the reader looks at what was before.

use gloo::timers::callback::Timeout;

/// How long what was before is shown, in milliseconds.
const A_LOOK: u32 = 1600;

/// Calls back once the reader has had a look.
pub fn after_a_look(then: impl FnOnce() + 'static) {
    Timeout::new(A_LOOK, then).forget();
}
