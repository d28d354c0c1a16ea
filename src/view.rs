//! What the reader sees: one file for each thing that they would name.
//!
//! Views know no rules. They are given what the engine found and the words of
//! the page's language, and say back what the reader did, as a
//! [`Message`](crate::app::Message).

pub mod effects;

#[cfg(feature = "ssr")]
pub mod printed;

mod address_bar;
mod explorer;
mod look;
mod parts;
mod shown;
mod source;

mod card;
mod choices;
mod control;
mod dock;
mod embed;
mod footer;
mod futures;
mod lit;
mod margin;
mod notices;
mod presets;
mod scene;
mod section;
mod settings;
mod topics;
mod tour;
mod what_follows;
mod what_it_takes;
mod why;

pub use embed::{Embed, EmbedProps};
#[cfg(feature = "ssr")]
pub use explorer::Foot;
pub use explorer::{Explorer, ExplorerProps};
pub use shown::Shown;
