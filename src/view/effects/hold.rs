//! Keeps what the reader acts on where it is on the screen, and in focus, while
//! the page changes around it.
//!
//! What stands above it may change in several steps, some after the paint. Most
//! browsers make up for that by themselves; `WebKit` does not. So each step marks
//! the place before it and scrolls back after it; between the steps the reader
//! may scroll as they like.

use super::{focus, later, window};
use std::cell::RefCell;
use web_sys::Element;

/// What may scroll by itself: the levers, over the page or beside the reading.
const SCROLLERS: [&str; 2] = [".rail, .fields", "dialog"];

/// What the reader acted on last, and where it stood before the step under way.
struct Held {
    element: Element,
    top: Option<f64>,
}

thread_local! {
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
}

/// Holds an element through all that it changes.
pub fn hold(element: Element) {
    focus::keep(element.clone());
    let_go();
    HELD.set(Some(Held { element, top: None }));
}

/// Holds nothing: the reader does something else.
pub(super) fn let_go() {
    scroll_back();
    HELD.set(None);
}

/// Marks where what is held stands, before a step that changes the page.
pub fn mark() {
    HELD.with_borrow_mut(|held| {
        if let Some(held) = held {
            held.top.get_or_insert_with(|| top(&held.element));
        }
    });
}

/// Scrolls what is held back to its mark, soon after the step.
pub fn stay() {
    later::at_once(scroll_back);
}

fn scroll_back() {
    HELD.with_borrow_mut(|held| {
        if let Some(held) = held
            && let Some(before) = held.top.take()
            && focus::is_shown(&held.element)
        {
            let moved = top(&held.element) - before;
            match scroller(&held.element) {
                Some(scroller) => scroller.scroll_by_with_x_and_y(0.0, moved),
                None => window().scroll_by_with_x_and_y(0.0, moved),
            }
        }
    });
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
