//! The picture of the argument: it is printed, lit here, and walked by keys.

use super::{all, document, first, focus};
use crate::joined::joined;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// The drawing, as a CSS selector.
const PICTURE: &str = "#graph svg";

/// Lights what stands or falls with claims, in the picture and in its
/// outline, and says in a sentence what is lit. Of what stands with the claims
/// in question, that which stands with one that holds is lit.
pub fn light(in_question: &[&str], holds: &dyn Fn(&str) -> bool, takeaway: &str) {
    for element in all(&format!("#graph :is({})", standing_with(in_question))) {
        let by = element.get_attribute("data-by").unwrap_or_default();
        let is_lit = by.split(' ').any(holds);
        if is_lit != element.has_attribute("data-lit") {
            let _ = element.toggle_attribute("data-lit");
            lit(&element, is_lit);
        }
    }
    write("graph-takeaway", takeaway);
}

/// What stands or falls with any of these claims, as a CSS selector.
fn standing_with(claims: &[&str]) -> String {
    format!("[data-by~='{}']", joined(claims, "'],[data-by~='"))
}

fn lit(element: &Element, is_lit: bool) {
    if let Ok(Some(edges)) = element.closest(".edges") {
        // What is drawn last is drawn over the rest.
        let before = edges.first_child().filter(|_| !is_lit);
        let _ = edges.insert_before(element, before.as_ref());
    } else if element.has_attribute("tabindex") {
        let words = if is_lit { "graph-holds" } else { "graph-rests" };
        let _ = element.set_attribute("aria-describedby", words);
    }
}

/// Shows what a control is set to.
pub fn show_setting(control: &str, words: &str) {
    write(&format!("set-{control}"), words);
}

/// Shows the state of a consequence, and its family.
pub fn show_state(consequence: &str, state: &str, family: &str) {
    let node = document().get_element_by_id(&format!("node-{consequence}"));
    let Some((node, shape)) = node.and_then(|node| {
        let shape = node.query_selector(":scope use").ok()??;
        Some((node, shape))
    }) else {
        return;
    };
    let shape_name = format!("#icon-{state}");
    if shape.get_attribute("href").as_ref() != Some(&shape_name) {
        let _ = shape.set_attribute("href", &shape_name);
        let _ = node.set_attribute("data-family", family);
        let _ = node.set_attribute("aria-describedby", &format!("state-{state}"));
    }
}

/// Lets the picture be walked by keys, and shows the paths of the node that
/// has the focus, or that is pointed at.
pub fn walk() {
    // Not the drawing itself: one that hears of the focus is a stop of its own
    // in Chromium.
    let Some(around) = first("#graph .scroller") else {
        return;
    };
    for kind in [
        "keydown",
        "focusin",
        "focusout",
        "pointerover",
        "pointerleave",
    ] {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&around, kind, options, heard).forget();
    }
}

fn heard(event: &Event) {
    let target = event.target().and_then(|at| at.dyn_into::<Element>().ok());
    let node = target.and_then(|at| at.closest("[data-node]").ok().flatten());
    match (event.type_().as_str(), node) {
        ("keydown", Some(node)) => pressed(event, &node),
        ("focusin", Some(node)) => {
            for former in all("#graph [tabindex='0']") {
                let _ = former.set_attribute("tabindex", "-1");
            }
            let _ = node.set_attribute("tabindex", "0");
            show_paths(Some(node));
        }
        ("pointerover", Some(node)) => show_paths(Some(node)),
        ("keydown", None) => {}
        // Pointing elsewhere shows the paths of the focus again.
        ("pointerover" | "pointerleave", _) => show_paths(first("#graph [data-node]:focus")),
        _ => show_paths(None),
    }
}

fn pressed(event: &Event, node: &Element) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let column = node.parent_element();
    let next = match event.key().as_str() {
        "ArrowLeft" => along(node, "data-left"),
        "ArrowRight" => along(node, "data-right"),
        "ArrowUp" => node.previous_element_sibling(),
        "ArrowDown" => node.next_element_sibling(),
        "Home" => column.and_then(|column| column.first_element_child()),
        "End" => column.and_then(|column| column.last_element_child()),
        "Escape" => return show_paths(None),
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = next {
        focus::take(&next);
    }
}

/// The node that an attribute of another names.
fn along(node: &Element, side: &str) -> Option<Element> {
    let name = node.get_attribute(side)?;
    first(&format!("#graph [data-node='{name}']"))
}

/// Lets everything but one node's paths fade; nothing without one.
fn show_paths(node: Option<Element>) {
    if let Some(picture) = first(PICTURE) {
        let _ = picture.toggle_attribute_with_force("data-focus", node.is_some());
    }
    let claims = node.and_then(|node| node.get_attribute("data-by"));
    let claims = claims.unwrap_or_default();
    let any = standing_with(&claims.split(' ').collect::<Vec<_>>());
    // The rest is not touched, so that the browser need not draw it again.
    let changed = format!("#graph [data-path]:not({any}),#graph :is({any}):not([data-path])");
    for element in all(&changed) {
        let _ = element.toggle_attribute("data-path");
    }
}

/// Writes words into the element of an id, if it holds others.
fn write(id: &str, words: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.filter(|at| at.text_content().as_deref() != Some(words)) {
        element.set_text_content(Some(words));
    }
}
