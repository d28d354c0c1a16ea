//! What can be taken along that no control changes: sheets of paper, the
//! scene as a picture, the argument as data, and how to cite the page. Its buttons work by
//! `src/take.js`.

use super::PrintedProps;
use crate::export::{HOME, bibtex, reference};
use yew::prelude::*;

/// The panel at the page's foot.
pub(super) fn take(props: &PrintedProps) -> Html {
    let page = props.shown.page();
    let words = &page.text.interface;
    let root = props.home.clone() + &page.path_to_language(0);
    html! {
        <section class="panel" id="paper" aria-labelledby="paper-title">
            <h3 id="paper-title">{words.paper_heading()}</h3>
            <ul class="links" data-failed={words.picture_failed()}>
                {prints("sheet", words.print_sheet())}
                {prints("reading", words.print_reading())}
                {prints("class", words.print_class())}
                {draws("png", words.picture_png())}
                {draws("svg", words.picture_svg())}
                <li><a href={root + "argument.json"} download="">{words.data_json()}</a></li>
                <li><a href={props.home.clone() + "argument.argdown"} download="">{words.data_argdown()}</a></li>
            </ul>
            <div class="cite">
                <h4>{words.cite_heading()}</h4>
                {with_address(&reference(page))}
                {copies(&reference(page), words.copy())}
            </div>
            <div>
                <h4>{words.cite_bibtex()}</h4>
                <pre tabindex="0" aria-label={words.cite_bibtex()}>{with_address(&bibtex(page))}</pre>
                {copies(&bibtex(page), words.copy())}
            </div>
            <p class="field" hidden=true>
                <label for="by-hand">{words.copy_by_hand()}</label>
                <textarea id="by-hand" rows="4" readonly=true data-copied={words.copied()} data-failed={words.copy_failed()} />
            </p>
        </section>
    }
}

fn prints(sheet: &'static str, label: &'static str) -> Html {
    html! { <li><button type="button" data-prints={sheet}>{label}</button></li> }
}

fn draws(kind: &'static str, label: &'static str) -> Html {
    html! { <li><button type="button" data-picture={kind}>{label}</button></li> }
}

fn copies(words: &str, label: &'static str) -> Html {
    html! { <p><button type="button" data-copies={words.to_owned()}>{label}</button></p> }
}

/// Words with a place that the page's address is put into.
fn with_address(words: &str) -> Html {
    let (before, after) = words.split_once(HOME).unwrap_or((words, ""));
    html! { <span>{before.to_owned()}<span data-home-here=""></span>{after.to_owned()}</span> }
}
