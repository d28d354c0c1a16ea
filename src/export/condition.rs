//! `If Trump wins the election and Korea builds its alliance up`.

use crate::argument::{ControlId, ControlKind, PositionId};
use crate::page::Page;
use crate::text::template::fill;

/// The condition that these settings make, what is supposed first; none if none of them
/// has words for it.
pub(super) fn condition(page: &Page, settings: &[(ControlId, PositionId)]) -> Option<String> {
    let words = &page.text.interface;
    let clauses_of = |kind: ControlKind| -> Vec<Clause> {
        let settings = settings.iter();
        let of_kind = settings.filter(|(control, _)| page.argument.control(*control).kind == kind);
        let clauses = of_kind.map(|&(control, position)| {
            let text = page.text.position(control, position);
            let joined = &text.clause_joined;
            Clause {
                last: &text.clause,
                joined: if joined.is_empty() {
                    &text.clause
                } else {
                    joined
                },
            }
        });
        clauses.filter(|clause| !clause.last.is_empty()).collect()
    };
    let acts = clauses_of(ControlKind::Lever);
    let suppositions = clauses_of(ControlKind::Circumstance);

    // What is supposed comes first: the actor's clauses can be many.
    let suppose_end = if acts.is_empty() {
        End::OfSentence
    } else {
        End::BeforeMore
    };
    let acts_joins = [
        words.acts_join_last(),
        words.acts_join(),
        words.acts_join_last(),
    ];
    let suppose_joins = [
        words.suppose_join_two(),
        words.suppose_join(),
        words.suppose_join_last(),
    ];
    let acts = joined(&acts, acts_joins, End::OfSentence);
    let suppose = joined(&suppositions, suppose_joins, suppose_end);
    let template = match (acts.is_empty(), suppose.is_empty()) {
        (true, true) => return None,
        (false, true) => words.cite_if_acts(),
        (true, false) => words.cite_if_suppose(),
        (false, false) => words.cite_if_both(),
    };
    Some(fill(template, &[("acts", &acts), ("suppose", &suppose)]))
}

struct Clause<'a> {
    last: &'a str,
    joined: &'a str,
}

/// What follows a list of clauses: a language may inflect the last for it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    OfSentence,
    BeforeMore,
}

/// The clauses with what joins two, what joins more, and what joins the last.
fn joined(clauses: &[Clause], [two, next, last]: [&str; 3], end: End) -> String {
    let mut sentence = String::new();
    for (place, clause) in clauses.iter().enumerate() {
        let is_last = place + 1 == clauses.len();
        sentence += match (place, is_last) {
            (0, _) => "",
            (1, true) => two,
            (_, true) => last,
            (_, false) => next,
        };
        sentence += if is_last && end == End::OfSentence {
            clause.last
        } else {
            clause.joined
        };
    }
    sentence
}
