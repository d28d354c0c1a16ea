//! Keeps what the reader acts on where it is on the screen, and in focus, while
//! the page changes around it.
//!
//! What stands above it may change in several steps, some after the paint. Most
//! browsers make up for that by themselves; `WebKit` does not. So each step marks
//! the place before it and scrolls back after it; between the steps the reader
//! may scroll as they like.

use super::{document, focus, later, window};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

/// What may scroll by itself: the levers, over the page or beside the reading.
const SCROLLERS: [&str; 2] = [".rail, .fields", "dialog"];

/// What the reader acted on last, and where it stood before the step under way.
struct Held {
    element: Element,
    top: Option<f64>,
}

thread_local! {
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
    /// What the reader presses, and where it stood then.
    static PRESSED: RefCell<Option<(Element, f64)>> = const { RefCell::new(None) };
}

/// Notes where whatever the reader presses stands, for as long as the page
/// lives. Once it has changed, to ask for its place makes the browser lay the
/// page out once more.
pub fn watch_presses() {
    let note = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let pressed = (event.type_() == "pointerdown")
            .then(|| event.target())
            .flatten();
        PRESSED.set(pressed.map(|target| {
            let place = place(target.unchecked_into());
            let top = top(&place);
            (place, top)
        }));
    });
    let note = note.into_js_value();
    // A key may act on what was pressed before, and scroll to it.
    for kind in ["pointerdown", "keydown", "scroll"] {
        let _ =
            document().add_event_listener_with_callback_and_bool(kind, note.unchecked_ref(), true);
    }
}

/// Holds an element through all that it changes.
pub fn hold(element: Element) {
    focus::keep(element.clone());
    let_go();
    let element = place(element);
    let pressed = PRESSED.take().filter(|(pressed, _)| *pressed == element);
    let top = pressed.map(|(_, top)| top);
    HELD.set(Some(Held { element, top }));
}

/// What of an element the reader sees: a radio lies hidden in its label.
fn place(element: Element) -> Element {
    (element.closest("label").ok().flatten()).unwrap_or(element)
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
