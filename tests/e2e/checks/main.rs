//! What a reader finds in a browser. Each test has a browser of its own and
//! waits for what it expects.

mod access;
mod bad_hosts;
mod early;
mod history;
mod hostile;
mod links;
mod presets;
mod setting;
