//! What can be argued about the essay: where it pulls two ways, objections,
//! what it takes for granted, what it leaves open, and questions for a class.

use super::parts::citation;
use super::prose::explained;
use super::section_of;
use crate::text::template::fill;
use crate::view::Shown;
use yew::prelude::*;

/// Where the essay pulls two ways, and how that might be squared.
pub(super) fn tensions(shown: Shown) -> Html {
    let page = shown.page();
    let words = &page.text.interface;
    let places = 0..page.argument.tensions.len();
    let tension = |at: usize| {
        let (tension, text) = (&page.argument.tensions[at], &page.text.tensions[at]);
        let squared = text.reconciliation.as_deref();
        html! {
            <li>
                <h3>{text.title.as_str()}</h3>
                <p>
                    {explained(shown, &text.text)}{"\u{a0}"}
                    {citation(words, &tension.paragraphs, &text.title)}
                </p>
                <p class="squared" hidden={squared.is_none()}>
                    <strong>{words.reconciliation_label()}</strong>{" "}
                    {explained(shown, squared.unwrap_or_default())}
                </p>
            </li>
        }
    };
    section_of(
        page.argument.tensions.len(),
        "tensions",
        words.tensions_heading(),
        html! { <ul class="columns">{for places.map(tension)}</ul> },
    )
}

/// Objections, and what the author replies.
pub(super) fn objections(shown: Shown) -> Html {
    let page = shown.page();
    let (text, words) = (&page.text, &page.text.interface);
    let places = 0..page.argument.objections.len();
    let objection = |at: usize| {
        let (objection, said) = (&page.argument.objections[at], &text.objections[at]);
        html! {
            <li>
                <p class="topic">{text.objection_kinds[objection.kind as usize].as_str()}</p>
                <h3>{said.objection.as_str()}</h3>
                <p>
                    <strong>{words.reply_label()}</strong>{" "}
                    {explained(shown, &said.reply)}{"\u{a0}"}
                    {citation(words, &objection.paragraphs, &said.objection)}
                </p>
            </li>
        }
    };
    section_of(
        page.argument.objections.len(),
        "objections",
        words.objections_heading(),
        html! { <ul class="columns">{for places.map(objection)}</ul> },
    )
}

/// What the argument takes for granted.
pub(super) fn assumptions(shown: Shown) -> Html {
    let text = &shown.page().text;
    let assumption = |said: &'static String| html! { <li>{explained(shown, said)}</li> };
    section_of(
        text.assumptions.len(),
        "assumptions",
        text.interface.assumptions_heading(),
        html! { <ul class="lines">{for text.assumptions.iter().map(assumption)}</ul> },
    )
}

/// Questions that the essay leaves open.
pub(super) fn open_questions(shown: Shown) -> Html {
    let page = shown.page();
    let words = &page.text.interface;
    let places = 0..page.argument.open_questions.len();
    let question = |at: usize| {
        let n = (at + 1).to_string();
        let about = fill(words.open_question_n(), &[("n", &n)]);
        html! {
            <li>
                {explained(shown, &page.text.open_questions[at])}{"\u{a0}"}
                {citation(words, &page.argument.open_questions[at], &about)}
            </li>
        }
    };
    section_of(
        page.argument.open_questions.len(),
        "open-questions",
        words.open_questions_heading(),
        html! { <ul class="lines">{for places.map(question)}</ul> },
    )
}

/// Questions for a class.
pub(super) fn classroom(shown: Shown) -> Html {
    let text = &shown.page().text;
    let question = |said: &'static String| html! { <li>{said.as_str()}</li> };
    section_of(
        text.classroom.len(),
        "classroom",
        text.interface.classroom_heading(),
        html! { <ol class="lines">{for text.classroom.iter().map(question)}</ol> },
    )
}
