//! Serves the page while it is written: builds again on each change.
//!
//! Trunk's own server does it. Told to have no fallback, it answers like a
//! static host: `/ko/` is its index.html, and an unknown address is 404.

use crate::command::shown;
use crate::dist::trunk;
use crate::setup;
use std::net::TcpStream;
use std::process::Child;
use std::time::Duration;

const ADDRESS: &str = "127.0.0.1:8080";

/// `cargo xtask serve`
pub(crate) fn run() -> Result<(), String> {
    setup::page()?;
    if TcpStream::connect(ADDRESS).is_ok() {
        return Err(format!(
            "Something is being served at {ADDRESS} already: end it first."
        ));
    }
    let mut command = trunk("serve");
    // Not into dist/: Trunk adds its reloading script to these pages.
    command.args(["--dist", "target/served"]);
    // A worker of an earlier build would serve that one: here stands its kill
    // switch instead.
    command.env("ESSAY_WORKER", "off");
    let mut child = (command.spawn()).map_err(|error| format!("{}: {error}", shown(&command)))?;
    wait_until_served(&mut child)?;
    println!("\nReady: http://{ADDRESS}/  (Korean: http://{ADDRESS}/ko/)  Ctrl-C ends it.\n");
    let status = child.wait().map_err(|error| error.to_string())?;
    Err(format!("Trunk ended ({status})."))
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
