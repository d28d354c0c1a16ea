//! The answer first: each line sets the scenario that it speaks of.

use super::address_bar::query_of;
use super::look::{Look, followed_here};
use super::parts::citation;
use crate::app::Message;
use crate::app::answer::{contrast, hedged, stem};
use crate::scenario::Scenario;
use crate::scenario::link::Link;
use yew::prelude::*;

/// The first two lines side by side under what they share, then the others.
pub(super) fn answer(look: Look) -> Html {
    let meta = &look.text().meta;
    let lines = &meta.answer;
    let (Some(first), Some(second)) = (lines.first(), lines.get(1)) else {
        return html! { <section class="answer" hidden=true /> };
    };
    let shared = stem(first, second);
    let rests = [&first[shared.len()..], &second[shared.len()..]];
    html! {
        <section class="answer" aria-labelledby="answer-title">
            <h2 id="answer-title">{meta.answer_heading.as_str()}</h2>
            <p class="stem" aria-hidden="true">{shared.trim_end()}<span>{" …"}</span></p>
            <ul class="fork">
                {branch(look, 0, shared, contrast(rests[0], rests[1]))}
                {branch(look, 1, shared, contrast(rests[1], rests[0]))}
            </ul>
            <ul class="more">
                {for (2..lines.len()).map(|at| {
                    line_item(look, at, html! { <>{with_hedge(&lines[at])}</> }, "")
                })}
            </ul>
        </section>
    }
}

fn branch(look: Look, at: usize, shared: &'static str, cut: (&'static str, &'static str)) -> Html {
    let (name, line) = cut;
    let words = html! {
        <>
            <span class="hidden">{shared}</span>
            <strong>{name}</strong>{" "}<span>{with_hedge(line)}</span>
        </>
    };
    line_item(look, at, words, name)
}

/// A line as a link that sets its scenario. A screen reader hears the
/// sentence whole; its citation is named by `about`.
fn line_item(look: Look, at: usize, words: Html, about: &'static str) -> Html {
    let argument = look.argument();
    let answer = &argument.answer[at];
    let settings = answer.settings.iter();
    let scenario = settings.fold(
        Scenario::start(argument),
        |scenario, &(control, setting)| scenario.with(control, setting),
    );
    let query = query_of(argument, &Link::to_scenario(scenario.clone()));
    let about = match about {
        "" => hedged(&look.text().meta.answer[at]).before,
        about => about,
    };
    let tell = look.tell.clone();
    let onclick = followed_here(move || tell.dispatch(Message::ScenarioChosen(scenario.clone())));
    html! {
        <li key={at}>
            <a href={look.state.home.clone() + &query} {onclick}>{words}</a>
            {" "}{citation(look.words(), &answer.paragraphs, about)}
        </li>
    }
}

fn with_hedge(line: &'static str) -> Html {
    let cut = hedged(line);
    if cut.hedge.is_empty() {
        return html! { <>{cut.before}</> };
    }
    html! { <>{cut.before}<em>{cut.hedge}</em>{cut.after}</> }
}
