//! What no control changes: printed into every page at build time, outside
//! what the program brings to life, so that no reader downloads it twice.

mod answer;
mod essay;
mod head;
mod help;
mod top_bar;

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

/// What stands after it: the essay's paragraphs and all that is said about it.
#[component]
pub fn Apparatus(props: &PrintedProps) -> Html {
    html! { <>{essay::essay(props.shown)}{help::help(props.shown)}</> }
}

/// Whose page it is, at its foot.
#[component]
pub fn About(props: &PrintedProps) -> Html {
    head::about(props.shown)
}
