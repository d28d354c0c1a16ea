//! Beside the prose: what just changed, what is one choice away, and the key.

use super::choices::undo;
use super::effects;
use super::look::{Look, setting_words};
use super::parts::{citation, family_icon, stance, state_before, state_label};
use crate::app::Message;
use crate::argument::{ConsequenceId, ControlId, Family, StanceMark};
use crate::evaluate::OneChoiceAway;
use crate::text::template::fill;
use yew::prelude::*;

/// So many claims that are one choice away are shown at once.
const NEAR_SHOWN: usize = 2;

/// The margin.
pub(super) fn margin(look: Look) -> Html {
    let words = look.words();
    html! {
        <aside class="margin" aria-label={words.margin_label()}>
            <section class="just-changed">
                <h2>{words.what_just_changed()}</h2>
                {just_changed(look)}
            </section>
            <section class="near" hidden={look.reading.now.one_choice_away.is_empty()}>
                <h2>{words.one_choice_away()}</h2>
                {near(look)}
            </section>
            <section>
                <h2>{words.legend()}</h2>
                <ul class="key">{for Family::ALL.iter().map(|&family| key_item(look, family))}</ul>
            </section>
        </aside>
    }
}

fn just_changed(look: Look) -> Html {
    let words = look.words();
    let Some(before) = &look.state.before else {
        return html! { <p key="nothing">{words.nothing_changed_yet()}</p> };
    };
    let moved: Vec<ControlId> = look.scenario().changes_from(&before.scenario).collect();
    let changed = look.reading.changed();
    let closing = match changed.is_empty() {
        true if look.reading.grounds_changed() => format!("{}.", words.changed_grounds()),
        true => words.changed_none_sentence().to_owned(),
        false => words.nothing_else_changed().to_owned(),
    };
    html! {
        <div key="changed">
            <ul class="settings">{for moved.iter().map(|&id| setting(look, id))}</ul>
            <ul class="changes">{for changed.iter().map(|&id| change(look, id))}</ul>
            <p>
                {closing}
                {" "}{undo(look)}{" "}
                <button type="button" data-action="replay" onclick={replay(look)}>{words.replay()}</button>
            </p>
        </div>
    }
}

/// Leads to the setup before the last change and, after a while, back.
fn replay(look: Look) -> Callback<MouseEvent> {
    let tell = look.tell.clone();
    Callback::from(move |_: MouseEvent| {
        let later = tell.clone();
        tell.dispatch(Message::ReplayStarted);
        effects::later::after_a_look(move || later.dispatch(Message::ReplayEnded));
    })
}

fn setting(look: Look, id: ControlId) -> Html {
    let set = look.scenario().setting(id);
    html! { <li key={id.index()}>{super::section::setting(look, id, set)}</li> }
}

fn change(look: Look, id: ConsequenceId) -> Html {
    let state = look.reading.outcome(id).state;
    let was = look.reading.was(id);
    let was = was.map(|was| state_before(look.text(), was, look.reading.waited(id)));
    html! {
        <li key={id.index()} data-family={state.family().name()}>
            <strong>{look.text().consequence(id).short.as_str()}</strong>{" "}
            {state_label(look.text(), state)}{" "}
            <span class="was">
                {was.unwrap_or_default()}
            </span>
        </li>
    }
}

/// The claims that lack one lever's setting: first those where the author
/// recommends it, last those where they warn against it; of equals first those
/// that only wait for the lever to be set at all.
fn near(look: Look) -> Html {
    let rank = |miss: &OneChoiceAway| {
        let position = look
            .argument()
            .control(miss.lever)
            .position(miss.positions.first()?);
        let mark = look.argument().stances[position.stance.index()].mark;
        let is_set = look.scenario().setting(miss.lever).is_some();
        Some((mark, is_set))
    };
    let all = || look.reading.now.one_choice_away.iter().copied();
    let marks = [
        StanceMark::Recommended,
        StanceMark::None,
        StanceMark::WarnedAgainst,
    ];
    let ranks = marks.iter().flat_map(|&mark| [(mark, false), (mark, true)]);
    let ordered: Vec<_> = ranks
        .flat_map(|wanted| all().filter(move |miss| rank(miss) == Some(wanted)))
        .collect();
    let (shown, folded) = ordered.split_at(NEAR_SHOWN.min(ordered.len()));
    let more = fill(
        look.words().near_more(),
        &[("n", &folded.len().to_string())],
    );
    html! {
        <>
            {near_items(look, shown)}
            <details hidden={folded.is_empty()}>
                <summary>{more}</summary>
                {near_items(look, folded)}
            </details>
        </>
    }
}

/// The claims under the step that leads to each; the same step stands once.
fn near_items(look: Look, misses: &[OneChoiceAway]) -> Html {
    let step = |miss: &OneChoiceAway| (miss.lever, miss.positions.first());
    let item = |(at, miss): (usize, &OneChoiceAway)| {
        let again = at > 0 && step(&misses[at - 1]) == step(miss);
        near_item(look, *miss, again)
    };
    html! { <ul>{for misses.iter().enumerate().map(item)}</ul> }
}

fn near_item(look: Look, miss: OneChoiceAway, again: bool) -> Html {
    let (words, text) = (look.words(), look.text());
    let claim = look.argument().claim(miss.claim);
    let setting = miss.positions.first();
    let lever = text.control(miss.lever).short.as_str();
    let position = setting_words(text, miss.lever, setting);
    let moved = look.scenario().with(miss.lever, setting);
    html! {
        <li key={claim.name.as_str()} data-near={claim.name.as_str()}>
            if !again {
                <a href={look.address_of(&moved)}>
                    <strong>{fill(words.near_step(), &[("lever", lever), ("position", position)])}</strong>{" "}
                    {for setting.map(|position| stance(look.page(), miss.lever, position))}
                </a>
            }
            <p>
                {text.claim(miss.claim).finding.as_str()}{" "}
                {citation(words, &claim.paragraphs, &text.claim(miss.claim).finding)}
            </p>
        </li>
    }
}

fn key_item(look: Look, family: Family) -> Html {
    html! {
        <li key={family.name()} data-family={family.name()}>
            <span class="state">{family_icon(family)}{" "}{look.text().family(family)}</span>
        </li>
    }
}
