//! How to cite the page itself: as a sentence and for BibTeX. `{home}` stands
//! for the page's address, which only the browser knows.

use crate::page::Page;
use crate::text::template::fill;

/// Stands for the page's address.
pub const HOME: &str = "{home}";

/// The reference as a sentence, its address last.
pub fn reference(page: &Page) -> String {
    let (argument, words) = (&page.argument, &page.text.interface);
    let places = [
        ("title", title(page)),
        ("site", words.site_name().to_owned()),
        ("version", argument.version.clone()),
        ("date", argument.date.clone()),
        ("essay", argument.essay_title.clone()),
        ("source", argument.source_url.clone()),
    ];
    let places = places.each_ref().map(|(name, said)| (*name, said.as_str()));
    fill(words.cite_page(), &places)
}

/// The reference for BibTeX.
pub fn bibtex(page: &Page) -> String {
    let (argument, words) = (&page.argument, &page.text.interface);
    let year = argument.date.split('-').next().unwrap_or_default();
    let note = [("essay", argument.essay_title.as_str())];
    let fields = [
        ("title", plain(&title(page))),
        ("howpublished", plain(words.site_name())),
        ("version", plain(&argument.version)),
        ("year", plain(year)),
        ("date", plain(&argument.date)),
        ("note", plain(&fill(words.cite_page_note(), &note))),
        ("url", HOME.to_owned()),
    ];
    let lines = fields.map(|(name, said)| format!("  {name} = {{{said}}}"));
    format!("@misc{{{},\n{}\n}}", key(page), lines.join(",\n"))
}

fn title(page: &Page) -> String {
    let meta = &page.text.meta;
    format!("{} {}", meta.title, meta.title_second)
}

/// A key of plain letters: the essay's first words.
fn key(page: &Page) -> String {
    let words = page.argument.essay_title.split_whitespace().take(3);
    let letters = words.map(|word| {
        let letters = word.chars().filter(char::is_ascii_alphanumeric);
        letters.collect::<String>().to_lowercase()
    });
    letters.collect::<Vec<_>>().join("-")
}

/// Words without what BibTeX would read as a mark.
fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for character in words.chars() {
        if matches!(character, '&' | '%' | '#' | '_' | '$') {
            plain.push('\\');
        }
        if !matches!(character, '{' | '}' | '\\') {
            plain.push(character);
        }
    }
    plain
}
