//! What no control changes: printed into every page at build time, outside
//! what the program brings to life, so that no reader downloads it twice.

mod answer;
mod debate;
mod essay;
mod glossary;
mod graph;
mod head;
mod help;
mod prose;
mod take;
mod top_bar;

pub use graph::{Graph, GraphProps};

use super::{Shown, parts};
use yew::prelude::*;

/// What a printed part is made from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PrintedProps {
    /// The argument and the words.
    pub shown: Shown,
    /// The relative path to this language's start page.
    pub home: String,
    /// The path below a start page: a preset's, or none.
    pub below: String,
}

/// What stands before the reading: bar, headline.
#[component]
pub fn Opening(props: &PrintedProps) -> Html {
    let words = &props.shown.page().text.interface;
    html! {
        <>
            <a class="skip" href="#reading">{words.skip_to_content()}</a>
            <header>{top_bar::top_bar(props)}{head::head(props.shown)}</header>
        </>
    }
}

/// The answer, the first thing in the page's main part.
#[component]
pub fn Answer(props: &PrintedProps) -> Html {
    answer::answer(props)
}

/// What stands after it. What a class argues about comes first, then the
/// essay's paragraphs, then all else that is said about it.
#[component]
pub fn Apparatus(props: &PrintedProps) -> Html {
    let shown = props.shown;
    html! {
        <>
            {debate::tensions(shown)}
            {essay::essay(shown)}
            {debate::objections(shown)}
            <div class="side-by-side">{debate::assumptions(shown)}{debate::open_questions(shown)}</div>
            <div class="side-by-side">{debate::classroom(shown)}{glossary::glossary(shown)}</div>
            {help::help(shown)}
        </>
    }
}

/// Whose page it is and what else can be taken along, at its foot.
#[component]
pub fn About(props: &PrintedProps) -> Html {
    html! { <>{head::about(props.shown)}{take::take(props)}</> }
}

/// A section of a list; nothing where the essay has none.
fn section_of(count: usize, id: &'static str, heading: &'static str, body: Html) -> Html {
    match count {
        0 => Html::default(),
        _ => section(id, heading, body),
    }
}

/// A section of its own, with its heading.
fn section(id: &'static str, heading: &'static str, body: Html) -> Html {
    let title = format!("{id}-title");
    html! {
        <section class={id} id={id} data-view={id} aria-labelledby={title.clone()}>
            <h2 id={title}>{heading}</h2>
            {body}
        </section>
    }
}
