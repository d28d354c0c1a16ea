//! The browsers that the tests drive, their drivers, and Korean letters.

use super::debian::{Need, provide};
use super::installed;

/// Its driver is no package of Debian's.
const GECKODRIVER: &str = "0.37.1";

const CHROMIUM: &[Need] = &[
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

const FIREFOX: &[Need] = &[Need {
    package: "firefox-esr",
    probe: &["sh", "-c", "command -v firefox"],
}];

/// `WebKitGTK` has no mode without a display, so one that nobody sees is made.
const WEBKIT: &[Need] = &[
    Need {
        package: "webkit2gtk-driver",
        probe: &["sh", "-c", "command -v WebKitWebDriver"],
    },
    Need {
        package: "xvfb",
        probe: &["sh", "-c", "command -v Xvfb"],
    },
];

/// A browser engine.
#[derive(Clone, Copy)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// Its name; in small letters, what `ENGINE` calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// The browser with its driver.
    pub(crate) fn set_up(self) -> Result<(), String> {
        let why = format!("to run the tests in {}", self.name());
        match self {
            Self::Chromium => provide(CHROMIUM, &why),
            Self::Firefox => {
                provide(FIREFOX, &why)?;
                installed("geckodriver", "geckodriver", GECKODRIVER, "--locked")
            }
            Self::WebKit => provide(WEBKIT, &why),
        }
    }
}

/// The browser that everything is tested in.
pub(crate) fn browser() -> Result<(), String> {
    Engine::Chromium.set_up()
}
