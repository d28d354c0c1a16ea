//! The second essay, of our own writing, made into a site: it has no word of
//! the first.

use super::{ADDRESS, site_of, source};
use crate::offline::Worker;
use crate::site::pages_of;
use explorer::content::source::is_of_the_site;

/// Who and what the first essay is about.
const NAMES: &[&str] = &[
    "Korea",
    "Trump",
    "Biden",
    "Seoul",
    "alliance",
    "Ilmin",
    "한미",
    "트럼프",
    "바이든",
    "동맹",
];

#[test]
fn it_has_no_word_of_the_first() {
    let library = source().join("essays/library");
    let files = site_of(&library, "library", Some(ADDRESS), Worker::Keeps);
    let first = pages_of(source()).expect("the content is sound");
    let mut words: Vec<&str> = NAMES.to_vec();
    for page in &first {
        words.extend(page.argument.claims.iter().map(|claim| claim.name.as_str()));
        words.extend(page.text.claims.iter().map(|claim| claim.finding.as_str()));
        words.extend(
            page.text
                .controls
                .iter()
                .map(|control| control.question.as_str()),
        );
        words.extend(
            page.text
                .presets
                .iter()
                .map(|preset| preset.teaches.as_str()),
        );
        words.extend([
            page.text.meta.title.as_str(),
            page.text.meta.banner.as_str(),
        ]);
    }
    for (file, text) in &files {
        let could_be_an_essay =
            !file.contains('/') && (file.ends_with("html") || file.ends_with("txt"));
        let is_taken = could_be_an_essay && file != "essay.html";
        assert_eq!(is_of_the_site(file), is_taken, "{file}");
        let found = words.iter().find(|word| text.contains(**word));
        assert_eq!(found, None, "{file}");
    }
    assert!(files["ko/preset/evenings_cut/index.html"].contains("<h1"));
}

/// A position that cites no paragraph, and is neither recommended nor warned
/// against, has nothing to be described by.
#[test]
fn a_position_is_described_by_what_is_said_of_it() {
    let library = source().join("essays/library");
    let files = site_of(&library, "described", None, Worker::Off);
    for page in ["index.html", "embed/index.html"] {
        let described = |position: &str| {
            files[page].contains(&format!("aria-describedby=\"{position}-about\""))
        };
        assert!(
            described("sunday-staffed") && described("evenings-six"),
            "{page}"
        );
        assert!(!described("sunday-closed"), "{page}");
        assert!(!files[page].contains("Paragraphs </span>"), "{page}");
    }
}
