//! A made-up essay in two languages, held in memory so that a test can break it.

use explorer::argument::{Basis, Family, Modality, State};
use explorer::content::Files;
use explorer::text::Interface;
use std::fmt::Write;

/// The files of the small essay: the words of its two languages are alike.
pub(crate) fn files() -> Files {
    let words = include_str!("small_essay/words.toml").to_owned();
    let vocabulary = vocabulary();
    let mut files = Files::new();
    let argument = include_str!("small_essay/argument.toml");
    files.insert("argument.toml".to_owned(), argument.to_owned());
    for language in ["en", "de"] {
        files.insert(format!("{language}/words.toml"), words.clone());
        files.insert(format!("{language}/vocabulary.toml"), vocabulary.clone());
    }
    files
}

/// A word for everything that the engine itself names.
fn vocabulary() -> String {
    let mut text = String::new();
    let mut section = |name: &str, keys: &[&str], phrase: &str| {
        writeln!(text, "[{name}]").expect("a string takes any text");
        for key in keys {
            writeln!(text, "{key} = \"{phrase}\"").expect("a string takes any text");
        }
    };
    let modalities: Vec<_> = Modality::ALL.iter().map(|item| item.name()).collect();
    let families: Vec<_> = Family::ALL.iter().map(|item| item.name()).collect();
    let bases: Vec<_> = Basis::ALL.iter().map(|item| item.name()).collect();
    section("modality", &modalities, "Somehow");
    section("family", &families, "A family");
    section("basis", &bases, "In {n}");
    for state in State::ALL {
        let name = format!("state.{}", state.name());
        section(&name, &["label", "short", "help"], "A state");
    }
    // Last, so that a new word of the page moves no line above it.
    section("interface", Interface::NAMES, "A word");
    for (name, places) in [
        ("scene_acts", "{clauses}"),
        ("cite_if_acts", "{acts}"),
        ("cite_if_both", "{suppose} {acts}"),
    ] {
        let word = format!("\n{name} = \"A word\"");
        assert!(text.contains(&word), "{name} is a word of the page");
        text = text.replace(&word, &format!("\n{name} = \"{places}\""));
    }
    text
}
