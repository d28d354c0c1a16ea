//! The schema of `argument.toml`.

use super::{
    Key, Optional, Required, around, each, file, id, language, list, one_of, statements, table,
    text, told,
};
use crate::content::structure::MARKS;
use serde_json::{Value, json};

pub(super) fn schema() -> Value {
    let mut keys = head();
    keys.extend(controls());
    keys.extend(statements::keys());
    keys.extend(around::keys());
    file("What an essay argues, as structure", keys)
}

/// The paragraphs where the essay says it.
pub(super) fn paragraphs() -> Value {
    let numbers = json!({ "type": "integer", "minimum": 1 });
    told(list(numbers), "The paragraphs where the essay says so")
}

fn head() -> Vec<Key<'static>> {
    let names = [
        "groups",
        "horizons",
        "roles",
        "ground_kinds",
        "verdict_kinds",
        "correction_kinds",
        "sureness",
    ];
    let names = names.map(|name| (name, Required, list(id())));
    let marks = one_of(MARKS.iter().map(|(name, _)| *name));
    let pair = json!({ "type": "array", "items": id(), "minItems": 2, "maxItems": 2 });
    vec![
        (
            "languages",
            Required,
            told(
                list(language()),
                "A folder of words for each; the first stands at the site’s root",
            ),
        ),
        (
            "contested_by_design",
            Optional,
            told(
                list(pair.clone()),
                "Pairs of claims that may hold at once and pull both ways",
            ),
        ),
        (
            "essay",
            Required,
            table(vec![
                (
                    "title",
                    Required,
                    told(text(), "As published, in the essay’s own language"),
                ),
                (
                    "source_url",
                    Required,
                    told(
                        text(),
                        "Its address, or a .html or .txt file beside this one",
                    ),
                ),
                (
                    "version",
                    Optional,
                    told(text(), "The edition of this restatement, for who cites it"),
                ),
                ("date", Optional, told(text(), "Its day, as 2026-01-31")),
            ]),
        ),
        (
            "contrast",
            Required,
            told(
                table(vec![("control", Required, id()), ("pair", Required, pair)]),
                "The circumstance whose two values are set side by side",
            ),
        ),
        (
            "names",
            Optional,
            told(
                table(names.to_vec()),
                "Lists of your own; words are given for each",
            ),
        ),
        (
            "stance",
            Optional,
            told(
                each(table(vec![("mark", Required, marks)])),
                "How the author stands to a position, and how the page marks it",
            ),
        ),
    ]
}

fn controls() -> Vec<Key<'static>> {
    let position = || {
        each(table(vec![
            ("stance", Required, id()),
            ("paragraphs", Optional, paragraphs()),
        ]))
    };
    let control = |default| {
        each(table(vec![
            ("default", default, id()),
            ("paragraphs", Optional, paragraphs()),
            ("positions", Required, position()),
        ]))
    };
    vec![
        (
            "lever",
            Optional,
            told(
                control(Optional),
                "What somebody can choose; without a default it starts open",
            ),
        ),
        (
            "circumstance",
            Optional,
            told(
                control(Required),
                "What is given from outside; it always has a value",
            ),
        ),
    ]
}
