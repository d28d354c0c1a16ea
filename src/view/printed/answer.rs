//! The answer first: each line is a link that sets the scenario of which it
//! speaks.

use super::PrintedProps;
use super::parts::citation;
use crate::app::answer::{contrast, hedged, stem};
use crate::scenario::Scenario;
use crate::scenario::link::{Link, View};
use yew::prelude::*;

/// The first two lines side by side under what they share, then the others.
pub(super) fn answer(props: &PrintedProps) -> Html {
    let meta = &props.shown.page().text.meta;
    let lines = &meta.answer;
    let others = match lines.len() {
        0 => return Html::default(),
        1 => 0..1,
        count => 2..count,
    };
    html! {
        <section class="answer" aria-labelledby="answer-title">
            <h2 id="answer-title">{meta.answer_heading.as_str()}</h2>
            {fork(props, lines)}
            <ul class="more">
                {for others.map(|at| line_item(props, at, with_hedge(&lines[at]), &lines[at].replace('*', "")))}
            </ul>
        </section>
    }
}

/// The first two lines; nothing if there is only one.
fn fork(props: &PrintedProps, lines: &'static [String]) -> Html {
    let [first, second, ..] = lines else {
        return Html::default();
    };
    let shared = stem(first, second);
    let rests = [&first[shared.len()..], &second[shared.len()..]];
    html! {
        <>
            <p class="stem" aria-hidden="true">{shared.trim_end()}<span>{" …"}</span></p>
            <ul class="fork">
                {branch(props, 0, shared, contrast(rests[0], rests[1]))}
                {branch(props, 1, shared, contrast(rests[1], rests[0]))}
            </ul>
        </>
    }
}

fn branch(
    props: &PrintedProps,
    at: usize,
    shared: &'static str,
    cut: (&'static str, &'static str),
) -> Html {
    let (name, line) = cut;
    let words = html! {
        <>
            <span class="hidden">{shared}</span>
            <strong>{name}</strong>{" "}<span>{with_hedge(line)}</span>
        </>
    };
    line_item(props, at, words, name)
}

/// A line as a link. A screen reader hears the sentence whole; its citation
/// is named by `about`.
fn line_item(props: &PrintedProps, at: usize, words: Html, about: &str) -> Html {
    let page = props.shown.page();
    let answer = &page.argument.answer[at];
    let start = Scenario::start(&page.argument);
    let settings = answer.settings.iter();
    let scenario = settings.fold(start, |scenario, &(control, setting)| {
        scenario.with(control, setting)
    });
    // Where the essay says nothing of a winner, the two stand side by side.
    let view = answer.claims.is_empty().then_some(View::Futures);
    let link = Link {
        view,
        ..Link::to_scenario(scenario)
    };
    let query = link.query(&page.argument);
    html! {
        <li>
            <a href={format!("{}?{query}", props.home)}>{words}</a>
            {"\u{a0}"}{citation(&page.text.interface, &answer.paragraphs, about)}
        </li>
    }
}

fn with_hedge(line: &'static str) -> Html {
    let cut = hedged(line);
    html! { <>{cut.before}<em>{cut.hedge}</em>{cut.after}</> }
}
