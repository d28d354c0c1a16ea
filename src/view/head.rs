//! The head of the page: headline, standfirst, and whose argument it is.

use super::look::Look;
use yew::prelude::*;

/// The head.
pub(super) fn head(look: Look) -> Html {
    let (meta, words) = (&look.text().meta, look.words());
    html! {
        <header class="head">
            <hgroup>
                <p class="kicker">{words.kicker()}</p>
                <h1>
                    {meta.title.as_str()}{" "}<span>{meta.title_second.as_str()}</span>
                </h1>
            </hgroup>
            <div class="standfirst">
                <p>{meta.standfirst.as_str()}</p>
                <p class="banner">
                    {meta.banner.as_str()}{" "}<span class="credit">{credit(look)}</span>
                </p>
            </div>
        </header>
    }
}

/// The essay, with a link to it, and who wrote it.
pub(super) fn credit(look: Look) -> Html {
    let meta = &look.text().meta;
    html! {
        <>
            {look.words().the_essay()}{" "}
            <a href={look.argument().source_url.as_str()} rel="noopener">
                {meta.essay_title.as_str()}
            </a>
            {". "}{meta.author_description.as_str()}{"."}
        </>
    }
}
