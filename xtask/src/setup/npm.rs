//! Scripts by others that the tests put into a page, unmodified: fetched by
//! npm, kept under target/tools. Nothing here is needed to build or to serve.

use super::debian::{answers, debian};
use super::say;
use crate::command::{complete, program, root};
use std::path::PathBuf;

const AXE: &str = "axe-core@4.14.1";

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

/// A package of npm's registry, unpacked; nothing in it is run.
fn package(name: &str) -> Result<PathBuf, String> {
    let folder = root().join("target/tools").join(name);
    let unpacked = folder.join("package");
    if unpacked.is_dir() {
        return Ok(unpacked);
    }
    if !answers(&["npm", "--version"]) {
        debian(&["npm"], "to fetch what the tests put into a page")?;
    }
    say(&format!("fetching {name}"));
    let failed = |error| format!("{error}\nThe tests need npm's package {name}: see above.");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut npm = program("npm");
    npm.args(["pack", "--silent", name]).current_dir(&folder);
    complete(&mut npm).map_err(failed)?;
    let mut tar = program("sh");
    tar.args(["-c", "tar -xzf ./*.tgz && rm ./*.tgz"]);
    complete(tar.current_dir(&folder)).map_err(failed)?;
    Ok(unpacked)
}
