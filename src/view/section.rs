//! What the further views of the page share: a section with a heading that a
//! link can lead to, and native lists that read as words of a sentence.

use super::effects::{hold, lists};
use super::look::{Look, setting_words};
use crate::app::Message;
use crate::argument::{ConsequenceId, ControlId, PositionId};
use crate::scenario::link::View;
use crate::text::template::{around, fill};
use yew::prelude::*;

/// A view of its own. What the reader took out of the argument must not read
/// as the author's silence.
pub(super) fn section(look: Look, view: View, heading: &'static str, body: Html) -> Html {
    let name = view.name();
    let title = format!("{name}-title");
    let edit = &look.state.setup.edit;
    let says = look.words().edited(!edit.rejected.is_empty());
    html! {
        <section id={name} data-view={name} aria-labelledby={title.clone()}>
            <h2 id={title} tabindex="-1">{heading}</h2>
            <p class="note" hidden={edit.is_none()}><strong>{says}</strong></p>
            {body}
        </section>
    }
}

/// A table that stays one where a narrow screen lays it out otherwise.
pub(super) fn table(caption: String, head: Html, rows: Vec<Html>) -> Html {
    html! {
        <table role="table">
            <caption class="note">{caption}</caption>
            <thead role="rowgroup"><tr role="row">{head}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

/// A list whose chosen entry reads as words of the sentence around it.
/// `options` are names and words; `message` is told of the place chosen.
pub(super) fn list(
    look: Look,
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    chosen: usize,
    message: fn(usize) -> Message,
) -> Html {
    let tell = look.tell.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(place) = lists::chosen(&event) {
            hold::hold(event.target_unchecked_into());
            tell.dispatch(message(place));
        }
    });
    let option = |(place, (name, words)): (usize, &(&'static str, &'static str))| {
        html! { <option key={*name} value={*name} selected={place == chosen}>{*words}</option> }
    };
    html! {
        <select class="words" aria-label={label} autocomplete="off" data-chosen={options[chosen].0} {onchange}>
            {for options.iter().enumerate().map(option)}
        </select>
    }
}

/// The list of topics.
pub(super) fn topic_list(look: Look, chosen: ConsequenceId) -> Html {
    let all = look.argument().consequence_ids();
    let option = |id: ConsequenceId| {
        let name = look.argument().consequences[id.index()].name.as_str();
        (name, look.text().consequence(id).short.as_str())
    };
    let options = all.map(option).collect();
    let told = |place| Message::TopicChosen(ConsequenceId::new(place));
    list(
        look,
        look.words().topic_label(),
        options,
        chosen.index(),
        told,
    )
}

/// A control and what it is set to.
pub(super) fn setting(look: Look, id: ControlId, setting: Option<PositionId>) -> Html {
    let position = setting_words(look.text(), id, setting);
    let (before, after) = around(look.words().control_is(), "position");
    let before = fill(before, &[("control", &look.text().control(id).short)]);
    html! { <>{before}<strong>{position}</strong>{after}</> }
}
