//! Files that are missing, in excess or unreadable, in memory and on disk.

use crate::small;
use explorer::argument::PositionSet;
use explorer::content::{Files, Problem, load, read};
use std::fmt::Write;
use std::path::Path;
use std::{env, fs, process};

fn told(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn check(change: impl FnOnce(&mut Files), expected: &[&str]) {
    let mut files = small::files();
    change(&mut files);
    let found = read(&files).expect_err("the change breaks the essay");
    assert_eq!(told(&found), expected);
}

#[test]
fn a_file_is_missing_or_in_excess() {
    check(
        |files| files.retain(|name, _| !name.starts_with("de/")),
        &["argument.toml:2: there is no folder de/ with the words of this language"],
    );
    check(
        |files| {
            files.insert("notes.toml".to_owned(), String::new());
            files.insert("fr/words.toml".to_owned(), String::new());
        },
        &[
            "fr: `languages` in argument.toml does not name this language: add it",
            "notes.toml: nothing reads this file: words go into a language’s folder, all else into argument.toml",
        ],
    );
}

#[test]
fn a_control_has_too_many_positions() {
    let mut more = "[lever.square.positions]\n".to_owned();
    for number in 0..PositionSet::MOST {
        writeln!(more, "p{number} = {{ stance = \"neither\" }}").expect("a string takes any text");
    }
    let mut files = small::files();
    let text = files.get_mut("argument.toml").expect("it is there");
    *text = text.replace("[lever.square.positions]\n", &more);
    let found = told(&read(&files).expect_err("there are too many"));
    assert_eq!(
        found[0],
        "argument.toml:61: there are more than 32 of these: remove some"
    );
}

#[test]
fn problems_on_disk_name_the_folder() {
    let folder = env::temp_dir().join(format!("small-essay-{}", process::id()));
    fs::create_dir_all(folder.join("en")).expect("the temporary folder takes folders");
    let shown = folder.display();
    fs::write(
        folder.join("argument.toml"),
        "languages = [\"en\"]\nlevers = 1\n",
    )
    .expect("written");
    fs::write(folder.join("en/words.toml"), b"[meta]\ntitle = \"\xff\"\n").expect("written");
    fs::write(folder.join("en/.#words.toml"), "not TOML").expect("written");
    fs::write(folder.join("README.md"), "Not for the loader").expect("written");
    let found = told(&load(&folder).expect_err("nearly everything is missing"));
    fs::remove_dir_all(&folder).expect("the folder is ours");
    assert!(found.contains(&format!(
        "{shown}/argument.toml:2: argument.toml has no use for `levers`; did you mean `lever`?"
    )));
    assert!(found.contains(&format!(
        "{shown}/en/words.toml: this file is no UTF-8: save it as UTF-8"
    )));
    assert!(!found.iter().any(|problem| problem.contains(".#words.toml")));
    let gone = told(&load(&folder).expect_err("the folder is gone"));
    assert!(gone[0].contains("this folder cannot be read"), "{gone:?}");
}

/// A copy of the starter in a folder that has another one called `words`, with
/// a file in it.
fn beside_words(folder: &Path, file: &str) -> Vec<String> {
    let starter = Path::new(env!("CARGO_MANIFEST_DIR")).join("essays/starter");
    let essay = folder.join("essay");
    fs::create_dir_all(essay.join("en")).expect("the temporary folder takes folders");
    for folder in ["", "en"] {
        for entry in fs::read_dir(starter.join(folder)).expect("it is there") {
            let path = entry.expect("it is there").path();
            if path.is_file() {
                let name = path.strip_prefix(&starter).expect("it is below");
                fs::copy(&path, essay.join(name)).expect("copied");
            }
        }
    }
    let other = folder.join("words").join(file);
    fs::create_dir_all(other.parent().expect("it has one")).expect("created");
    fs::write(other, "[interface]\nmenu = 1\n").expect("written");
    let found = load(&essay)
        .err()
        .map_or_else(Vec::new, |found| told(&found));
    fs::remove_dir_all(folder).expect("the folder is ours");
    found
}

#[test]
fn another_folder_called_words_takes_no_place() {
    let outside = env::temp_dir().join(format!("beside-words-{}", process::id()));
    for file in ["letters.toml", "en/list.toml", "en/interface.toml"] {
        assert_eq!(beside_words(&outside, file), Vec::<String>::new(), "{file}");
    }
    let inside = Path::new(env!("CARGO_TARGET_TMPDIR")).join("beside-words");
    for file in ["letters.toml", "en/list.toml"] {
        assert_eq!(beside_words(&inside, file), Vec::<String>::new(), "{file}");
    }
}
