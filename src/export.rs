//! What a reader takes along: sentences to quote, the scenario as Markdown,
//! and (written at build time) the argument as JSON and as Argdown, and how to
//! cite the page.
//!
//! Every sentence is filled into a template of the content; where the reader
//! has edited the argument, every export says so.

#[cfg(feature = "author")]
mod argdown;
mod citation;
mod condition;
#[cfg(feature = "author")]
mod json;
mod markdown;
#[cfg(feature = "author")]
mod reference;

#[cfg(feature = "author")]
pub use argdown::argdown;
pub use citation::{claim_citation, scenario_citation, under_edit, with_source};
#[cfg(feature = "author")]
pub use json::json;
pub use markdown::scenario_markdown;
#[cfg(feature = "author")]
pub use reference::{HOME, bibtex, reference};

use crate::argument::{Claim, ParagraphNumber};
use crate::joined::joined;
use crate::page::Page;
use crate::text::Interface;
use crate::text::template::fill;

/// Stated or our reading, and where.
fn basis(page: &Page, claim: &Claim) -> String {
    let paragraphs = cited(&page.text.interface, &claim.paragraphs);
    fill(page.text.basis(claim.basis), &[("n", &paragraphs)])
}

/// `¶ 12, 13`
pub(crate) fn cited(words: &Interface, paragraphs: &[ParagraphNumber]) -> String {
    fill(words.cite(), &[("n", &listed(paragraphs))])
}

/// `12, 13`: a list, never a range.
pub(crate) fn listed(paragraphs: &[ParagraphNumber]) -> String {
    let numbers: Vec<String> = paragraphs.iter().map(ToString::to_string).collect();
    joined(&numbers, ", ")
}
