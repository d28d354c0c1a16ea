//! Take it along: the link, a sentence to quote, print.

use super::Shown;
use super::effects::{address, page_data, share};
use super::look::Look;
use super::parts::cited;
use crate::app::Cause;
use crate::app::answer::hedged;
use yew::prelude::*;

/// The id of the field that holds the link.
const LINK_FIELD: &str = "link";

/// The foot of the page, in its place outside of what is hydrated: printed
/// parts stand between the two.
pub(super) fn in_place(look: Look) -> Html {
    let alive = look.state.cause != Cause::Prerendered;
    let place = alive.then(page_data::foot).flatten();
    html! {
        <div hidden=true>{for place.map(|place| create_portal(footer(look), place))}</div>
    }
}

/// What to take along.
pub(super) fn footer(look: Look) -> Html {
    let words = look.words();
    let path = look.address_of(look.scenario());
    let alive = look.state.cause != Cause::Prerendered;
    let print = Callback::from(|_: MouseEvent| share::print());
    html! {
        <>
            <section aria-labelledby="take-title">
                <h2 id="take-title">{words.take_along()}</h2>
                <CopyLink shown={look.shown} {path} {alive} />
                <ul class="links">
                    <li key="print"><button type="button" onclick={print}>{words.print()}</button></li>
                </ul>
            </section>
            <section aria-labelledby="quote-title">
                <h3 id="quote-title">{words.quote_heading()}</h3>
                <p class="quote">{quote(look)}</p>
            </section>
        </>
    }
}

/// A sentence of the answer: that which the present scenario sets, else the
/// first.
fn quote(look: Look) -> String {
    let argument = look.argument();
    let sets_it = |at: &usize| {
        let settings = &argument.answer[*at].settings;
        !settings.is_empty()
            && settings
                .iter()
                .all(|&(id, setting)| look.scenario().setting(id) == setting)
    };
    let lines = 0..argument.answer.len();
    let at = lines.clone().find(sets_it).unwrap_or(0);
    let Some(line) = look.text().meta.answer.get(at) else {
        return String::new();
    };
    let cut = hedged(line);
    let citation = cited(look.words(), &argument.answer[at].paragraphs);
    format!("{}{}{} ({citation})", cut.before, cut.hedge, cut.after)
}

#[derive(PartialEq, Properties)]
struct CopyLinkProps {
    shown: Shown,
    path: String,
    /// Whether the page has come alive, so that its address is known.
    alive: bool,
}

/// The link in a field of its own, so that it can be copied by hand where the
/// browser does not let the page do it.
#[component]
fn CopyLink(props: &CopyLinkProps) -> Html {
    let words = &props.shown.page().text.interface;
    let status = use_state(|| "");
    let link = match props.alive {
        true => address::absolute_address(&props.path),
        false => props.path.clone(),
    };
    let onclick = {
        let (link, status) = (link.clone(), status.clone());
        Callback::from(move |_: MouseEvent| {
            let status = status.clone();
            share::copy(&link, move |copied| {
                if copied {
                    status.set(words.link_copied());
                } else {
                    share::select_field(LINK_FIELD);
                    status.set(words.copy_failed());
                }
            });
        })
    };
    html! {
        <>
            <div class="copy">
                <input id={LINK_FIELD} type="text" readonly=true value={link} aria-label={words.link_label()} />
                <button type="button" {onclick}>{words.copy_link()}</button>
            </div>
            <p class="note copied">{*status}</p>
        </>
    }
}
