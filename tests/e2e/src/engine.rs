//! The browsers that the page is tested in, and how each is started.

mod display;

use crate::webdriver::Session;
use display::Display;
use serde_json::{Value, json};
use std::io::Write;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by chromedriver.
    Chromium,
    /// Firefox by geckodriver.
    Firefox,
    /// `WebKitGTK` by its driver; it needs a display.
    WebKit,
}

/// What differs from a plain new browser.
#[derive(Clone, Copy, Debug)]
pub struct Profile {
    /// Whether pages may run scripts.
    pub script: bool,
    /// Whether pages may keep anything.
    pub storage: bool,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            script: true,
            storage: true,
        }
    }
}

/// A driver's process, and the display of its browser; they end when it is
/// dropped, the display last.
pub struct Driver {
    process: Child,
    _display: Option<Display>,
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Ends a test in an engine that it has nothing to say about, with the reason:
/// `only_in!(Chromium | Firefox, "WebKit has no …")`.
#[macro_export]
macro_rules! only_in {
    ($($engine:ident)|+, $why:expr) => {
        let engines = [$($crate::engine::Engine::$engine),+];
        if !$crate::engine::Engine::of_this_run().is_among(&engines, $why) {
            return;
        }
    };
}

impl Engine {
    /// The engine that this run of the tests is for: `ENGINE`, or Chromium.
    pub fn of_this_run() -> Self {
        match std::env::var("ENGINE").as_deref() {
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok("chromium") | Err(_) => Self::Chromium,
            Ok(other) => panic!("ENGINE={other}: chromium, firefox or webkit"),
        }
    }

    /// Whether a test is about this engine; says why if not, in a line that
    /// `cargo xtask test` counts.
    pub fn is_among(self, engines: &[Self], why: &str) -> bool {
        let is_among = engines.contains(&self);
        if !is_among {
            let thread = std::thread::current();
            let test = thread.name().unwrap_or_default();
            // What `println!` prints is shown of failed tests only.
            let _ = writeln!(std::io::stdout(), "skipped in {self:?}: {test}: {why}");
        }
        is_among
    }

    /// Starts a browser with a profile of its own, which is gone afterwards.
    pub fn start(self, profile: Profile) -> (Driver, Session) {
        let port = free_port();
        let mut command = self.driver(port);
        let display = match self {
            Self::Chromium | Self::Firefox => None,
            Self::WebKit => Some(Display::start()),
        };
        if let Some(display) = &display {
            command.env("DISPLAY", display.name());
        }
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let process =
            (command.spawn()).unwrap_or_else(|error| panic!("{self:?}'s driver: {error}"));
        let driver = Driver {
            process,
            _display: display,
        };
        let session = Session::start(&format!("http://127.0.0.1:{port}"), &self.asks(profile));
        (driver, session)
    }

    fn driver(self, port: u16) -> Command {
        match self {
            Self::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg(format!("--port={port}"));
                command
            }
            Self::Firefox => {
                let mut command = Command::new("geckodriver");
                let other = free_port();
                command.args(["--port", &port.to_string()]);
                command.args(["--websocket-port", &other.to_string()]);
                command
            }
            Self::WebKit => {
                let mut command = Command::new("WebKitWebDriver");
                command.arg(format!("--port={port}"));
                // Containers have no display card, and no user namespaces for
                // its own sandbox.
                command.env("LIBGL_ALWAYS_SOFTWARE", "1");
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command
            }
        }
    }

    fn asks(self, profile: Profile) -> Value {
        match self {
            Self::Chromium => {
                let blocked = |allowed: bool| if allowed { 1 } else { 2 };
                json!({
                    "browserName": "chrome",
                    // The page responds when it says so, not when all is loaded.
                    "pageLoadStrategy": "eager",
                    "goog:loggingPrefs": { "browser": "ALL" },
                    "goog:chromeOptions": {
                        "args": CHROMIUM_FLAGS,
                        "prefs": {
                            "profile.managed_default_content_settings.javascript": blocked(profile.script),
                            "profile.managed_default_content_settings.cookies": blocked(profile.storage),
                        },
                    },
                })
            }
            Self::Firefox => {
                // 2: no cookies, and so no storage.
                let cookies = if profile.storage { 0 } else { 2 };
                json!({
                    "browserName": "firefox",
                    "pageLoadStrategy": "eager",
                    "moz:firefoxOptions": {
                        "args": ["-headless"],
                        "prefs": {
                            "javascript.enabled": profile.script,
                            "network.cookie.cookieBehavior": cookies,
                            "intl.accept_languages": "en-US",
                            "ui.prefersReducedMotion": 0,
                        },
                    },
                })
            }
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                // Its driver loses scripts that come before all is loaded.
                "pageLoadStrategy": "normal",
                "webkitgtk:browserOptions": {
                    "binary": mini_browser(),
                    "args": ["--automation"],
                },
            }),
        }
    }
}

/// The small browser of `WebKitGTK`; where it lies depends on the system's version.
fn mini_browser() -> String {
    let libraries = [
        "/usr/lib/x86_64-linux-gnu",
        "/usr/lib/aarch64-linux-gnu",
        "/usr/libexec",
    ];
    let versions = ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"];
    let places = libraries.iter().flat_map(|library| {
        versions
            .iter()
            .map(move |version| format!("{library}/{version}/MiniBrowser"))
    });
    let found = places
        .into_iter()
        .find(|place| std::path::Path::new(place).exists());
    found.expect("WebKitGTK's MiniBrowser is installed")
}

/// What Chromium is told, to be alone and the same everywhere.
pub const CHROMIUM_FLAGS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // A test may write the address more often than a reader would.
    "--disable-ipc-flooding-protection",
    // Containers give little shared memory.
    "--disable-dev-shm-usage",
    // Pictures and widths must not depend on a scrollbar.
    "--hide-scrollbars",
    "--lang=en-US",
];

/// A port that was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("it is bound").port()
}
