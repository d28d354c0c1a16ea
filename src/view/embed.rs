//! The argument in little, for the pages of others: the scene, who wins, what
//! follows in a line each, and all other choices one step behind.
//!
//! It stands in a frame: nothing here opens over the rest, takes the focus
//! unasked, keeps anything, or loads anything. Every link leads to the whole
//! page, in a window of its own; the shell's `<base>` says where that is.

mod frame;
mod lines;

use super::control::Form;
use super::explorer::{use_announcer, use_hold, use_reader};
use super::look::Look;
use super::{Shown, choices, notices, scene};
use crate::app::reading::Reading;
use yew::prelude::*;

/// The whole page of the same language, seen from the shell's `<base>`.
const HOME: &str = "./";

/// What an embed is prerendered and hydrated with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EmbedProps {
    /// The argument and the words.
    pub shown: Shown,
    /// What the reader set before the program came, as names of controls and
    /// positions.
    pub early_moves: Vec<(String, String)>,
}

/// What an embed brings to life.
#[component]
pub fn Embed(props: &EmbedProps) -> Html {
    let shown = props.shown;
    let reader = use_reader(shown, HOME, None);
    let (state, tell) = (reader.state(), reader.dispatcher());
    use_hold();
    frame::use_frame(props, state, tell.clone());
    let reading = Reading::new(&shown.page().argument, state);
    use_announcer(shown, state, &reading);
    let look = Look {
        shown,
        state,
        reading: &reading,
        tell: &tell,
    };
    html! {
        <>
            <div class="notices">{notices::edit(look)}{notices::broken_link(look)}</div>
            {scene::scene(look)}
            <div class="band">{choices::field(look, look.argument().contrast.control, Form::Band)}</div>
            {lines::lines(look)}
            {all_else(look)}
            <p class="actions">
                {choices::undo(look)}
                <a class="whole" href={look.address_of(look.scenario())} target="_blank" rel="noopener">
                    {look.words().whole_page()}
                </a>
            </p>
        </>
    }
}

/// Every other control, in the flow, so that the frame grows with it.
fn all_else(look: Look) -> Html {
    let controls = look.argument().lever_ids().chain(choices::further(look));
    html! {
        <details class="change">
            <summary data-action="change">{look.words().change_choices()}</summary>
            <div class="fields">{for controls.map(|id| choices::field(look, id, Form::Rail))}</div>
        </details>
    }
}
