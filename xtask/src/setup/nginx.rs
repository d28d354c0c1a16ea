//! nginx, for the test of the settings that docs/deploy.md gives. Debian's
//! packages are unpacked under target/tools and not installed: no server
//! starts, and the machine stays as it is.

use super::debian::{answers, refresh};
use super::say;
use crate::command::{complete, program, root};
use std::path::PathBuf;

const PACKAGES: &str = "nginx nginx-common libnginx-mod-http-brotli-static";

/// Where Debian's nginx is unpacked, if it can be had here.
pub(crate) fn nginx() -> Result<PathBuf, String> {
    let folder = root().join("target/tools/nginx");
    let unpacked = folder.join("usr/sbin/nginx");
    let version = unpacked.display().to_string();
    let runs = || answers(&["sh", "-c", &format!("{version} -v 2>&1 | grep version")]);
    if runs() {
        return Ok(folder);
    }
    say("fetching nginx, to try what docs/deploy.md says of it");
    refresh();
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let script = format!(
        "apt-get download --quiet {PACKAGES} && for each in *.deb; do dpkg -x $each . || exit 1; done; rm -f *.deb"
    );
    complete(program("sh").args(["-c", &script]).current_dir(&folder))?;
    if runs() {
        Ok(folder)
    } else {
        Err("nginx does not run here".to_owned())
    }
}
