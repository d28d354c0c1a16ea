//! Where something stands in the essay, and the way to the passage itself.

use crate::argument::{Argument, ParagraphNumber, Reason};
use crate::page::Page;

/// The address of the source page, opened at a paragraph where the browser
/// can: a text fragment of the paragraph's first and last words.
pub(super) fn passage(argument: &Argument, paragraph: ParagraphNumber) -> String {
    let place = usize::from(paragraph).checked_sub(1);
    let Some(at) = place.and_then(|place| argument.paragraphs.get(place)) else {
        return argument.source_url.clone();
    };
    let (start, end) = (encoded(&at.anchor_start), encoded(&at.anchor_end));
    format!("{}#:~:text={start},{end}", argument.source_url)
}

/// Percent-encodes all but letters and digits: in a text fragment even `-`
/// and `,` have a meaning.
fn encoded(words: &str) -> String {
    let byte = |byte: u8| match byte.is_ascii_alphanumeric() {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    words.bytes().map(byte).collect()
}

/// What a claim, verdict or ground says, and where.
pub(super) fn reason(
    page: &'static Page,
    reason: Reason,
) -> (&'static str, &'static [ParagraphNumber]) {
    let (argument, text) = (&page.argument, &page.text);
    match reason {
        Reason::Claim(id) => (&text.claim(id).text, &argument.claim(id).paragraphs),
        Reason::Verdict(id) => (
            &text.verdicts[id.index()],
            &argument.verdicts[id.index()].paragraphs,
        ),
        Reason::Ground(id) => (
            &text.grounds[id.index()],
            &argument.grounds[id.index()].paragraphs,
        ),
    }
}
