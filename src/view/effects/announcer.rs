//! The one live region: it stands outside all views and is there at load.

use super::document;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;

/// How long after the last change it speaks, in milliseconds: quick changes
/// make one announcement.
const PAUSE: u32 = 500;

thread_local! {
    static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Says this after a pause, unless something newer is to be said by then.
pub fn announce(words: String) {
    let timeout = Timeout::new(PAUSE, move || {
        if let Some(region) = document().get_element_by_id("announcer") {
            region.set_text_content(Some(&words));
        }
    });
    WAITING.with_borrow_mut(|waiting| *waiting = Some(timeout));
}
