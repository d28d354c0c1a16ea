//! Any text at all gives an essay or problems, never a panic.

use crate::small;
use explorer::content::{Files, read_with};
use proptest::prelude::*;
use std::path::Path;

/// The real content, as files in memory.
fn real() -> Files {
    below("content", "")
}

/// The words that all essays share.
fn words() -> Files {
    below("words", "words/")
}

fn below(folder: &str, prefix: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Files::new();
    for folder in ["", "en", "ko"] {
        for entry in std::fs::read_dir(root.join(folder))
            .expect("the content is there")
            .flatten()
        {
            let name = entry
                .path()
                .strip_prefix(&root)
                .expect("it is below")
                .display()
                .to_string();
            if let Ok(text) = std::fs::read_to_string(entry.path()) {
                files.insert(format!("{prefix}{name}"), text);
            }
        }
    }
    files
}

/// What a hand or a faulty merge can do to a file.
#[derive(Clone, Debug)]
enum Harm {
    Cut { from: usize, length: usize },
    Put { at: usize, text: String },
    Swap { one: usize, other: usize },
    Copy { from: usize, to: usize },
}

fn harm() -> impl Strategy<Value = Harm> {
    let place = any::<usize>();
    let text = prop_oneof![
        "[\\[\\]{}=\",.'#*\n a-z0-9_]{1,12}",
        any::<String>(),
        Just("open".to_owned()),
        Just("= 99999999999999999999".to_owned()),
        Just("[lever.x.positions]\n".to_owned()),
    ];
    prop_oneof![
        (place, 1..200_usize).prop_map(|(from, length)| Harm::Cut { from, length }),
        (place, text).prop_map(|(at, text)| Harm::Put { at, text }),
        (place, place).prop_map(|(one, other)| Harm::Swap { one, other }),
        (place, place).prop_map(|(from, to)| Harm::Copy { from, to }),
    ]
}

/// The nearest place at or before `at` where a character begins.
fn boundary(text: &str, at: usize) -> usize {
    let at = at % (text.len() + 1);
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

fn apply(text: &str, harm: &Harm) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let line = |at: usize| at % lines.len().max(1);
    match harm {
        Harm::Cut { from, length } => {
            let from = boundary(text, *from);
            let to = boundary(text, (from + length).min(text.len()));
            format!("{}{}", &text[..from], &text[to.max(from)..])
        }
        Harm::Put { at, text: more } => {
            let at = boundary(text, *at);
            format!("{}{more}{}", &text[..at], &text[at..])
        }
        Harm::Swap { .. } | Harm::Copy { .. } if lines.is_empty() => String::new(),
        Harm::Swap { one, other } => {
            let mut lines = lines.clone();
            lines.swap(line(*one), line(*other));
            lines.join("\n")
        }
        Harm::Copy { from, to } => {
            let mut lines = lines.clone();
            lines.insert(line(*to), lines[line(*from)]);
            lines.join("\n")
        }
    }
}

fn harmed(mut files: Files, harms: &[(usize, Harm)]) -> Files {
    let names: Vec<String> = files.keys().cloned().collect();
    for (file, harm) in harms {
        let text = files
            .get_mut(&names[file % names.len()])
            .expect("the names are theirs");
        *text = apply(text, harm);
    }
    files
}

/// Reads harmed files: an essay that passes has words for everything, and a
/// problem names a line of its file, or a file or folder as a whole.
fn read_harmed(files: &Files, words: &Files) {
    match read_with(files, words) {
        Ok(essay) => {
            for (language, text) in &essay.languages {
                assert_eq!(text.claims.len(), essay.argument.claims.len(), "{language}");
                assert_eq!(
                    text.controls.len(),
                    essay.argument.controls.len(),
                    "{language}"
                );
            }
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            for problem in &problems {
                let file = files.get(&problem.file).or(words.get(&problem.file));
                let most = file.map_or(0, |text| text.split('\n').count());
                assert!(problem.line <= most, "{problem}: the file has {most} lines");
                assert!(!problem.file.is_empty() && !problem.message.is_empty());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_small_essay_can_be_harmed(harms in prop::collection::vec((any::<usize>(), harm()), 1..6)) {
        read_harmed(&harmed(small::files(), &harms), &Files::new());
    }

    #[test]
    fn anything_can_stand_in_the_files(argument in any::<String>(), words in any::<String>()) {
        let mut files = small::files();
        files.insert("argument.toml".to_owned(), argument);
        files.insert("en/words.toml".to_owned(), words);
        read_harmed(&files, &Files::new());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_real_essay_can_be_harmed(harms in prop::collection::vec((any::<usize>(), harm()), 1..6)) {
        read_harmed(&harmed(real(), &harms), &words());
    }
}
