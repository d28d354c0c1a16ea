//! What the reader sees: one file for each thing that they would name.
//!
//! Views know no rules. They are given what the engine found and the words of
//! the page's language, and say back what the reader did, as a
//! [`Message`](crate::app::Message).

pub mod effects;
mod explorer;
mod shown;

pub use explorer::{Explorer, ExplorerProps};
pub use shown::Shown;
