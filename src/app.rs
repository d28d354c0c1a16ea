//! What the reader did, and what that makes of the page: state, messages, and
//! the pure function between them.

pub mod announcement;
pub mod answer;
pub mod history;
pub mod map_table;
pub mod message;
pub mod nearest_preset;
pub mod reading;
#[cfg(test)]
mod sample;
pub mod scene;
pub mod state;
pub mod takeaway;
pub mod topic;
pub mod two_futures;
mod update;
pub mod what_it_takes;

pub use message::Message;
pub use state::{AppState, Cause};
pub use update::update;
