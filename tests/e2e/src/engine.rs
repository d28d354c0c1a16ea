//! The browsers that the page is tested in, and how each is started.

use crate::webdriver::Session;
use serde_json::{Value, json};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by chromedriver.
    Chromium,
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

/// A driver's process; it ends when it is dropped.
pub struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Engine {
    /// Starts a browser with a profile of its own, which is gone afterwards.
    pub fn start(self, profile: Profile) -> (Driver, Session) {
        let port = free_port();
        let mut command = self.driver(port);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let child = (command.spawn()).unwrap_or_else(|error| panic!("{self:?}'s driver: {error}"));
        let driver = Driver(child);
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
        }
    }
}

const CHROMIUM_FLAGS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
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
