//! Packages of the system, where it is Debian's kind and lets us install.

use super::say;
use crate::command::{complete, output, program};
use std::path::Path;
use std::process::Stdio;
use std::sync::Once;
use std::time::Duration;

/// Something that the tests need from the system.
pub(super) struct Need {
    /// The Debian package.
    pub(super) package: &'static str,
    /// A command that prints something if it is there.
    pub(super) probe: &'static [&'static str],
}

/// Whether a command prints anything.
pub(super) fn answers(probe: &[&str]) -> bool {
    output(program(probe[0]).args(&probe[1..])).is_some_and(|text| !text.is_empty())
}

/// Installs what is needed and is not there, and looks whether it then is.
pub(super) fn provide(needs: &[Need], why: &str) -> Result<(), String> {
    let missing = || -> Vec<&str> {
        let missing = needs.iter().filter(|need| !answers(need.probe));
        missing.map(|need| need.package).collect()
    };
    debian(&missing(), why)?;
    match missing()[..] {
        [] => Ok(()),
        ref still => Err(format!(
            "{} was installed and is not found",
            still.join(" ")
        )),
    }
}

/// Installs Debian packages, where that is possible.
pub(super) fn debian(packages: &[&str], why: &str) -> Result<(), String> {
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(" ");
    let by_hand = format!("Install what Debian calls {list} {why}, then call this again.");
    if !Path::new("/usr/bin/apt-get").exists()
        || output(program("id").arg("-u")).as_deref() != Some("0")
    {
        return Err(by_hand);
    }
    say(&format!("installing {list} {why}"));
    refresh();
    // Another program may be installing something at this moment: wait for it.
    let install =
        "install --yes --no-install-recommends -o DPkg::Lock::Timeout=900 -o Acquire::Retries=3";
    let arguments: Vec<&str> = install.split(' ').chain(packages.iter().copied()).collect();
    apt(&arguments).map_err(|error| format!("{error}\n{by_hand}"))
}

/// Asks the servers for their lists of packages, once; what comes of it shows
/// when something is installed from them.
pub(super) fn refresh() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // An installation that was interrupted would stop all that follow.
        let _ = complete(program("dpkg").args(["--configure", "-a"]));
        // The lists may be locked by another program; apt does not wait for that.
        for _ in 0..20 {
            if apt(&["update"]).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_secs(3));
        }
    });
}

fn apt(arguments: &[&str]) -> Result<(), String> {
    let mut command = program("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command.stdin(Stdio::null());
    complete(command.arg("--quiet").args(arguments))
}
