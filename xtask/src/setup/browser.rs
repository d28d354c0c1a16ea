//! The browser that the tests drive, its driver, and Korean letters.

use super::say;
use crate::command::{complete, output, program};
use std::path::Path;

/// Something that the tests need from the system.
struct Need {
    /// The Debian package.
    package: &'static str,
    /// A command that prints something if it is there.
    probe: &'static [&'static str],
}

const NEEDS: &[Need] = &[
    Need {
        package: "chromium",
        probe: &["sh", "-c", "command -v chromium"],
    },
    Need {
        package: "chromium-driver",
        probe: &["sh", "-c", "command -v chromedriver"],
    },
    Need {
        package: "fonts-noto-cjk",
        probe: &["fc-list", ":lang=ko", "family"],
    },
];

/// Chromium with its driver.
pub(crate) fn browser() -> Result<(), String> {
    let missing: Vec<&str> = (NEEDS.iter())
        .filter(|need| !answers(need.probe))
        .map(|need| need.package)
        .collect();
    debian(&missing, "to run the tests in a browser")
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
    let apt = |arguments: &[&str]| {
        let mut command = program("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        complete(command.arg("--quiet").args(arguments))
            .map_err(|error| format!("{error}\n{by_hand}"))
    };
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}

/// Whether a command prints anything.
pub(super) fn answers(probe: &[&str]) -> bool {
    output(program(probe[0]).args(&probe[1..])).is_some_and(|text| !text.is_empty())
}
