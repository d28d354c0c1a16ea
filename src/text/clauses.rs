//! Clauses, and how a sentence joins them: `build it up, and keep to it`.

use super::{Interface, PositionText};
use crate::argument::ControlKind;

/// What joins the clauses of a sentence.
pub struct Joins<'a> {
    two: &'a str,
    next: &'a str,
    last: &'a str,
}

impl<'a> Joins<'a> {
    /// What joins the clauses about controls of a kind.
    pub fn of(words: &'a Interface, kind: ControlKind) -> Self {
        match kind {
            ControlKind::Lever => Self {
                two: words.acts_join_two(),
                next: words.acts_join(),
                last: words.acts_join_last(),
            },
            ControlKind::Circumstance => Self {
                two: words.suppose_join_two(),
                next: words.suppose_join(),
                last: words.suppose_join_last(),
            },
        }
    }

    /// What stands before the clause at a place among so many.
    pub fn before(&self, place: usize, count: usize) -> &'a str {
        match (place, place + 1 == count) {
            (0, _) => "",
            (1, true) => self.two,
            (_, true) => self.last,
            (_, false) => self.next,
        }
    }
}

/// What follows a clause: a language may inflect it for that.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The end of what the sentence says of it.
    OfSentence,
    /// More of the sentence.
    BeforeMore,
}

impl PositionText {
    /// Its clause as it stands there.
    pub fn clause(&self, end: End) -> &str {
        match end {
            End::BeforeMore if !self.clause_joined.is_empty() => &self.clause_joined,
            End::BeforeMore | End::OfSentence => &self.clause,
        }
    }
}
