//! An essay is data, the explorer is an engine.
//!
//! The modules stand in reading order, and what is further down may use what
//! is above it, never the other way round:
//!
//! 1. `argument`: what an essay argues, without a word of its prose.
//! 2. `scenario`: what the reader has set, and how a link says it.
//! 3. `evaluate`, `compare`, `query`: what follows, by the essay's word.
//! 4. `text`, `page`: the words of one language, and how they travel.
//! 5. `content` (native): the author's files, checked.
//! 6. `app`, `view`: the reader's state and what it looks like.

mod joined;
mod sorted;

pub mod argument;
pub mod scenario;

pub mod compare;
pub mod evaluate;
pub mod graph_layout;
pub mod query;

pub mod page;
pub mod text;

pub mod export;

#[cfg(feature = "author")]
pub mod content;

#[cfg(feature = "view")]
pub mod app;
#[cfg(feature = "view")]
pub mod view;
