//! How long a text may be, by the place that it has to fit. Each limit lets the
//! longest text of the first essay through with little room to spare.

/// The most columns that a text may take. A Korean, Chinese or Japanese
/// character takes two, so one limit serves every language.
#[derive(Clone, Copy)]
pub(crate) struct Limit(pub(crate) usize);

/// A control's or position's name on a button.
pub(crate) const BUTTON: Limit = Limit(18);
/// A consequence's short name, on the map and in tables.
pub(crate) const TOPIC: Limit = Limit(22);
/// A state's short name, in a table's cell.
pub(crate) const CELL: Limit = Limit(18);
/// A word or phrase of the method, in a badge.
pub(crate) const PHRASE: Limit = Limit(36);
/// A name, a title, a heading.
pub(crate) const LABEL: Limit = Limit(66);
/// A claim in a headline.
pub(crate) const FINDING: Limit = Limit(60);
/// A part of the scene's sentence, or a question.
pub(crate) const CLAUSE: Limit = Limit(80);
/// One sentence.
pub(crate) const SENTENCE: Limit = Limit(150);
/// A sentence or two.
pub(crate) const TEXT: Limit = Limit(220);
/// Two or three sentences.
pub(crate) const PASSAGE: Limit = Limit(290);

/// The columns that a text takes.
pub(crate) fn columns(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// Whether a character is drawn twice as wide as a Latin letter (East Asian
/// Width, Unicode Standard Annex 11, roughly).
fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}')
}
