//! `If Trump wins the election and Korea builds its alliance up`.

use crate::argument::{ControlId, ControlKind, PositionId};
use crate::page::Page;
use crate::text::PositionText;
use crate::text::clauses::{End, Joins};
use crate::text::template::fill;

/// The condition that these settings make, what is supposed first; none if none of them
/// has words for it.
pub(super) fn condition(page: &Page, settings: &[(ControlId, PositionId)]) -> Option<String> {
    let words = &page.text.interface;
    let told = |kind: ControlKind| -> Vec<&PositionText> {
        let settings = settings.iter();
        let of_kind = settings.filter(|(control, _)| page.argument.control(*control).kind == kind);
        let texts = of_kind.map(|&(control, position)| page.text.position(control, position));
        texts.filter(|text| !text.clause.is_empty()).collect()
    };
    let acts = told(ControlKind::Lever);
    let suppositions = told(ControlKind::Circumstance);

    // What is supposed comes first: the actor's clauses can be many.
    let suppose_end = if acts.is_empty() {
        End::OfSentence
    } else {
        End::BeforeMore
    };
    let joins = |kind| Joins::of(words, kind);
    let acts = joined(&acts, &joins(ControlKind::Lever), End::OfSentence);
    let suppose = joined(
        &suppositions,
        &joins(ControlKind::Circumstance),
        suppose_end,
    );
    let template = match (acts.is_empty(), suppose.is_empty()) {
        (true, true) => return None,
        (false, true) => words.cite_if_acts(),
        (true, false) => words.cite_if_suppose(),
        (false, false) => words.cite_if_both(),
    };
    Some(fill(template, &[("acts", &acts), ("suppose", &suppose)]))
}

/// The clauses in one; `end` is what follows the last.
fn joined(texts: &[&PositionText], joins: &Joins, end: End) -> String {
    let mut sentence = String::new();
    for (place, text) in texts.iter().enumerate() {
        let is_last = place + 1 == texts.len();
        sentence += joins.before(place, texts.len());
        sentence += text.clause(if is_last { end } else { End::BeforeMore });
    }
    sentence
}
