//! Serves the page while it is written: builds again on each change.
//!
//! Trunk's own server does it. Told to have no fallback, it answers like a
//! static host: `/ko/` is its index.html, and an unknown address is 404.

use crate::command::{root, shown};
use crate::dist::trunk;
use crate::{essay, setup};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::Duration;

const ADDRESS: &str = "127.0.0.1:8080";

/// `cargo xtask serve`
pub(crate) fn run() -> Result<(), String> {
    let essay = essay::asked_for()?;
    setup::page()?;
    if TcpStream::connect(ADDRESS).is_ok() {
        return Err(format!(
            "Something is being served at {ADDRESS} already: end it first."
        ));
    }
    let mut command = trunk("serve", &essay);
    for path in watched(&essay)? {
        command.arg("--watch").arg(path);
    }
    // Not into dist/: Trunk adds its reloading script to these pages.
    command.args(["--dist", "target/served"]);
    // A worker of an earlier build would serve that one: here stands its kill
    // switch instead.
    command.env("ESSAY_WORKER", "off");
    let mut child = (command.spawn()).map_err(|error| format!("{}: {error}", shown(&command)))?;
    wait_until_served(&mut child)?;
    let others = essay::languages(&essay);
    let others = others.iter().skip(1);
    let others: Vec<_> = others
        .map(|tag| format!("http://{ADDRESS}/{tag}/"))
        .collect();
    let addresses = [vec![format!("http://{ADDRESS}/")], others].concat();
    println!("\nReady: {}  Ctrl-C ends it.\n", addresses.join("  "));
    let status = child.wait().map_err(|error| error.to_string())?;
    Err(format!("Trunk ended ({status})."))
}

/// What Trunk.toml says is to be watched, and the essay that is shown.
fn watched(essay: &Path) -> Result<Vec<PathBuf>, String> {
    let file = root().join("Trunk.toml");
    let text = std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let line = text.lines().find(|line| line.starts_with("watch = ["));
    let quoted = line.unwrap_or_default().split('"').skip(1).step_by(2);
    let paths = quoted
        .filter(|path| *path != essay::MAIN)
        .map(PathBuf::from);
    Ok(paths.chain([essay.to_path_buf()]).collect())
}

/// Trunk listens once the first build is done.
fn wait_until_served(child: &mut Child) -> Result<(), String> {
    while TcpStream::connect(ADDRESS).is_err() {
        if let Ok(Some(status)) = child.try_wait() {
            return Err(format!(
                "The page could not be built ({status}): see above."
            ));
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}
