//! Where the essay itself can be read: an address, or a file beside the
//! argument that becomes part of the site.

use super::problem::{Place, Problems};
use super::structure::Draft;
use super::tree::{Table, Value};
use super::{ARGUMENT, Files};
use std::path::Path;

/// What the site has beside the essay's own file: that may not take a name of
/// theirs, however it is spelt, since many disks tell no capitals apart.
const OF_THE_SITE: [&str; 3] = ["index.html", "404.html", "robots.txt"];

/// Whether the site itself has a file of that name.
pub fn is_of_the_site(name: &str) -> bool {
    OF_THE_SITE.contains(&name.to_lowercase().as_str())
}

/// Whether a file is read as content.
pub(crate) fn is_content(file: &str) -> bool {
    has_extension(file, &["toml"])
}

/// Whether a file can be the essay itself.
pub(crate) fn is_source(file: &str) -> bool {
    has_extension(file, &["html", "txt"])
}

fn has_extension(file: &str, wanted: &[&str]) -> bool {
    let extension = Path::new(file).extension().and_then(|text| text.to_str());
    extension.is_some_and(|extension| wanted.contains(&extension))
}

/// Whether the essay is read elsewhere, not as a file of the site.
pub fn is_elsewhere(source_url: &str) -> bool {
    source_url.starts_with("https://") || source_url.starts_with("http://")
}

/// Checks that the source is an address or a file that is there, and that the
/// words by which paragraphs are found stand in that file, in their order.
pub(crate) fn check(argument: &Table, draft: &Draft, files: &Files, problems: &mut Problems) {
    let source = draft.argument.source_url.as_str();
    let Some(Value::Table(essay)) = argument.get("essay").map(|entry| &entry.node.value) else {
        return;
    };
    let Some(entry) = essay.get("source_url") else {
        return;
    };
    if is_elsewhere(source) {
        let needs_escape = |c: char| !c.is_ascii_graphic() || "\"<>\\^`{|}".contains(c);
        if let Some(found) = source.chars().find(|&c| needs_escape(c)) {
            let message = format!("`source_url` has “{found}”, which no address has: escape it");
            problems.add(&entry.place, message);
        }
        return;
    }
    let Some(text) = files.get(source).filter(|_| is_source(source)) else {
        let message = format!(
            "`source_url` should be an address that starts with https://, or name a .html or .txt file beside {ARGUMENT}: there is no `{source}`"
        );
        return problems.add_missing("", &entry.place, message);
    };
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    if let Some(found) = source.chars().find(|&c| !is_plain(c)) {
        let message = format!(
            "`source_url`: the page’s address cannot have “{found}” as it is: name the file with a-z, 0-9, `.`, `_` and `-` only"
        );
        problems.add(&entry.place, message);
    }
    if is_of_the_site(source) {
        let message = format!(
            "`source_url`: the site itself has a file called `{source}`: give the essay’s another name, such as `essay.html`"
        );
        problems.add(&entry.place, message);
    }
    let text = plain(text);
    let mut rest = text.as_str();
    let places = &draft.names.paragraphs.places;
    for (paragraph, place) in draft.argument.paragraphs.iter().zip(places) {
        rest = after(
            "starts",
            &paragraph.anchor_start,
            rest,
            source,
            place,
            problems,
        );
        rest = after("ends", &paragraph.anchor_end, rest, source, place, problems);
    }
}

/// What follows the words in the text; all of it, and a problem, if they are
/// not there.
fn after<'a>(
    key: &str,
    words: &str,
    text: &'a str,
    source: &str,
    place: &Place,
    problems: &mut Problems,
) -> &'a str {
    if let Some((_, rest)) = text.split_once(&even(words)) {
        return rest;
    }
    let message = format!(
        "`{key}`: “{words}” is not in {source} after what comes before: copy the essay’s own words"
    );
    problems.add(place, message);
    text
}

/// A text without its tags and character references, made even.
fn plain(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for part in text.split_inclusive('<') {
        let outside = part.split_once('>').map_or(part, |(_, outside)| outside);
        kept.push_str(outside.trim_end_matches('<'));
    }
    even(&decoded(&kept))
}

/// A text with each run of blanks as one, and one kind of apostrophe: what is
/// looked up in it may be typed with the other.
fn even(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('’', "'")
}

/// The character references that essays have, and what they stand for.
const REFERENCES: [(&str, char); 13] = [
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("nbsp", '\u{a0}'),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("apos", '\''),
];

/// A text with each character in the place of its reference (`&rsquo;`,
/// `&#8217;`, `&#x2019;`); what is none stays as it is.
fn decoded(text: &str) -> String {
    let mut parts = text.split('&');
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let reference = part.split_once(';');
        let read = reference.and_then(|(name, rest)| Some((referred(name)?, rest)));
        if let Some((character, rest)) = read {
            kept.push(character);
            kept.push_str(rest);
        } else {
            kept.push('&');
            kept.push_str(part);
        }
    }
    kept
}

/// The character that a reference names.
fn referred(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        let found = REFERENCES.iter().find(|(known, _)| *known == name);
        return found.map(|&(_, character)| character);
    };
    let number = match number.strip_prefix(['x', 'X']) {
        Some(number) => u32::from_str_radix(number, 16),
        None => number.parse(),
    };
    number.ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_a_browser_shows_is_what_is_searched() {
        for (html, shown) in [
            (
                "<p>The town&rsquo;s <b>library</b>\n is",
                "The town's library is",
            ),
            (
                "the town&#8217;s, the town&#x2019;s",
                "the town's, the town's",
            ),
            ("10&nbsp;% &amp; more &ndash; &hellip;", "10 % & more – …"),
            ("&ldquo;1 &lt; 2&rdquo;", "“1 < 2”"),
            (
                "R&D; fish & chips; &#xd800; &amp;lt;",
                "R&D; fish & chips; &#xd800; &lt;",
            ),
        ] {
            assert_eq!(plain(html), shown);
        }
    }
}
