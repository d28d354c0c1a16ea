//! The essay itself, where it is a file beside its content: it becomes part of
//! the site, and every page links to it from where it stands.

use crate::shell::Place;
use explorer::content::source::is_elsewhere;
use explorer::view::Shown;
use std::fs;
use std::path::Path;

/// Copies the file into the site, if there is one.
pub(crate) fn copy(essay: &Path, source_url: &str, staging: &Path) -> Result<(), String> {
    if is_elsewhere(source_url) {
        return Ok(());
    }
    let file = essay.join(source_url);
    fs::copy(&file, staging.join(source_url))
        .map(drop)
        .map_err(|error| format!("{}: {error}", file.display()))
}

/// The page as it stands at a place: the path to the file leads from there.
pub(crate) fn seen_from(place: &Place, shown: Shown) -> Shown {
    let source = &shown.page().argument.source_url;
    if is_elsewhere(source) {
        return shown;
    }
    let mut page = shown.page().clone();
    page.argument.source_url = format!("{}{source}", place.root);
    Shown::forever(page)
}
