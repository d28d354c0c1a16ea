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

/// Takes the region out of a dialog that closes.
pub(super) fn leave_dialog() {
    let region = document().get_element_by_id("announcer");
    if let (Some(body), Some(region)) = (document().body(), region) {
        let _ = body.append_child(&region);
    }
}

/// Says this after a pause, unless something newer is to be said by then.
///
/// What lies behind a modal dialog is not heard, so the region goes where the
/// reader is, empty, before it speaks: one that comes with its words is passed
/// over.
pub fn announce(words: String) {
    let region = document().get_element_by_id("announcer");
    let dialog = document().query_selector("dialog:modal").ok().flatten();
    let place = dialog.or_else(|| document().body().map(Into::into));
    if let (Some(place), Some(region)) = (place, region) {
        region.set_text_content(None);
        if region.parent_element().as_ref() != Some(&place) {
            let _ = place.append_child(&region);
        }
    }
    let timeout = Timeout::new(PAUSE, move || {
        if let Some(region) = document().get_element_by_id("announcer") {
            region.set_text_content(Some(&words));
        }
    });
    WAITING.with_borrow_mut(|waiting| *waiting = Some(timeout));
}
