//! The web app manifest of each language: its name and icon where a reader
//! puts the page among their apps.

use crate::head::title_and_description;
use crate::shell::Place;
use explorer::page::Page;
use serde_json::json;

/// The manifest of a page's language.
pub(crate) fn of(page: &Page) -> String {
    let place = Place::new(page, None);
    let root = &place.root;
    let (name, description) = title_and_description(page, &place);
    let icon = |purpose: &str| {
        let src = format!("{root}icon.svg");
        json!({ "src": src, "type": "image/svg+xml", "sizes": "any", "purpose": purpose })
    };
    let manifest = json!({
        "name": name,
        "short_name": page.text.interface.site_name(),
        "description": description,
        "lang": page.language().tag,
        "start_url": "./",
        // Its links to the other languages stay inside.
        "scope": root,
        "display": "minimal-ui",
        "icons": [icon("any"), icon("maskable")],
    });
    format!("{manifest:#}\n")
}
