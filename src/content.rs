//! The author's side: content files → an essay, or every problem in them.
//!
//! A content folder holds `argument.toml` (ids, conditions, effects) and one
//! folder of TOML files for each language. How the words of a language are
//! spread over its files is the author's choice. The words that are the same
//! for every essay stand once, in a folder `words` of the same make: whatever
//! an essay gives itself comes before them.

mod checks;
mod fields;
mod ids;
mod on_disk;
mod problem;
pub mod schema;
pub mod source;
mod structure;
mod tree;
mod words;

pub use on_disk::{asked_for, load};
pub use problem::Problem;

use crate::argument::Argument;
use crate::text::Text;
use problem::{Place, Problems};
use std::collections::BTreeMap;

/// An essay: what it argues, and its words in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Essay {
    /// What it argues.
    pub argument: Argument,
    /// Its words, each with the language's code; the first is the default.
    pub languages: Vec<(String, Text)>,
}

/// Files by their path in the content folder: `en/claims.toml`. Those for
/// every essay are named with the folder that they stand in:
/// `words/en/interface.toml`.
pub type Files = BTreeMap<String, String>;

/// The file of the argument's structure.
const ARGUMENT: &str = "argument.toml";

/// Reads an essay from files in memory that give every word themselves.
///
/// # Errors
///
/// Every problem in them, in order of file and line.
pub fn read(files: &Files) -> Result<Essay, Vec<Problem>> {
    read_with(files, &Files::new())
}

/// Reads an essay from files in memory; `shared` are the words for every essay.
///
/// # Errors
///
/// Every problem in them, in order of file and line.
pub fn read_with(files: &Files, shared: &Files) -> Result<Essay, Vec<Problem>> {
    check(files, shared, Problems::default())
}

/// Files of one kind, parsed, by the language whose folder they are in.
type Folders<'a> = BTreeMap<&'a str, Vec<tree::Table>>;

fn check(files: &Files, shared: &Files, mut problems: Problems) -> Result<Essay, Vec<Problem>> {
    let problems = &mut problems;
    let mut argument = tree::Table::default();
    let mut folders = Folders::new();
    for (file, text) in files.iter().filter(|(file, _)| source::is_content(file)) {
        let tree = tree::parse(file, text, problems);
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
    // Any of them shows what the page's own words are.
    let model = shared.keys().next().map(|file| Place::whole(file));
    let mut shared_folders = Folders::new();
    for (file, text) in shared {
        let folder = Place::whole(file).folder().to_owned();
        let known = folders.keys().find(|language| **language == folder);
        // Of a language that the essay is not in, nothing is asked.
        if let Some(language) = known {
            let tree = tree::parse(file, text, problems);
            shared_folders.entry(language).or_default().push(tree);
        }
    }
    let draft = structure::read(ARGUMENT, &argument, problems);
    checks::check_argument(&draft, problems);
    source::check(&argument, &draft, files, problems);
    let languages = read_languages(&draft, &folders, &shared_folders, model, problems);
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
    folders: &Folders,
    shared: &Folders,
    model: Option<Place>,
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
        let common = shared.get(language.as_str());
        if let (None, Some(model)) = (common, &model) {
            let message = format!(
                "the page has no words of its own in `{language}` yet: copy words/{model}/ to words/{language}/ and translate it",
                model = model.folder()
            );
            problems.add_missing(language, place, message);
            problems.expect_gaps(language);
        }
        let common = common.map_or(&[][..], Vec::as_slice);
        let mut words = words::Words::new(language, files, common, problems);
        let word_only = word_only.get_or_insert_with(|| words::WordOnly::collect(&mut words));
        let text = words::read(&mut words, draft, word_only);
        let wording = checks::read_wording(&mut words, draft);
        let read = words.finish();
        checks::check_words(&read, common, &wording, draft, problems);
        match &first {
            Some(first) => checks::compare(first, &read, problems),
            None => first = Some(read),
        }
        languages.push((language.clone(), text));
    }
    languages
}
