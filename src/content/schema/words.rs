//! The schema of the files of words.

use super::{Key, Optional, Required, each, file, method, table, told};
use crate::content::words::limits::{
    BUTTON, CLAUSE, FINDING, LABEL, Limit, PASSAGE, PHRASE, SENTENCE, TEXT, TOPIC,
};
use serde_json::{Value, json};

pub(super) fn schema() -> Value {
    let mut keys = head();
    keys.extend(argued());
    keys.extend(around());
    keys.extend(method::keys());
    keys.push(("wording", Optional, method::wording()));
    file("The words of one language", keys)
}

/// A text of at most so many columns; a wide character takes two of them, so
/// the linter may want less.
pub(super) fn up_to(limit: Limit) -> Value {
    json!({ "type": "string", "minLength": 1, "maxLength": limit.0 })
}

/// Fields that must be there.
pub(super) fn fields(names: &[(&'static str, Limit)]) -> Vec<Key<'static>> {
    let field = |(name, limit): &(&'static str, Limit)| (*name, Required, up_to(*limit));
    names.iter().map(field).collect()
}

/// Fields that may be left out.
fn also(names: &[(&'static str, Limit)]) -> Vec<Key<'static>> {
    let field = |(name, limit): &(&'static str, Limit)| (*name, Optional, up_to(*limit));
    names.iter().map(field).collect()
}

/// A section with a table for each id.
fn tables(required: &[(&'static str, Limit)], optional: &[(&'static str, Limit)]) -> Value {
    each(table([fields(required), also(optional)].concat()))
}

/// A section with one text for each id.
pub(super) fn texts(limit: Limit) -> Value {
    each(up_to(limit))
}

fn head() -> Vec<Key<'static>> {
    let meta = [
        ("title", LABEL),
        ("language_name", LABEL),
        ("title_second", LABEL),
        ("standfirst", SENTENCE),
        ("answer_heading", LABEL),
        ("essay_title", LABEL),
        ("author_description", SENTENCE),
        ("written", SENTENCE),
        ("banner", SENTENCE),
        ("picture_credit", LABEL),
        ("no_costs", SENTENCE),
        ("hindsight", SENTENCE),
    ];
    let answer = told(texts(SENTENCE), "One pair of *asterisks* marks the hedge");
    vec![
        (
            "meta",
            Optional,
            table([fields(&meta), also(&[("credit", LABEL)])].concat()),
        ),
        ("answer", Optional, answer),
    ]
}

fn argued() -> Vec<Key<'static>> {
    let labels = [("label", LABEL), ("short", BUTTON)];
    let clause = [("clause", CLAUSE)];
    let more = [("clause_joined", CLAUSE), ("note", TEXT)];
    let control = |positions| {
        let rest = [
            ("question", CLAUSE),
            ("why_here", SENTENCE),
            ("actor", LABEL),
        ];
        let texts = [fields(&labels), fields(&rest)].concat();
        let positions = vec![("positions", Required, positions)];
        each(table([texts, positions].concat()))
    };
    let lever = control(tables(&[&labels[..], &clause].concat(), &more));
    // Only its default, which supposes nothing, has no clause.
    let circumstance = control(tables(&labels, &[&clause[..], &more].concat()));
    let consequence = [("label", LABEL), ("short", TOPIC), ("about", SENTENCE)];
    let claim = [("finding", FINDING), ("text", TEXT), ("hedge", PHRASE)];
    let reading = [("inference", SENTENCE), ("note", TEXT)];
    vec![
        ("lever", Optional, lever),
        ("circumstance", Optional, circumstance),
        (
            "consequence",
            Optional,
            tables(&consequence, &[("polarity_note", SENTENCE)]),
        ),
        ("claim", Optional, tables(&claim, &reading)),
        ("verdict", Optional, texts(SENTENCE)),
        ("ground", Optional, texts(SENTENCE)),
    ]
}

fn around() -> Vec<Key<'static>> {
    let objection = [("objection", SENTENCE), ("reply", SENTENCE)];
    let tension = tables(
        &[("title", LABEL), ("text", TEXT)],
        &[("reconciliation", SENTENCE)],
    );
    let term = tables(
        &[("term", PHRASE), ("text", SENTENCE)],
        &[("in_text", PHRASE)],
    );
    let mut sections = vec![
        (
            "preset",
            Optional,
            tables(&[("title", PHRASE), ("teaches", SENTENCE)], &[]),
        ),
        (
            "tour",
            Optional,
            tables(&[("heading", LABEL), ("body", PASSAGE)], &[]),
        ),
        ("tension", Optional, tension),
        ("objection", Optional, tables(&objection, &[])),
        ("glossary", Optional, term),
    ];
    let sentences = [
        ("contradiction", SENTENCE),
        ("moot", SENTENCE),
        ("paragraph", PASSAGE),
        ("assumption", SENTENCE),
        ("correction", TEXT),
        ("open_question", TEXT),
        ("classroom", SENTENCE),
    ];
    sections.extend(sentences.map(|(name, limit)| (name, Optional, texts(limit))));
    sections
}
