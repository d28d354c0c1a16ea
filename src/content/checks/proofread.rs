//! What every text must be, whatever it says: there, in one line, short enough
//! for its place, and with the same places to fill in every language.

use super::places::places;
use crate::argument::Basis;
use crate::content::problem::Problems;
use crate::content::structure::Draft;
use crate::content::words::{Word, columns};
use std::collections::BTreeMap;

/// Checks each text of a language by itself.
pub(crate) fn check(read: &[Word], draft: &Draft, problems: &mut Problems) {
    for word in read {
        check_shape(word, problems);
        check_marks(word, problems);
    }
    check_inferences(read, draft, problems);
}

fn check_shape(word: &Word, problems: &mut Problems) {
    let text = word.text.as_str();
    let mut report = |message: String| problems.add(&word.place, message);
    if text.trim().is_empty() {
        return report("this text is empty: write it, or leave its key out".to_owned());
    }
    if text.chars().any(char::is_control) {
        report("this text has a line break or a tab: write it in one line".to_owned());
    }
    if (text.trim() != text && !joins(word)) || text.contains("  ") {
        report("this text has a stray space: take it out".to_owned());
    }
    if STOPPED.contains(&word.path.as_str()) && text.ends_with('.') {
        report("the page puts a full stop after this text: take yours out".to_owned());
    }
    let columns = columns(text);
    let most = word.limit.0;
    if columns > most {
        let over = columns - most;
        report(format!(
            "this text is {over} columns too long for its place, which holds {most}: shorten it"
        ));
    }
}

/// Texts that the page itself ends with a full stop.
const STOPPED: [&str; 3] = [
    "meta.author_description",
    "meta.written",
    "interface.not_by_author",
];

/// Words that stand between two parts of a sentence bring their own spaces.
fn joins(word: &Word) -> bool {
    word.path.starts_with("interface.") && word.path.contains("_join")
}

/// One pair of asterisks marks the hedge in a line of the answer.
fn check_marks(word: &Word, problems: &mut Problems) {
    let marks = word.text.matches('*').count();
    let is_answer = word.path.starts_with("answer.");
    if marks > 0 && !(is_answer && marks == 2) {
        let message = if is_answer {
            "mark the hedge with one pair of asterisks, or with none"
        } else {
            "only lines of the answer have asterisks: take them out"
        };
        problems.add(&word.place, message);
    }
}

/// A claim says what was inferred if, and only if, it is the editors' reading.
fn check_inferences(read: &[Word], draft: &Draft, problems: &mut Problems) {
    let words: BTreeMap<&str, &Word> = read.iter().map(|w| (w.path.as_str(), w)).collect();
    for (at, claim) in draft.argument.claims.iter().enumerate() {
        if !draft.sound.claims[at] {
            continue;
        }
        let id = &claim.name;
        let text = words.get(format!("claim.{id}.text").as_str());
        let inference = words.get(format!("claim.{id}.inference").as_str());
        match (claim.basis, text, inference) {
            (Basis::OurReading, Some(text), None) => {
                let folder = text.place.folder();
                let message =
                    format!("`{id}` is our reading: say in `inference` what was inferred");
                problems.add_missing(folder, &text.place, message);
            }
            (Basis::Stated, _, Some(inference)) => {
                let message =
                    format!("`{id}` is stated in the essay: `inference` is for our reading");
                problems.add(&inference.place, message);
            }
            (Basis::OurReading, _, Some(_))
            | (Basis::OurReading, None, None)
            | (Basis::Stated, _, None) => {}
        }
    }
}

/// Checks the texts of a language against those of the first one.
pub(crate) fn compare(first: &[Word], other: &[Word], problems: &mut Problems) {
    check_optional(first, other, problems);
    check_optional(other, first, problems);
    let first: BTreeMap<&str, &Word> = first.iter().map(|w| (w.path.as_str(), w)).collect();
    for word in other {
        let Some(model) = first.get(word.path.as_str()) else {
            continue;
        };
        // One of the two was found at fault by itself: that says it better.
        let places_of_both = [&model.place, &word.place];
        let is_told = places_of_both.iter().any(|place| problems.is_any_at(place));
        if word.path.starts_with("interface.") && is_told {
            continue;
        }
        if let (Some(model_places), Some(found)) = (places(&model.text), places(&word.text))
            && model_places != found
        {
            let model = &model.place;
            let message = format!("this text has other places to fill than the one at {model}");
            problems.add(&word.place, message);
        }
    }
}

/// Reports what `there` says and `here` leaves out.
fn check_optional(there: &[Word], here: &[Word], problems: &mut Problems) {
    let Some(language) = here.first().map(|word| word.place.folder().to_owned()) else {
        return;
    };
    let here: BTreeMap<&str, &Word> = here.iter().map(|w| (w.path.as_str(), w)).collect();
    for word in there.iter().filter(|word| word.is_optional) {
        if here.contains_key(word.path.as_str()) {
            continue;
        }
        let path = &word.path;
        let (table, key) = path.rsplit_once('.').unwrap_or(("", path));
        let message = format!("{language}/ has no such text: add `{key}` to [{table}] there");
        problems.add_missing(&language, &word.place, message);
    }
}
