//! Small pieces that stand in many views: icons, citations, a state in words.

use crate::argument::{ControlId, Family, ParagraphNumber, PositionId, StanceMark, State};
use crate::export::{cited, listed};
use crate::page::Page;
use crate::text::template::fill;
use crate::text::{Interface, Text};
use yew::prelude::*;

/// A shape of the sprite that stands in every page, hidden from screen
/// readers: a word always stands beside it.
pub(super) fn icon(name: &str) -> Html {
    html! {
        <svg class="icon" aria-hidden="true"><use href={format!("#icon-{name}")} /></svg>
    }
}

/// The shape by which a family is known in the key.
pub(super) fn family_icon(family: Family) -> Html {
    icon(match family {
        Family::Possible => State::Opens.name(),
        Family::Aim => State::Aims.name(),
        Family::Softens => State::Cushions.name(),
        Family::Warns => State::Weakens.name(),
        Family::NotThisWay => State::NoGain.name(),
        Family::Silent => State::Silent.name(),
    })
}

/// What the author thinks of a position, in sight: a shape where they recommend
/// it, words where they warn against it.
pub(super) fn stance(page: &'static Page, control: ControlId, position: PositionId) -> Html {
    let stance = page.argument.control(control).position(position).stance;
    match page.argument.stances[stance.index()].mark {
        StanceMark::Recommended => icon("recommended"),
        StanceMark::WarnedAgainst => {
            html! { <small>{page.text.stances[stance.index()].as_str()}</small> }
        }
        StanceMark::None => html! { <span hidden=true /> },
    }
}

/// A state by its shape and its full name.
pub(super) fn state_label(text: &'static Text, state: State) -> Html {
    html! {
        <span class="state">{icon(state.name())}{" "}{text.state(state).label.as_str()}</span>
    }
}

/// The state before the last change, in words.
pub(super) fn state_before(text: &Text, was: State, waited: bool) -> String {
    let words = &text.interface;
    match waited {
        true => words.waited().to_owned(),
        false => fill(words.was(), &[("state", &text.state(was).label)]),
    }
}

/// Paragraphs as they are spoken of; nothing of none.
pub(super) fn in_full(words: &Interface, paragraphs: &[ParagraphNumber]) -> String {
    let list = listed(paragraphs);
    match paragraphs {
        [] => list,
        [_] => fill(words.paragraph_n(), &[("n", &list)]),
        _ => fill(words.paragraphs_list(), &[("list", &list)]),
    }
}

/// A citation that leads to the first of its paragraphs. `about` makes its
/// name one of a kind; it may be empty.
pub(super) fn citation(words: &Interface, paragraphs: &[ParagraphNumber], about: &str) -> Html {
    let Some(first) = paragraphs.first() else {
        return html! { <span hidden=true /> };
    };
    let full = in_full(words, paragraphs);
    let name = match about {
        "" => full,
        about => fill(
            words.citation_about(),
            &[("paragraphs", &full), ("about", about)],
        ),
    };
    html! {
        <a class="source" href={format!("#paragraph-{first}")} aria-label={name}>
            {cited(words, paragraphs)}
        </a>
    }
}
