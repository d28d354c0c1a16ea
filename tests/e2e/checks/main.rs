//! What a reader finds in a browser. Each test has a browser of its own and
//! waits for what it expects.

mod access;
mod bad_hosts;
mod early;
mod exports;
mod futures;
mod graph;
mod history;
mod hostile;
mod links;
mod nginx;
mod offline;
mod policy;
mod presets;
mod print;
mod setting;
mod settings_map;
mod tour;
mod what_it_takes;
