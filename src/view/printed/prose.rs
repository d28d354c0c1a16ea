//! Prose of the printed parts: terms lead to what they mean, and what the
//! reader's edit takes away can be struck.

use crate::argument::Reason;
use crate::text::terms::{Piece, pieces};
use crate::view::Shown;
use yew::prelude::*;

/// The `id` under which a term of the glossary is explained.
pub(super) fn term_id(at: usize) -> String {
    format!("term-{}", at + 1)
}

/// Prose whose terms lead to their explanation, and show it in place.
pub(super) fn explained(shown: Shown, prose: &'static str) -> Html {
    let glossary = &shown.page().text.glossary;
    let piece = |(words, term): Piece<'static>| match term {
        None => html! { {words} },
        Some(at) => html! {
            <a class="term" href={format!("#{}", term_id(at))} title={glossary[at].text.as_str()}>
                {words}
            </a>
        },
    };
    html! { <>{for pieces(prose, glossary).into_iter().map(piece)}</> }
}

/// What is said of a claim, verdict or ground; the program strikes it when
/// the reader's edit takes it away.
pub(super) fn resting(shown: Shown, reason: Reason, said: Html) -> Html {
    let page = shown.page();
    html! {
        <span data-rests={page.argument.reason_name(reason)}>
            <span class="said">{said}</span>
            <span class="lost">{" "}{page.text.interface.lost_by_edit()}</span>
        </span>
    }
}
