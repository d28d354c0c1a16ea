//! Collecting an essay's files from the disk.

use super::problem::{Place, Problem, Problems};
use super::{ARGUMENT, Essay, Files, check, source};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The folder of the words for every essay.
const WORDS: &str = "words";

/// What each of its folders has.
const INTERFACE: &str = "interface.toml";

/// The content folder that a command is to read: the one that the variable
/// `ESSAY` names, or else `content`.
///
/// # Errors
///
/// A line for the author, if no essay is there.
pub fn asked_for() -> Result<PathBuf, String> {
    let asked = std::env::var_os("ESSAY").filter(|path| !path.is_empty());
    let folder = asked.map_or_else(|| PathBuf::from("content"), PathBuf::from);
    if folder.join(ARGUMENT).is_file() {
        Ok(folder)
    } else {
        let shown = folder.display();
        Err(format!(
            "ESSAY={shown}: there is no {ARGUMENT} in that folder"
        ))
    }
}

/// Loads an essay from a content folder. The words for every essay stand in a
/// folder `words` beside it or above it, or in the present folder: that comes
/// first for an essay that does not lie below it.
///
/// # Errors
///
/// Every problem in it, in order of file and line.
pub fn load(folder: &Path) -> Result<Essay, Vec<Problem>> {
    let mut problems = Problems::default();
    let mut files = Files::new();
    collect(folder, "", 1, &mut files, &mut problems);
    let mut shared = Files::new();
    if let Some(words) = words_for(folder) {
        let prefix = format!("{WORDS}/");
        collect(&words, &prefix, 1, &mut shared, &mut problems);
    }
    check(&files, &shared, problems).map_err(|mut found| {
        for problem in &mut found {
            if !shared.contains_key(&problem.file) {
                problem.file = format!("{}/{}", folder.display(), problem.file);
            }
        }
        found
    })
}

fn words_for(folder: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let above = folder.ancestors().skip(1).map(|above| above.join(WORDS));
    let is_within = fs::canonicalize(".").is_ok_and(|here| folder.starts_with(here));
    let here = std::iter::once(PathBuf::from(WORDS)).filter(|_| !is_within);
    here.chain(above).find(|words| holds_words(words))
}

/// Whether a folder has the page's words in some language: many a folder is
/// called `words`.
fn holds_words(folder: &Path) -> bool {
    let languages = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files = languages.map(|language| language.path().join(INTERFACE));
    files.any(|file| file.is_file())
}

/// Collects the files of a folder that belong to an essay, and those of the
/// folders in it, `levels` deep.
fn collect(folder: &Path, prefix: &str, levels: usize, files: &mut Files, problems: &mut Problems) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let message = format!("this folder cannot be read: {error}");
            return problems.add_unreadable(&Place::whole(prefix), message);
        }
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name();
        let name = name.to_string_lossy();
        // What editors and systems keep beside a file, such as `.#words.toml`.
        if name.starts_with('.') {
            continue;
        }
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            if levels > 0 {
                collect(&path, &format!("{name}/"), levels - 1, files, problems);
            }
        } else if source::is_content(&name) || (levels > 0 && source::is_source(&name)) {
            match fs::read_to_string(&path) {
                Ok(text) => {
                    files.insert(name, text);
                }
                Err(error) => {
                    let message = match error.kind() {
                        ErrorKind::InvalidData => "this file is no UTF-8: save it as UTF-8".into(),
                        _ => format!("this file cannot be read: {error}"),
                    };
                    problems.add_unreadable(&Place::whole(&name), message);
                }
            }
        }
    }
}
