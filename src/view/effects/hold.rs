//! Keeps what the reader acts on where it is on the screen, and in focus, while
//! the page changes around it.

use super::{document, focus, later};
use web_sys::Element;

/// What may scroll by itself: the levers, over the page or beside the reading.
const SCROLLERS: [&str; 2] = [".rail, .fields", "dialog"];

/// So many frames after the change, all that follows from it has been drawn.
const FRAMES: u8 = 3;

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
        stay_while(FRAMES, element, before);
    });
}

/// Scrolls an element back to where it was, in as many frames as given: what
/// follows after the paint may stand above it. Most browsers make up for that
/// by themselves; WebKit does not. Whoever scrolls meanwhile is let go.
fn stay_while(frames: u8, element: Element, before: f64) {
    let moved = top(&element) - before;
    let Some(scroller) = scroller(&element) else {
        return;
    };
    scroller.scroll_by_with_x_and_y(0.0, moved);
    let left_at = scroller.scroll_top();
    if let Some(left) = frames.checked_sub(1) {
        later::after_paint(move || {
            later::at_once(move || {
                if scroller.scroll_top() == left_at {
                    stay_while(left, element, before);
                }
            });
        });
    }
}

/// What scrolls around an element: the page, if nothing nearer does.
fn scroller(element: &Element) -> Option<Element> {
    let around = SCROLLERS.map(|selector| element.closest(selector).ok().flatten());
    let mut around = around.into_iter().flatten();
    around
        .find(|scroller| scroller.scroll_height() > scroller.client_height())
        .or_else(|| document().scrolling_element())
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}
