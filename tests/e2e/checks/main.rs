//! What a reader finds in a browser. Each test has a browser of its own and
//! waits for what it expects.

mod access;
mod bad_hosts;
mod early;
mod history;
mod links;
mod nginx;
mod offline;
mod policy;
mod presets;
mod setting;
