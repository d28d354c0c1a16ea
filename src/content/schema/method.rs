//! The schema of the words of the method and of the page, of the essay's own
//! lists, and of the rules of wording.

use super::words::{fields, texts, up_to};
use super::{Key, Optional, each, list, one_or_list, table, text, told};
use crate::argument::{Basis, Family, Modality, State};
use crate::content::structure::OBJECTION_KINDS;
use crate::content::words::limits::{CELL, LABEL, PHRASE, SENTENCE, TEXT};
use crate::text::Interface;
use serde_json::Value;

/// A section with one text for each word that the engine knows.
fn known<'a>(names: impl IntoIterator<Item = &'a str>, holds: &Value) -> Value {
    let key = |name| (name, Optional, holds.clone());
    table(names.into_iter().map(key).collect())
}

/// The words of the method and of the page, and those of the essay's lists.
pub(super) fn keys() -> Vec<Key<'static>> {
    let state = table(fields(&[
        ("label", LABEL),
        ("short", CELL),
        ("help", SENTENCE),
    ]));
    let phrase = up_to(PHRASE);
    let mut sections = vec![
        (
            "interface",
            Optional,
            told(
                known(Interface::NAMES.iter().copied(), &up_to(TEXT)),
                "Words of the page: what stands here comes before the words that all essays share",
            ),
        ),
        (
            "state",
            Optional,
            known(State::ALL.iter().map(|item| item.name()), &state),
        ),
        (
            "family",
            Optional,
            known(Family::ALL.iter().map(|item| item.name()), &phrase),
        ),
        (
            "modality",
            Optional,
            known(Modality::ALL.iter().map(|item| item.name()), &phrase),
        ),
        (
            "basis",
            Optional,
            known(Basis::ALL.iter().map(|item| item.name()), &phrase),
        ),
        ("objection_kind", Optional, known(OBJECTION_KINDS, &phrase)),
    ];
    let own = [
        "stance",
        "group",
        "horizon",
        "role",
        "ground_kind",
        "verdict_kind",
        "correction_kind",
        "sureness",
    ];
    sections.extend(own.map(|name| (name, Optional, texts(PHRASE))));
    sections
}

pub(super) fn wording() -> Value {
    let hedge = table(vec![
        ("text", Optional, list(text())),
        ("finding", Optional, list(text())),
        ("never", Optional, list(text())),
    ]);
    let by_claim = || each(one_or_list(text()));
    let mut keys = vec![
        (
            "anywhere",
            Optional,
            table(vec![("never", Optional, list(text()))]),
        ),
        (
            "statement",
            Optional,
            table(vec![("one_of", Optional, list(text()))]),
        ),
        (
            "keeps",
            Optional,
            told(
                by_claim(),
                "Words of the essay that a claim’s finding keeps",
            ),
        ),
        (
            "allows",
            Optional,
            told(by_claim(), "Phrases that `never` passes over in one claim"),
        ),
    ];
    let modalities = Modality::ALL.iter().map(|item| item.name());
    keys.extend(modalities.map(|name| (name, Optional, hedge.clone())));
    told(table(keys), "For the check alone: no reader sees it")
}
