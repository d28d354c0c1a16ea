//! Drives the built page in a real browser, as a reader would.
//!
//! 1. `server`: serves `dist/` like a static host, faults included.
//! 2. `engine`, `webdriver`, `browser`: a browser, and what can be asked of it.
//! 3. `essay`: what the page must show, by the engine itself.
//! 4. `reader`: a reader in front of the page: goes there, sets, reads.
//! 5. `deploys`: other versions of the page.
//! 6. `real_host`: real servers, as the documentation sets them up.
//! 7. `around`: pages of others that embed this one; `wordpress`: a real one.
//! 8. `keyboard`: a reader without a mouse.
//! 9. `axe`, `tree`: the accessibility checker, and what assistive technology
//!    is told.
//!
//! A package of its own, so that the engine's tests never build it. It talks
//! to the driver itself, without an asynchronous runtime: that is JSON over
//! HTTP, and a reader does one thing after the other.
//!
//! Nothing here sleeps for a time that was guessed: every wait is for a state.

pub mod around;
pub mod axe;
pub mod browser;
pub mod deploys;
pub mod engine;
pub mod essay;
pub mod keyboard;
pub mod reader;
pub mod real_host;
pub mod server;
pub mod tree;
pub mod webdriver;
pub mod wordpress;

use std::path::{Path, PathBuf};

/// The project's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.ancestors().nth(2).expect("tests/e2e stands two deep");
    root.to_path_buf()
}

/// The built page: `DIST`, or `dist/`.
pub fn dist() -> PathBuf {
    std::env::var_os("DIST").map_or_else(|| root().join("dist"), PathBuf::from)
}
