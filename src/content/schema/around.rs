//! The schema of what stands around the argument: scenes, the answer, the tour,
//! the paragraphs and the notes.

use super::statements::{cited, settings, when};
use super::{Key, Optional, Required, each, id, list, one_of, table, text, told};
use crate::content::structure::OBJECTION_KINDS;

pub(super) fn keys() -> Vec<Key<'static>> {
    let flagged = vec![("when", Required, when())];
    let resting = vec![("lever", Required, id()), ("when", Required, when())];
    let answer = vec![
        ("claims", Optional, list(id())),
        ("settings", Optional, settings()),
    ];
    let paragraph = table(vec![
        ("role", Required, id()),
        (
            "starts",
            Required,
            told(text(), "Two to four of its first words"),
        ),
        (
            "ends",
            Required,
            told(text(), "Two to four of its last words"),
        ),
    ]);
    let kinds = one_of(OBJECTION_KINDS);
    let note = vec![("kind", Required, id()), ("sure", Required, id())];
    vec![
        (
            "preset",
            Optional,
            told(
                each(settings()),
                "Ready-made scenes; the first sets nothing",
            ),
        ),
        (
            "contradiction",
            Optional,
            told(each(table(flagged)), "Settings that contradict each other"),
        ),
        (
            "moot",
            Optional,
            told(
                each(table(resting)),
                "Levers that have no bearing where `when` holds",
            ),
        ),
        (
            "answer",
            Optional,
            cited("The answer, line by line", answer),
        ),
        (
            "tour",
            Optional,
            told(
                each(table(vec![("focus", Optional, list(id()))])),
                "Presets, in the order of the tour",
            ),
        ),
        (
            "paragraph",
            Optional,
            told(each(paragraph), "From 1, in order"),
        ),
        (
            "tension",
            Optional,
            cited("Where the essay pulls two ways", vec![]),
        ),
        (
            "objection",
            Optional,
            cited("What the essay answers", vec![("kind", Required, kinds)]),
        ),
        ("correction", Optional, cited("Your notes on facts", note)),
        (
            "open_question",
            Optional,
            cited("What the essay leaves open", vec![]),
        ),
    ]
}
