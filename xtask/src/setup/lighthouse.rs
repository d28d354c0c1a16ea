//! Lighthouse, for the bench: fetched by npm with what it needs, kept under
//! target/tools. Nothing in its packages is run to install them.

use super::debian::answers;
use super::say;
use crate::command::{complete, program, root};
use std::path::PathBuf;

/// The newest that runs on Debian's Node.
const LIGHTHOUSE: &str = "lighthouse@12.8.2";

/// Gives the path of its program; why there is none, if there is none.
pub(crate) fn lighthouse() -> Result<PathBuf, String> {
    let folder = root().join("target/tools").join(LIGHTHOUSE);
    let installed = folder.join("node_modules/lighthouse/cli/index.js");
    if !answers(&["node", "--version"]) || !answers(&["npm", "--version"]) {
        return Err("Node and npm are not installed".to_owned());
    }
    if !installed.is_file() {
        say(&format!("fetching {LIGHTHOUSE}"));
        std::fs::create_dir_all(&folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut npm = program("npm");
        npm.args([
            "install",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--silent",
            "--prefix",
        ]);
        complete(npm.arg(&folder).arg(LIGHTHOUSE))?;
    }
    Ok(installed)
}
