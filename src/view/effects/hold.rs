//! Keeps what the reader acts on where it is on the screen, and in focus, while
//! the page changes around it.

use super::{focus, later, window};
use web_sys::Element;

/// What may scroll by itself: the levers, over the page or beside the reading.
const SCROLLERS: [&str; 2] = [".rail, .fields", "dialog"];

/// Holds an element. If the change takes it away, the focus goes to its refuge.
pub fn hold(element: Element) {
    let (before, refuge) = (top(&element), focus::refuge(&element));
    later::at_once(move || {
        if !focus::is_shown(&element) {
            refuge();
            return;
        }
        if !focus::has_moved_on(&element) {
            focus::take(&element);
        }
        stay(&element, before);
        // What follows after the paint may stand above it. Most browsers make
        // up for that by themselves; WebKit does not.
        later::after_paint(move || later::at_once(move || stay(&element, before)));
    });
}

/// Scrolls an element back to where it was.
fn stay(element: &Element, before: f64) {
    let moved = top(element) - before;
    match scroller(element) {
        Some(scroller) => scroller.scroll_by_with_x_and_y(0.0, moved),
        None => window().scroll_by_with_x_and_y(0.0, moved),
    }
}

/// What scrolls around an element, if it is not the page.
fn scroller(element: &Element) -> Option<Element> {
    let around = SCROLLERS.map(|selector| element.closest(selector).ok().flatten());
    let mut around = around.into_iter().flatten();
    around.find(|scroller| scroller.scroll_height() > scroller.client_height())
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}
