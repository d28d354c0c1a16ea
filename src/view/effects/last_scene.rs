//! The scene that the reader left, kept in the browser's storage where there
//! is one, so that they can go on with it when they come back.

use super::window;

/// The key in the browser's storage.
const KEY: &str = "scene";

/// The query of the scene that was left, with its `?`.
pub fn left() -> Option<String> {
    let storage = window().local_storage().ok().flatten()?;
    let query = storage.get_item(KEY).ok().flatten()?;
    (!query.is_empty()).then(|| format!("?{query}"))
}

/// Keeps the query of the present scene; an empty one forgets it.
pub fn keep(query: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(KEY, query);
    }
}
