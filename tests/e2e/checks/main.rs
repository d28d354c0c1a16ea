//! What a reader finds in a browser. Each test has a browser of its own and
//! waits for what it expects.

mod access;
mod bad_hosts;
mod dock;
mod early;
mod embed;
mod embed_builder;
mod embed_faults;
mod embed_hosts;
mod embed_looks;
mod exports;
mod futures;
mod graph;
mod history;
mod host;
mod hostile;
mod hostile_messages;
mod links;
mod offline;
mod picture;
mod policy;
mod presets;
mod print;
mod real_hosts;
mod setting;
mod settings_map;
mod tour;
mod translated;
mod what_it_takes;
mod wordpress;
