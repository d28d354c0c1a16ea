//! Real hosts for the tests: the servers whose settings docs/deploy.md gives,
//! and a `WordPress` to embed the page. Debian's packages are unpacked under
//! target/tools and not installed: no server starts, and the machine stays as
//! it is.

use super::debian::{answers, refresh};
use super::say;
use crate::command::{complete, program, root};
use std::path::Path;

/// A host, and what of Debian it is made of.
struct Host {
    /// The folder under target/tools, and the name of its tests.
    name: &'static str,
    /// Why it is fetched.
    why: &'static str,
    /// Packages that are unpacked in any case.
    packages: &'static str,
    /// Packages that are unpacked, with all that they need, where the machine
    /// does not have them.
    needs: &'static str,
    /// A command that prints something if it is there and runs.
    probe: &'static str,
}

const HOSTS: &[Host] = &[
    Host {
        name: "nginx",
        why: "to try what docs/deploy.md says of it",
        packages: "nginx nginx-common libnginx-mod-http-brotli-static",
        needs: "",
        probe: "usr/sbin/nginx -v 2>&1 | grep version",
    },
    Host {
        name: "caddy",
        why: "to try what docs/deploy.md says of it",
        packages: "caddy",
        needs: "",
        probe: "usr/bin/caddy version",
    },
    Host {
        name: "wordpress",
        why: "to put the page into a post",
        packages: "wordpress wordpress-theme-twentytwentythree",
        needs: "php-cli php-mysql mariadb-server-core",
        probe: "export LD_LIBRARY_PATH=$(echo usr/lib/*-linux-gnu | tr ' ' :) PATH=$PWD/usr/bin:$PWD/usr/sbin:$PATH:/usr/sbin; \
                ls usr/share/wordpress/wp-load.php && mariadbd --version && \
                $(ls usr/bin/php[0-9].[0-9]* /usr/bin/php[0-9].[0-9]* 2>/dev/null | head -n 1) --version",
    },
];

/// Fetches what is missing; gives the hosts that cannot be had here, and why:
/// the tests that are called like them are to be skipped.
pub(crate) fn hosts() -> Vec<(&'static str, String)> {
    let missing = |host: &Host| fetched(host).err().map(|why| (host.name, why));
    HOSTS.iter().filter_map(missing).collect()
}

fn fetched(host: &Host) -> Result<(), String> {
    let folder = root().join("target/tools").join(host.name);
    if runs(host, &folder) {
        return Ok(());
    }
    say(&format!("fetching {}, {}", host.name, host.why));
    refresh();
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut script = program("sh");
    script
        .args(["-c", FETCH])
        .env("PACKAGES", host.packages)
        .env("NEEDS", host.needs)
        .current_dir(&folder);
    complete(&mut script)?;
    match runs(host, &folder) {
        true => Ok(()),
        false => Err("it does not run here".to_owned()),
    }
}

fn runs(host: &Host, folder: &Path) -> bool {
    let probe = format!("cd '{}' 2>/dev/null && {}", folder.display(), host.probe);
    answers(&["sh", "-c", &probe])
}

/// Downloads and unpacks; leaves no package behind. It takes no lock, since it
/// changes nothing that a lock protects.
const FETCH: &str = "set -e
apt-get download --quiet $PACKAGES
if [ -n \"$NEEDS\" ]; then
  mkdir -p partial
  apt-get install --quiet --yes --no-install-recommends --download-only -o Debug::NoLocking=1 -o Dir::Cache::archives=\"$PWD\" $NEEDS
fi
for each in *.deb; do dpkg -x \"$each\" .; done
rm -rf ./*.deb partial lock";
