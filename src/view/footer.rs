//! Take it along: the link, a sentence to quote, the scenario as a file. Its
//! buttons copy by `src/take.js`.

use super::effects::{address, page_data, share};
use super::look::Look;
use crate::app::Cause;
use crate::evaluate::evaluate;
use crate::export::{scenario_citation, scenario_markdown, with_source};
use yew::prelude::*;

/// The id of the field that holds the link.
const LINK_FIELD: &str = "link";

/// What the file of a scenario is called.
const FILE: &str = "scene.md";

/// The foot of the page, in its place outside of what is hydrated: printed
/// parts stand between the two.
pub(super) fn in_place(look: Look) -> Html {
    let place = is_alive(look).then(page_data::foot).flatten();
    html! {
        <div hidden=true>{for place.map(|place| create_portal(footer(look), place))}</div>
    }
}

/// Whether the page has come alive, so that its address is known.
fn is_alive(look: Look) -> bool {
    look.state.cause != Cause::Prerendered
}

/// What to take along.
pub(super) fn footer(look: Look) -> Html {
    let words = look.words();
    let path = look.address_of(look.scenario());
    let link = match is_alive(look) {
        true => address::absolute_address(&path),
        false => path,
    };
    let setup = &look.state.setup;
    let sentence = scenario_citation(look.page(), &setup.scenario, &setup.edit, &look.reading.now);
    let copied = with_source(look.page(), &sentence, "{link}");
    html! {
        <>
            <section id="take" aria-labelledby="take-title">
                <h2 id="take-title">{words.take_along()}</h2>
                <div class="copy">
                    <input id={LINK_FIELD} type="text" readonly=true value={link.clone()} aria-label={words.link_label()} />
                    <button type="button" data-action="copy-link" data-copies="">{words.copy_link()}</button>
                </div>
                <p class="printed">{link.clone()}</p>
                <ul class="links">
                    <li><button type="button" data-action="share" data-copies="" data-share="">{words.share()}</button></li>
                    <li><button type="button" data-action="markdown" onclick={markdown(look, link)}>{words.data_markdown()}</button></li>
                </ul>
            </section>
            <section aria-labelledby="quote-title">
                <h3 id="quote-title">{words.quote_heading()}</h3>
                <p class="quote">{sentence}</p>
                <p><button type="button" data-action="quote" data-copies={copied}>{words.copy_sentence()}</button></p>
            </section>
        </>
    }
}

/// Hands over the scenario as a file.
fn markdown(look: Look, link: String) -> Callback<MouseEvent> {
    let (page, setup) = (look.page(), look.state.setup.clone());
    Callback::from(move |_| {
        let evaluation = evaluate(&page.argument, &setup.scenario, &setup.edit);
        let text = scenario_markdown(page, &setup.scenario, &setup.edit, &evaluation, &link);
        share::download(FILE, &text);
    })
}
