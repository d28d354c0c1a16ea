//! Terms, explained.

use super::prose::term_id;
use super::section_of;
use crate::text::GlossaryEntry;
use crate::view::Shown;
use yew::prelude::*;

/// The glossary; prose leads here, and each entry leads back.
pub(super) fn glossary(shown: Shown) -> Html {
    let text = &shown.page().text;
    let entry = |(at, entry): (usize, &'static GlossaryEntry)| {
        html! {
            <div id={term_id(at)} tabindex="-1">
                <dt>{entry.term.as_str()}</dt>
                <dd>
                    {entry.text.as_str()}
                    <span class="back">{" "}<a href="#back">{text.interface.back_link()}</a></span>
                </dd>
            </div>
        }
    };
    section_of(
        text.glossary.len(),
        "glossary",
        text.interface.glossary_heading(),
        html! { <dl>{for text.glossary.iter().enumerate().map(entry)}</dl> },
    )
}
