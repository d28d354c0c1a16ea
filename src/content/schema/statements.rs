//! The schema of what an essay states: consequences, claims, verdicts, grounds.

use super::argument::paragraphs;
use super::{Key, Optional, Required, each, id, list, one_of, one_or_list, table, told};
use crate::argument::{Basis, Direction, Modality};
use serde_json::Value;

pub(super) fn when() -> Value {
    told(
        each(one_or_list(id())),
        "Holds where every control named here is at (one of) the positions given; {} holds always",
    )
}

pub(super) fn settings() -> Value {
    told(
        each(id()),
        "A position for each control; open leaves a lever open",
    )
}

/// Entries that cite paragraphs, each with more of its own.
pub(super) fn cited(about: &str, more: Vec<Key>) -> Value {
    let keys = more
        .into_iter()
        .chain([("paragraphs", Required, paragraphs())]);
    told(each(table(keys.collect())), about)
}

pub(super) fn keys() -> Vec<Key<'static>> {
    let directions = one_of(Direction::ALL.iter().map(|item| item.name()));
    let claim = vec![
        ("when", Required, when()),
        (
            "effects",
            Required,
            told(each(directions), "What the claim says of each consequence"),
        ),
        (
            "modality",
            Required,
            told(
                one_of(Modality::ALL.iter().map(|item| item.name())),
                "How firmly the essay puts it",
            ),
        ),
        (
            "horizon",
            Required,
            told(id(), "For when, from names.horizons"),
        ),
        (
            "basis",
            Required,
            told(
                one_of(Basis::ALL.iter().map(|item| item.name())),
                "Whether the essay says it or you inferred it",
            ),
        ),
        (
            "rests_on",
            Optional,
            told(
                list(id()),
                "Claims, verdicts and grounds, as you read the essay",
            ),
        ),
    ];
    vec![
        (
            "consequence",
            Optional,
            cited("What claims bear on", vec![("group", Required, id())]),
        ),
        (
            "claim",
            Optional,
            cited("What the essay argues; the first that fits decides", claim),
        ),
        (
            "verdict",
            Optional,
            cited(
                "What the author says of a course as such",
                vec![("when", Required, when()), ("kind", Required, id())],
            ),
        ),
        (
            "ground",
            Optional,
            cited("What claims rest on", vec![("kind", Required, id())]),
        ),
    ]
}
