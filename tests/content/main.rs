//! The author's files: the real ones load, and broken ones say what is wrong.
#![cfg(feature = "author")]

use explorer::argument::ControlKind;
use explorer::content::{Essay, load};
use std::path::Path;

fn real() -> Essay {
    load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content")).unwrap_or_else(|problems| {
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

#[test]
fn the_real_content_has_everything() {
    let essay = real();
    let argument = &essay.argument;
    let of_kind = |kind| argument.controls.iter().filter(|c| c.kind == kind).count();
    let counts = [
        ("levers", of_kind(ControlKind::Lever), 8),
        ("circumstances", of_kind(ControlKind::Circumstance), 4),
        ("stances", argument.stances.len(), 7),
        ("groups", argument.groups.len(), 4),
        ("consequences", argument.consequences.len(), 18),
        ("claims", argument.claims.len(), 30),
        ("verdicts", argument.verdicts.len(), 10),
        ("grounds", argument.grounds.len(), 21),
        ("presets", argument.presets.len(), 9),
        ("contradictions", argument.contradictions.len(), 1),
        ("moot levers", argument.moot.len(), 1),
        ("answer lines", argument.answer.len(), 4),
        ("tour steps", argument.tour.len(), 6),
        ("paragraphs", argument.paragraphs.len(), 17),
        ("tensions", argument.tensions.len(), 9),
        ("objections", argument.objections.len(), 8),
        ("corrections", argument.corrections.len(), 18),
        ("open questions", argument.open_questions.len(), 6),
    ];
    for (what, found, expected) in counts {
        assert_eq!(found, expected, "{what}");
    }
    let languages: Vec<_> = essay
        .languages
        .iter()
        .map(|(code, _)| code.as_str())
        .collect();
    assert_eq!(languages, ["en", "ko"]);
    for (language, text) in &essay.languages {
        assert_eq!(text.assumptions.len(), 9, "{language}");
        assert_eq!(text.classroom.len(), 5, "{language}");
        assert_eq!(text.glossary.len(), 14, "{language}");
    }
}

mod broken;
mod folder;
mod library;
mod mutated;
mod oversized;
mod small;
