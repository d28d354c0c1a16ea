//! The program that reads deny.toml.

use super::installed;

const VERSION: &str = "0.20.2";

/// cargo-deny, for the licences, versions and sources of all dependencies.
pub(crate) fn deny() -> Result<(), String> {
    installed("cargo-deny", "cargo-deny", VERSION, "--locked")
}
