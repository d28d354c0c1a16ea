//! The essay of the content files.

use explorer::argument::Argument;
use explorer::content::{Essay, load};
use std::path::Path;
use std::sync::OnceLock;

/// What the essay argues.
pub(crate) fn essay() -> &'static Argument {
    &content().argument
}

/// What it argues, and the words.
pub(crate) fn content() -> &'static Essay {
    static CONTENT: OnceLock<Essay> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        load(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"))
    })
}
