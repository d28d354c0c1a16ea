//! Light, dark, or as the device is set. Kept in the browser's storage where
//! there is one; a script in the page's head applies it before the first paint.

use super::{root, window};

/// The key in the browser's storage.
const KEY: &str = "theme";

/// The theme that the reader chose: `light`, `dark`, or `auto`.
pub fn chosen() -> String {
    root()
        .and_then(|root| root.get_attribute("data-theme"))
        .unwrap_or_else(|| "auto".to_owned())
}

/// Applies a theme, and keeps it where the browser allows that.
pub fn choose(theme: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-theme", theme);
    }
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(KEY, theme);
    }
}
