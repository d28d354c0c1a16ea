//! The head of the page and its foot: headline, standfirst, whose argument it
//! is and whose page.

use crate::view::Shown;
use yew::prelude::*;

/// The head.
pub(super) fn head(shown: Shown) -> Html {
    let text = &shown.page().text;
    let meta = &text.meta;
    html! {
        <div class="head">
            <hgroup>
                <p class="kicker">{text.interface.kicker()}</p>
                <h1>{meta.title.as_str()}{" "}<span>{meta.title_second.as_str()}</span></h1>
            </hgroup>
            <div class="standfirst">
                <p>{meta.standfirst.as_str()}</p>
                <p class="banner">
                    {meta.banner.as_str()}{" "}<span class="credit">{credit(shown)}</span>
                </p>
            </div>
        </div>
    }
}

/// Whose page it is, what happened since, and what it does not hold.
pub(super) fn about(shown: Shown) -> Html {
    let (words, meta) = (&shown.page().text.interface, &shown.page().text.meta);
    html! {
        <section class="about" id="about">
            <p>{meta.banner.as_str()}{" "}{credit(shown)}{" "}{meta.written.as_str()}{"."}</p>
            <p><strong>{words.hindsight_label()}{"."}</strong>{" "}{meta.hindsight.as_str()}</p>
            <p>
                {words.not_by_author()}{". "}{words.paraphrase_notice()}{" "}{words.translation_note()}
            </p>
            {offline(shown)}
        </section>
    }
}

/// What is kept for reading offline: one line for each case. The shell's script
/// shows the one that is so, and fills in what the worker has checked.
fn offline(shown: Shown) -> Html {
    let words = &shown.page().text.interface;
    let line = |(case, words): (&'static str, &'static str)| {
        html! { <p data-offline={case} hidden=true>{words}</p> }
    };
    let lines = [
        ("kept", words.offline_kept()),
        ("coming", words.offline_coming()),
        ("gaps", words.offline_gaps()),
        ("failed", words.offline_failed()),
        ("unable", words.offline_unable()),
    ];
    html! { <div id="offline">{for lines.map(line)}</div> }
}

/// The essay, its author, and that the author has no part in this.
pub(super) fn attribution(shown: Shown) -> Html {
    html! { <p class="credit">{credit(shown)}<span class="aside">{" "}{shown.page().text.interface.not_by_author()}{"."}</span></p> }
}

/// The essay, with a link to it, and who wrote it.
fn credit(shown: Shown) -> Html {
    let page = shown.page();
    let meta = &page.text.meta;
    html! {
        <>
            {page.text.interface.the_essay()}{" "}
            <a href={page.argument.source_url.as_str()} rel="noopener">
                {meta.essay_title.as_str()}
            </a>
            {"."}<span class="author">{" "}{meta.author_description.as_str()}{"."}</span>
        </>
    }
}
