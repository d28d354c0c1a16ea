//! A display that nobody sees, for a browser that cannot do without one.

use crate::webdriver::look_for;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// Xvfb with a number of its own; it ends when it is dropped.
pub(super) struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts one under the first number that is free.
    pub(super) fn start() -> Self {
        let mut command = Command::new("Xvfb");
        // It says its number on the first line, and ends with the last window.
        command.args(["-displayfd", "1", "-terminate", "-nolisten", "tcp"]);
        command.args(["-screen", "0", "1600x1200x24"]);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = (command.spawn()).unwrap_or_else(|error| panic!("Xvfb: {error}"));
        let said = server.stdout.take().expect("its output is piped");
        let mut number = String::new();
        BufReader::new(said)
            .read_line(&mut number)
            .expect("Xvfb says its number");
        let name = format!(":{}", number.trim());
        Self { server, name }
    }

    /// What `DISPLAY` must say.
    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    /// It ends by itself once the browser is gone, and takes its files with it.
    fn drop(&mut self) {
        look_for(|| self.server.try_wait().ok().flatten());
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
