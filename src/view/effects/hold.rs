//! Keeps what the reader acts on where it is on the screen, and in focus, while
//! the page changes around it.
//!
//! What stands above it may change in several steps, some after the paint. Most
//! browsers make up for that by themselves; WebKit does not. So each step marks
//! the place before it and scrolls back after it, unless someone has scrolled
//! meanwhile: the reader, or the browser.

use super::{document, focus, later};
use std::cell::RefCell;
use web_sys::Element;

/// What may scroll by itself: the levers, over the page or beside the reading.
const SCROLLERS: [&str; 2] = [".rail, .fields", "dialog"];

/// What the reader acted on last, and where it stood before the step under way.
struct Held {
    element: Element,
    mark: Option<Mark>,
}

/// Where something stood on the screen, and how far what it is in was scrolled.
struct Mark {
    top: f64,
    scroller: Element,
    scrolled: i32,
}

thread_local! {
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
}

/// Holds an element through all that it changes.
pub fn hold(element: Element) {
    focus::keep(element.clone());
    HELD.set(Some(Held {
        element,
        mark: None,
    }));
}

/// Holds nothing: the reader does something else.
pub(super) fn let_go() {
    HELD.set(None);
}

/// Marks where what is held stands, before a step that changes the page.
pub fn mark() {
    HELD.with_borrow_mut(|held| {
        if let Some(held) = held
            && held.mark.is_none()
        {
            held.mark = Mark::of(&held.element);
        }
    });
}

/// Scrolls what is held back to its mark, soon after the step.
pub fn stay() {
    later::at_once(|| {
        HELD.with_borrow_mut(|held| {
            if let Some(held) = held
                && let Some(mark) = held.mark.take()
                && focus::is_shown(&held.element)
            {
                mark.bring_back(&held.element);
            }
        });
    });
}

impl Mark {
    fn of(element: &Element) -> Option<Self> {
        let scroller = scroller(element)?;
        Some(Self {
            top: top(element),
            scrolled: scroller.scroll_top(),
            scroller,
        })
    }

    fn bring_back(&self, element: &Element) {
        // What is around it may have grown until it scrolls by itself.
        if let Some(scroller) = scroller(element)
            && (scroller != self.scroller || scroller.scroll_top() == self.scrolled)
        {
            scroller.scroll_by_with_x_and_y(0.0, top(element) - self.top);
        }
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
