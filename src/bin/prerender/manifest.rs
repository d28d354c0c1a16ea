//! The web app manifest of each language: its name and icon where a reader
//! puts the page among their apps.

use crate::head::title_and_description;
use crate::picture::AppIcon;
use crate::shell::Place;
use explorer::page::Page;
use serde_json::{Value, json};

/// The manifest of a page's language.
pub(crate) fn of(page: &Page) -> String {
    let place = Place::new(page, None);
    let root = &place.root;
    let (name, description) = title_and_description(page, &place);
    let icon = |purpose: &str| {
        let src = format!("{root}icon.svg");
        json!({ "src": src, "type": "image/svg+xml", "sizes": "any", "purpose": purpose })
    };
    let drawn = AppIcon::ALL.iter().filter_map(|icon| {
        let src = format!("{root}{}", icon.file);
        let sizes = format!("{0}x{0}", icon.side);
        icon.purpose.map(|purpose| {
            json!({ "src": src, "type": "image/png", "sizes": sizes, "purpose": purpose })
        })
    });
    let icons: Vec<Value> = [icon("any"), icon("maskable")]
        .into_iter()
        .chain(drawn)
        .collect();
    let manifest = json!({
        "name": name,
        "short_name": page.text.interface.site_name(),
        "description": description,
        "lang": page.language().tag,
        "start_url": "./",
        // Its links to the other languages stay inside.
        "scope": root,
        "display": "minimal-ui",
        "icons": icons,
    });
    format!("{manifest:#}\n")
}
