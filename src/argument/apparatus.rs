//! What stands around the argument: paragraphs, tensions, objections and the
//! editor's notes. Nothing here enters a result.

use super::ids::{KindId, ParagraphNumber};
use serde::{Deserialize, Serialize};

/// A paragraph of the essay: its role, and the words by which the source page
/// can be opened at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Its role, as the content names it.
    pub role: KindId,
    /// Its first words, two to four.
    pub anchor_start: String,
    /// Its last words, two to four.
    pub anchor_end: String,
}

/// Two things in the essay that pull against each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tension {
    /// Where they stand.
    pub paragraphs: Vec<ParagraphNumber>,
}

/// Whether the essay names an objection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObjectionKind {
    /// It raises it.
    Explicit,
    /// It answers it without naming it.
    Implicit,
}

/// An objection and the author's reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    /// Whether the essay names it.
    pub kind: ObjectionKind,
    /// Where it is met.
    pub paragraphs: Vec<ParagraphNumber>,
}

/// An editor's note on a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Its kind (error, doubtful …), as the content names it.
    pub kind: KindId,
    /// How sure the editors are, as the content names it.
    pub sure: KindId,
    /// The paragraphs that it concerns.
    pub paragraphs: Vec<ParagraphNumber>,
}
