//! The address of the page: its query is the scenario.

use super::{first, hold, window};
use gloo::events::EventListener;
use std::cell::RefCell;
use web_sys::Url;

/// How a new address enters the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// As a new entry.
    Push,
    /// In place of the present one.
    Replace,
}

thread_local! {
    /// The path and query that the page has read or written last.
    static KNOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The query of the present address, with its `?`.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// The absolute path that a relative one leads to from here.
pub fn absolute_path(relative: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    Url::new_with_base(relative, &here).map_or_else(|_| relative.to_owned(), |url| url.pathname())
}

/// The whole address of a path with its query, to copy or to share.
pub fn absolute_address(path: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    Url::new_with_base(path, &here).map_or_else(|_| path.to_owned(), |url| url.href())
}

/// Writes a new address, unless it is there already. A browser may refuse:
/// after very many changes, or in a sandbox.
pub fn write(path_and_query: &str, entry: Entry) {
    if here() == path_and_query {
        return;
    }
    let Ok(history) = window().history() else {
        return;
    };
    let nothing = wasm_bindgen::JsValue::NULL;
    let _ = match entry {
        Entry::Push => history.push_state_with_url(&nothing, "", Some(path_and_query)),
        Entry::Replace => history.replace_state_with_url(&nothing, "", Some(path_and_query)),
    };
    KNOWN.set(here());
}

fn here() -> String {
    path() + &query()
}

/// Writes another query into the address, and nothing else: whatever a host
/// put behind a `#` stays. A browser may refuse, in a sandbox above all.
pub fn replace_query(query: &str) {
    let location = window().location();
    let href = location.href().unwrap_or_default();
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let address = path.to_owned() + query + &location.hash().unwrap_or_default();
    if let Ok(history) = window().history() {
        let nothing = wasm_bindgen::JsValue::NULL;
        let _ = history.replace_state_with_url(&nothing, "", Some(&address));
    }
}

/// Whether a browser has put words of another language in the place of the
/// page's. It takes the text away that a change is drawn on, so the page would
/// say what is no longer so, and then find its way no more.
pub fn is_translated() -> bool {
    first("#app font").is_some()
}

/// Leaves this page for the same, as its address says, if that is what the
/// address says. The change under way is not drawn.
pub fn read_anew(expected: &str) {
    if query() == expected {
        let _ = window().location().reload();
        wasm_bindgen::throw_str("anew");
    }
}

/// Calls back whenever the browser goes back or forward to another scene. To
/// another place of the page is none: what is set may not have been written
/// into the address yet, or the browser may have refused it.
pub fn on_navigation(navigated: impl Fn() + 'static) -> EventListener {
    KNOWN.set(here());
    EventListener::new(&window(), "popstate", move |_| {
        hold::let_go();
        let here = here();
        if KNOWN.replace(here.clone()) != here {
            navigated();
        }
    })
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// The origin of the present address.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// The control that the present address points at with its `#`.
pub fn control_pointed_at() -> Option<String> {
    let hash = window().location().hash().ok()?;
    hash.strip_prefix("#lever-").map(str::to_owned)
}

/// The path of the present address.
pub fn path() -> String {
    window().location().pathname().unwrap_or_default()
}
