//! Every paragraph of the essay stands beside what rests on it or a note, and
//! every note says of what kind it is and how sure.

use super::{plain, source};
use crate::shell::escaped;
use crate::site::pages_of;
use explorer::argument::Correction;
use explorer::page::Page;
use explorer::text::template::fill;

/// The paragraphs of a language's start page, printed.
fn paragraphs(page: &Page) -> Vec<&'static str> {
    let folder = page.folder_of_language(page.language);
    let html = &plain()[&format!("{folder}index.html")];
    let items = html.split(" id=\"paragraph-").skip(1);
    items
        .filter_map(|item| item.split("</li>").next())
        .collect()
}

#[test]
fn every_paragraph_is_reached_from_what_rests_on_it_or_from_a_note() {
    for page in pages_of(source()).expect("the content is sound") {
        let paragraphs = paragraphs(&page);
        assert_eq!(paragraphs.len(), page.argument.paragraphs.len());
        for paragraph in paragraphs {
            let beside = ["<p class=\"supports\">", "class=\"editors-note\""];
            assert!(
                beside.iter().any(|found| paragraph.contains(found)),
                "{paragraph}"
            );
        }
    }
}

#[test]
fn every_note_stands_at_its_paragraphs_and_says_how_sure_it_is() {
    for page in pages_of(source()).expect("the content is sound") {
        let text = &page.text;
        let heading = |note: &Correction| {
            let words = &text.interface;
            let kind = text.correction_kinds[note.kind.index()].as_str();
            let sure = text.sureness[note.sure.index()].as_str();
            let kind = escaped(&fill(words.editors_note(), &[("kind", kind)]));
            let sure = escaped(&fill(words.editors_sure(), &[("sure", sure)]));
            format!("<strong>{kind}</strong> <span class=\"sure\">{sure}</span>")
        };
        let notes = &page.argument.corrections;
        assert!(notes.iter().all(|note| !note.paragraphs.is_empty()));
        for (n, paragraph) in (1..).zip(paragraphs(&page)) {
            let here = notes.iter().filter(|note| note.paragraphs.contains(&n));
            let headings: Vec<_> = here.map(heading).collect();
            let found = paragraph.matches("class=\"editors-note\"").count();
            assert_eq!(found, headings.len(), "{n}");
            for heading in &headings {
                assert!(paragraph.contains(heading), "{n}: {heading}");
            }
        }
    }
}
