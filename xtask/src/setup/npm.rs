//! Programs by others that npm fetches, unmodified, kept under target/tools:
//! scripts that the tests put into a page, and the optimiser of WebAssembly.
//! Nothing here is needed to build or to serve.

use super::debian::{answers, debian};
use super::say;
use crate::command::{complete, program, root};
use std::path::PathBuf;

const AXE: &str = "axe-core@4.14.1";

const BINARYEN: &str = "binaryen@132.0.0";

/// What pages that embed others use, to be put around the embed. The last is
/// under the GPL: it is in no page of ours.
const EMBEDDING: &[&str] = &[
    "pym.js@1.3.2",
    "@newswire/frames@1.0.0",
    "iframe-resizer@4.4.5",
    "@iframe-resizer/parent@5.5.9",
];

/// The accessibility checker; gives the path of its script.
pub(crate) fn axe() -> Result<PathBuf, String> {
    Ok(package(AXE)?.join("axe.min.js"))
}

/// The libraries of pages that embed; the tests know where they are.
pub(crate) fn embedding() -> Result<(), String> {
    EMBEDDING
        .iter()
        .try_for_each(|name| package(name).map(drop))
}

/// Fetches the optimiser of WebAssembly where there is Node to run it; the page
/// can do without.
pub(crate) fn fetch_optimiser() {
    let can_run = answers(&["node", "--version"]) && answers(&["npm", "--version"]);
    if !can_run || package(BINARYEN).is_err() {
        say("no Node and npm, or no binaryen: dist/ will be some 4 KB larger than it could be");
    }
}

/// The optimiser's program for Node, if it is there.
pub(crate) fn optimiser() -> Option<PathBuf> {
    Some(folder_of(BINARYEN).join("package/bin/wasm-opt")).filter(|program| program.is_file())
}

/// Where a package is kept.
fn folder_of(name: &str) -> PathBuf {
    root().join("target/tools").join(name)
}

/// A package of npm's registry, unpacked.
fn package(name: &str) -> Result<PathBuf, String> {
    let folder = folder_of(name);
    let unpacked = folder.join("package");
    if unpacked.is_dir() {
        return Ok(unpacked);
    }
    if !answers(&["npm", "--version"]) {
        debian(&["npm"], "to fetch what the tests need")?;
    }
    say(&format!("fetching {name}"));
    let failed = |error| format!("{error}\nnpm's package {name} is needed: see above.");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut npm = program("npm");
    npm.args(["pack", "--silent", name]).current_dir(&folder);
    complete(&mut npm).map_err(failed)?;
    let mut tar = program("sh");
    tar.args(["-c", "tar -xzf ./*.tgz && rm ./*.tgz"]);
    complete(tar.current_dir(&folder)).map_err(failed)?;
    Ok(unpacked)
}
