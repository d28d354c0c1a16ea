//! How to read the page: in the same place in every view and language.

use super::parts::icon;
use crate::argument::State;
use crate::view::Shown;
use yew::prelude::*;

/// What the controls do, and what every state says and does not say.
pub(super) fn help(shown: Shown) -> Html {
    let text = &shown.page().text;
    let words = &text.interface;
    let state = |&state: &State| {
        let said = text.state(state);
        html! {
            <div key={state.name()} data-family={state.family().name()}>
                <dt class="state" id={format!("state-{}", state.name())}>{icon(state.name())}{" "}{said.label.as_str()}</dt>
                <dd>{said.help.as_str()}</dd>
            </div>
        }
    };
    html! {
        <section class="help" id="help" tabindex="-1" aria-labelledby="help-title">
            <h2 id="help-title">{words.help_heading()}</h2>
            <p class="dek">{words.controls_help()}{" "}{words.choice_not_made_help()}{" "}{words.keyboard_help()}</p>
            <dl class="states">{for State::ALL.iter().map(state)}</dl>
        </section>
    }
}
