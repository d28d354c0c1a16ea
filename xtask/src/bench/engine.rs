//! The engine alone as WebAssembly, with the flags of the page's.

use crate::command::{cargo, complete, program, root};
use crate::dist;
use std::path::PathBuf;

/// Builds it; gives the folder that holds it and its script.
pub(super) fn built() -> Result<PathBuf, String> {
    let target = "wasm32-unknown-unknown";
    let flags = format!("build --quiet --locked --release --target {target}");
    let mut build = cargo(&format!("{flags} --package engine-in-browser"));
    dist::for_the_browser(&mut build);
    complete(&mut build)?;
    let folder = root().join("target/bench/engine");
    let mut bindgen = program("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]);
    bindgen.arg(&folder);
    complete(bindgen.arg(format!("target/{target}/release/engine_in_browser.wasm")))?;
    Ok(folder)
}
