//! What is checked beyond ids and keys.

mod conditions;
mod pattern;
mod places;
mod proofread;
mod reasoning;
mod rules;
mod wording;

use super::problem::Problems;
use super::structure::Draft;
use super::tree::Table;
use super::words::{Word, Words};

pub(crate) use proofread::compare;
pub(crate) use rules::Wording;

/// Checks the argument by itself.
pub(crate) fn check_argument(draft: &Draft, problems: &mut Problems) {
    conditions::check(draft, problems);
    reasoning::check(draft, problems);
}

/// Reads a language's rules of wording.
pub(crate) fn read_wording(words: &mut Words, draft: &Draft) -> Wording {
    rules::read(words, draft)
}

/// Checks the words of one language by themselves, and against the `shared`
/// ones that they stand for.
pub(crate) fn check_words(
    read: &[Word],
    shared: &[Table],
    wording: &Wording,
    draft: &Draft,
    problems: &mut Problems,
) {
    wording.check(read, draft, problems);
    proofread::check(read, draft, problems);
    places::check(read, shared, problems);
}
