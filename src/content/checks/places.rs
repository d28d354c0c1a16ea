//! The places to fill in a text, written `{like_this}`.

use crate::content::ids::{hint, is_well_formed};
use crate::content::problem::Problems;
use crate::content::tree::{Table, Value};
use crate::content::words::Word;

/// The page's words that each essay gives itself, and the places that are
/// filled in them. Of all others the shared words say it.
const OWN: [(&str, &[&str]); 3] = [
    ("scene_acts", &["clauses"]),
    ("cite_if_acts", &["acts"]),
    ("cite_if_both", &["suppose", "acts"]),
];

/// Checks each text of a language. Only the page's own words have places: those
/// that stand in the same word of `shared`, each of them.
pub(super) fn check(read: &[Word], shared: &[Table], problems: &mut Problems) {
    for word in read {
        let Some(found) = places(&word.text) else {
            let message = "a brace is left over: a place to fill is written {like_this}";
            problems.add(&word.place, message);
            continue;
        };
        if let Some(name) = word.path.strip_prefix("interface.") {
            if let Some(filled) = filled(name, shared) {
                check_filled(word, &found, &filled, problems);
            }
        } else if word.path.starts_with("basis.") {
            if found != ["n"] {
                let message = "this text needs {n}, once, for the paragraphs";
                problems.add(&word.place, message);
            }
        } else if !found.is_empty() {
            let message = "nothing fills braces in this text: take them out";
            problems.add(&word.place, message);
        }
    }
}

/// What is filled in a word of the page, if it is known.
fn filled<'a>(name: &str, shared: &'a [Table]) -> Option<Vec<&'a str>> {
    if let Some((_, places)) = OWN.iter().find(|(own, _)| *own == name) {
        return Some(places.to_vec());
    }
    let in_table = |table: &'a Table| match &table.get("interface")?.node.value {
        Value::Table(interface) => interface.get(name),
        _ => None,
    };
    match &shared.iter().find_map(in_table)?.node.value {
        Value::Text(text) => places(text),
        _ => None,
    }
}

fn check_filled(word: &Word, found: &[&str], filled: &[&str], problems: &mut Problems) {
    let braced = |place: &&str| format!("{{{place}}}");
    let choice: Vec<String> = filled.iter().map(braced).collect();
    let mut stray = (found.iter()).filter(|place| !filled.contains(place));
    let mut is_sound = true;
    for place in stray.by_ref() {
        is_sound = false;
        let place = braced(place);
        let hint = match choice[..] {
            [] => ": take it out".to_owned(),
            _ => hint(&place, &choice),
        };
        problems.add(&word.place, format!("`{place}` is not filled here{hint}"));
    }
    // A place that lacks is most likely the one that was misspelt.
    let lacking = filled.iter().filter(|place| !found.contains(place));
    for place in lacking.filter(|_| is_sound) {
        let message = format!("this text needs `{{{place}}}`: say where that is filled in");
        problems.add(&word.place, message);
    }
}

/// The names in braces, sorted; nothing if the braces do not match.
pub(super) fn places(text: &str) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    let mut parts = text.split('{');
    if parts.next()?.contains('}') {
        return None;
    }
    for part in parts {
        let (name, rest) = part.split_once('}')?;
        if rest.contains('}') || !is_well_formed(name) {
            return None;
        }
        names.push(name);
    }
    names.sort_unstable();
    Some(names)
}
