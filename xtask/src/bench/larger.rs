//! An essay so many times as large: for the bench alone, to see how the page
//! grows. Levers, consequences, claims, verdicts and grounds are written again
//! under other ids, with the same words; the circumstances stay, so changing
//! one changes as many times as much.

use std::fs;
use std::io::Result as Io;
use std::path::Path;

/// What is written again.
const LISTS: &[&str] = &["lever", "consequence", "claim", "verdict", "ground"];

const ARGUMENT: &str = "argument.toml";

/// Writes the first language of an essay into another folder, `times` as
/// large.
pub(super) fn write(essay: &Path, language: &str, times: usize, folder: &Path) -> Io<()> {
    let argument = fs::read_to_string(essay.join(ARGUMENT))?;
    let ids = ids(&argument);
    fs::create_dir_all(folder.join(language))?;
    let argument = only(language, &again(&argument, &ids, times));
    fs::write(folder.join(ARGUMENT), argument)?;
    for entry in fs::read_dir(essay.join(language))? {
        let entry = entry?;
        let words = fs::read_to_string(entry.path())?;
        let words = again(&words, &ids, times);
        fs::write(folder.join(language).join(entry.file_name()), words)?;
    }
    Ok(())
}

/// The ids that get a number, as the argument's headings name them.
fn ids(argument: &str) -> Vec<&str> {
    let headings = argument.lines().filter_map(heading);
    let mut ids: Vec<&str> = headings.filter_map(|parts| listed(&parts)).collect();
    ids.dedup();
    ids
}

/// The id in a heading of one of the lists.
fn listed<'a>(parts: &[&'a str]) -> Option<&'a str> {
    let id = parts.get(1)?;
    LISTS.contains(&parts[0]).then_some(id)
}

/// `[claim.some]` in its parts.
fn heading(line: &str) -> Option<Vec<&str>> {
    let inside = line.strip_prefix('[')?.strip_suffix(']')?;
    Some(inside.split('.').collect())
}

fn only(language: &str, argument: &str) -> String {
    let line = |line: &str| match line.starts_with("languages = ") {
        true => format!("languages = [\"{language}\"]\n"),
        false => format!("{line}\n"),
    };
    argument.lines().map(line).collect()
}

/// Every section and every line that is about one of the ids, so many times.
fn again(text: &str, ids: &[&str], times: usize) -> String {
    let written: Vec<String> = (sections(text))
        .flat_map(|section| section_again(section, ids, times))
        .collect();
    written.concat()
}

fn section_again(section: &str, ids: &[&str], times: usize) -> Vec<String> {
    let heads = section.lines().next().and_then(heading);
    let Some(id) = heads.as_deref().and_then(listed) else {
        return vec![lines_again(section, ids, times)];
    };
    let is_structure = section.contains("paragraphs = [") || section.contains("stance = ");
    let (head, rest) = section.split_at(section.find('\n').unwrap_or(section.len()));
    let copy = |copy| match is_structure {
        true => numbered(section, ids, copy),
        // Words are no ids, even if they are spelt alike.
        false => numbered(head, &[id], copy) + rest,
    };
    (0..times).map(copy).collect()
}

/// A section of many ids has a line for each.
fn lines_again(section: &str, ids: &[&str], times: usize) -> String {
    let line = |line: &str| -> Vec<String> {
        let key = line.split(" = ").next().unwrap_or_default();
        let copies = if ids.contains(&key) { times } else { 1 };
        let copy = |copy| numbered(key, ids, copy) + &line[key.len()..] + "\n";
        (0..copies).map(copy).collect()
    };
    section.lines().flat_map(line).collect::<Vec<_>>().concat()
}

/// A text cut before each heading.
fn sections(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = rest[rest.len().min(1)..]
            .find("\n[")
            .map_or(rest.len(), |at| at + 2);
        let (section, after) = rest.split_at(end);
        rest = after;
        (!section.is_empty()).then_some(section)
    })
}

/// A text with each of the ids numbered by the copy; the first is as it was.
fn numbered(text: &str, ids: &[&str], copy: usize) -> String {
    if copy == 0 {
        return text.to_owned();
    }
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    text.split_inclusive(|letter| !is_part(letter))
        .map(|word| {
            let id = word.trim_end_matches(|letter| !is_part(letter));
            match ids.contains(&id) {
                true => format!("{id}_{copy}{}", &word[id.len()..]),
                false => word.to_owned(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structure_gets_numbers_and_words_stay() {
        let ids = ["a", "b"];
        let claim = "[claim.a]\nwhen = { b = \"up\" }\nparagraphs = [1]\n";
        let twice = "[claim.a]\nwhen = { b = \"up\" }\nparagraphs = [1]\n[claim.a_1]\nwhen = { b_1 = \"up\" }\nparagraphs = [1]\n";
        assert_eq!(again(claim, &ids, 2), twice);
        let words = "[claim.a]\ntext = \"a b\"\n";
        assert_eq!(
            again(words, &ids, 2),
            format!("{words}[claim.a_1]\ntext = \"a b\"\n")
        );
        assert_eq!(
            again("[ground]\nb = \"x\"\n", &ids, 2),
            "[ground]\nb = \"x\"\nb_1 = \"x\"\n"
        );
    }

    #[test]
    fn what_is_no_list_stands_once() {
        let rest = "# a\n[answer.a]\nclaims = [\"a\"]\n";
        assert_eq!(again(rest, &["a"], 3), rest);
    }
}
