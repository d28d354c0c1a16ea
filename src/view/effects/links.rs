//! Links of the page: plain links, which the page itself follows where they
//! lead to another scene of it.

use super::{address, all, document, focus, hold, levers_dialog};
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

/// What the link that leads back is called.
pub const BACK: &str = "back";

thread_local! {
    /// The link by which the reader left for another place of the page.
    static LEFT: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Where a link of the page leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To an element of the page, by its id.
    Element(String),
    /// To a path of the site with a query.
    Path {
        /// The path, from the site's host on.
        path: String,
        /// The query, with its `?`.
        query: String,
        /// The link itself.
        link: HtmlAnchorElement,
    },
}

/// Calls back when the reader follows a link here, neither to a new tab nor
/// to another site. If `follow` says that it was followed, the browser does
/// not follow it too.
pub fn on_followed(follow: impl Fn(Target) -> bool + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "click", options, move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        keep(click);
        let elsewhere = click.ctrl_key() || click.meta_key() || click.shift_key();
        if elsewhere || click.button() != 0 || click.default_prevented() {
            return;
        }
        if target(click).is_some_and(&follow) {
            click.prevent_default();
        }
    })
}

/// What a selector finds where the reader clicked, or around it.
fn clicked(click: &MouseEvent, selector: &str) -> Option<Element> {
    let clicked = click.target()?.dyn_into::<Element>().ok()?;
    clicked.closest(selector).ok()?
}

/// Whoever presses a button that moves or goes away with the change that it
/// makes keeps a place on the page.
fn keep(click: &MouseEvent) {
    hold::let_go();
    if let Some(button) = clicked(click, "button") {
        focus::keep(button);
    }
}

fn target(click: &MouseEvent) -> Option<Target> {
    let link = clicked(click, "a[href]")?;
    let written = link.get_attribute("href")?;
    if let Some(id) = written.strip_prefix('#') {
        if id != BACK {
            LEFT.set(Some(link));
        }
        return Some(Target::Element(id.to_owned()));
    }
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    (link.origin() == address::origin() && link.target().is_empty()).then(|| Target::Path {
        path: link.pathname(),
        query: link.search(),
        link,
    })
}

/// Whether a link is one of the answer's, which stands above the reading.
pub fn is_answer(link: &Element) -> bool {
    link.closest(".answer").ok().flatten().is_some()
}

/// Leads back to the link by which the reader came here; where the page has
/// changed meanwhile, to the first that leads here now. Returns whether there
/// is one.
pub fn go_back() -> bool {
    levers_dialog::close();
    focus::forget_reached();
    let Some(link) = LEFT.take() else {
        return false;
    };
    if levers_dialog::holds(&link) {
        levers_dialog::reveal();
    }
    if link.is_connected() {
        return focus::take(&link);
    }
    let href = link.get_attribute("href").unwrap_or_default();
    focus::focus(&format!("[href='{href}']"))
}

/// Makes the printed links absolute: the address that relative ones start
/// from changes with the scene.
pub fn settle() {
    for link in printed("a[href]:not([href^='#'])") {
        let _ = link.set_attribute("href", &link.href());
    }
    for link in printed("a[data-start]") {
        let start = link.get_attribute("data-start").unwrap_or_default();
        let _ = link.set_attribute("data-start", &address::absolute_path(&start));
    }
}

/// Lets the links to other languages carry what is set.
pub fn carry(query: &str) {
    for link in printed("a[data-start]") {
        let start = link.get_attribute("data-start").unwrap_or_default();
        let _ = link.set_attribute("href", &(start + query));
    }
}

/// The links that stand outside what the program renders.
fn printed(selector: &str) -> Vec<HtmlAnchorElement> {
    all(selector)
        .into_iter()
        .filter_map(|link| link.dyn_into::<HtmlAnchorElement>().ok())
        .filter(|link| link.closest("#app").ok().flatten().is_none())
        .collect()
}
