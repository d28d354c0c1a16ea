//! The author's side: content files → an essay, or every problem in them.
//!
//! A content folder holds `argument.toml` (ids, conditions, effects) and one
//! folder of TOML files for each language. How the words of a language are
//! spread over its files is the author's choice.

mod checks;
mod fields;
mod ids;
mod problem;
mod structure;
mod tree;
mod words;

pub use problem::Problem;

use crate::argument::Argument;
use crate::text::Text;
use problem::{Place, Problems};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// An essay: what it argues, and its words in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Essay {
    /// What it argues.
    pub argument: Argument,
    /// Its words, each with the language's code; the first is the default.
    pub languages: Vec<(String, Text)>,
}

/// Content files by their path in the content folder: `en/claims.toml`.
pub type Files = BTreeMap<String, String>;

/// The file of the argument's structure.
const ARGUMENT: &str = "argument.toml";

/// Loads an essay from a content folder.
///
/// # Errors
///
/// Every problem in it, in order of file and line.
pub fn load(folder: &Path) -> Result<Essay, Vec<Problem>> {
    let mut problems = Problems::default();
    let mut files = Files::new();
    read_folder(folder, "", &mut files, &mut problems);
    check(&files, problems).map_err(|found| named_in(&folder.display().to_string(), found))
}

/// Reads an essay from files in memory.
///
/// # Errors
///
/// Every problem in them, in order of file and line.
pub fn read(files: &Files) -> Result<Essay, Vec<Problem>> {
    check(files, Problems::default())
}

fn named_in(folder: &str, mut problems: Vec<Problem>) -> Vec<Problem> {
    for problem in &mut problems {
        problem.file = format!("{folder}/{}", problem.file);
    }
    problems
}

/// Collects the TOML files of a folder and of the folders in it.
fn read_folder(folder: &Path, prefix: &str, files: &mut Files, problems: &mut Problems) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let message = format!("this folder cannot be read: {error}");
            return problems.add_unreadable(&Place::whole(prefix), message);
        }
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if path.is_dir() && prefix.is_empty() {
            read_folder(&path, &format!("{name}/"), files, problems);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            match fs::read_to_string(&path) {
                Ok(text) => {
                    files.insert(name, text);
                }
                Err(error) => {
                    let message = format!("this file cannot be read: {error}");
                    problems.add_unreadable(&Place::whole(&name), message);
                }
            }
        }
    }
}

fn check(files: &Files, mut problems: Problems) -> Result<Essay, Vec<Problem>> {
    let problems = &mut problems;
    let trees: Vec<_> = files
        .iter()
        .map(|(file, text)| (file.as_str(), tree::parse(file, text, problems)))
        .collect();
    let mut argument = tree::Table::default();
    let mut folders: BTreeMap<&str, Vec<tree::Table>> = BTreeMap::new();
    for (file, tree) in trees {
        match file.split_once('/') {
            Some((folder, _)) => folders.entry(folder).or_default().push(tree),
            None if file == ARGUMENT => argument = tree,
            None => problems.add(
                &Place::whole(file),
                format!("nothing reads this file: words go into a language’s folder, all else into {ARGUMENT}"),
            ),
        }
    }
    if !files.contains_key(ARGUMENT) {
        problems.add_missing("", &Place::whole(ARGUMENT), "this file is missing");
    }
    let draft = structure::read(ARGUMENT, &argument, problems);
    checks::check_argument(&draft, problems);
    let languages = read_languages(&draft, &folders, problems);
    let found = std::mem::take(problems).into_list();
    if found.is_empty() {
        Ok(Essay {
            argument: draft.argument,
            languages,
        })
    } else {
        Err(found)
    }
}

fn read_languages(
    draft: &structure::Draft,
    folders: &BTreeMap<&str, Vec<tree::Table>>,
    problems: &mut Problems,
) -> Vec<(String, Text)> {
    for folder in folders.keys() {
        if draft.languages.find(folder).is_none() {
            let message = format!("`languages` in {ARGUMENT} does not name this language: add it");
            problems.add_missing("", &Place::whole(folder), message);
        }
    }
    let mut languages = Vec::new();
    let mut word_only = None;
    let mut first: Option<Vec<words::Word>> = None;
    for (language, place) in draft.languages.names.iter().zip(&draft.languages.places) {
        let Some(files) = folders.get(language.as_str()) else {
            let message = format!("there is no folder {language}/ with the words of this language");
            problems.add_missing(language, place, message);
            continue;
        };
        let mut words = words::Words::new(language, files, problems);
        let word_only = word_only.get_or_insert_with(|| words::WordOnly::collect(&mut words));
        let text = words::read(&mut words, draft, word_only);
        let wording = checks::read_wording(&mut words, draft);
        let read = words.finish();
        checks::check_words(&read, &wording, draft, problems);
        match &first {
            Some(first) => checks::compare(first, &read, problems),
            None => first = Some(read),
        }
        languages.push((language.clone(), text));
    }
    languages
}
