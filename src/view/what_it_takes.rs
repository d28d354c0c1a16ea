//! What would it take: a sentence to finish, and the fewest settings that
//! secure it, whatever else is set.

use super::look::Look;
use super::parts::icon;
use super::section::{list, section, setting, topic_list};
use crate::app::Message;
use crate::app::what_it_takes::{WhatItTakes, what_it_takes as found};
use crate::argument::{ConsequenceId, State};
use crate::scenario::Settings;
use crate::scenario::link::{View, settings_query};
use crate::text::template::{around, fill};
use yew::prelude::*;

/// More answers than this are counted, not listed.
const MOST_LISTED: usize = 100;

/// The question and its answers.
pub(super) fn what_it_takes(look: Look, topic: ConsequenceId) -> Html {
    let found = found(look.argument(), look.state, topic);
    let body = found.map(|found| {
        html! {
            <div key="found">
                {sentence(look, topic, found.asked)}
                {answers(look, topic, &found)}
            </div>
        }
    });
    let heading = look.words().takes_heading();
    section(look, View::WhatItTakes, heading, body.unwrap_or_default())
}

fn sentence(look: Look, topic: ConsequenceId, asked: State) -> Html {
    let words = look.words();
    let (before, rest) = around(words.takes_sentence(), "topic");
    let (between, after) = around(rest, "state");
    let option = |state: &State| (state.name(), look.text().state(*state).label.as_str());
    let told = |place: usize| Message::StateAsked(State::ALL[place]);
    let options = State::ALL.iter().map(option).collect();
    html! {
        <p class="sentence">
            {before}{topic_list(look, topic)}{between}
            <span>
                <span class="state" data-family={asked.family().name()}>
                    {icon(asked.name())}
                    {list(look, words.state_label(), options, asked as usize, told)}
                </span>
            </span>
            {after}
        </p>
    }
}

fn answers(look: Look, topic: ConsequenceId, found: &WhatItTakes) -> Html {
    let words = look.words();
    let more = found.answers.len().saturating_sub(MOST_LISTED);
    let says = match (found.answers.is_empty(), more) {
        (true, _) if !look.state.setup.edit.is_none() => words.takes_never_edited().to_owned(),
        (true, _) => words.takes_never().to_owned(),
        (false, 0) => String::new(),
        (false, more) => fill(words.near_more(), &[("n", &more.to_string())]),
    };
    let listed = found.answers.iter().take(MOST_LISTED).enumerate();
    html! {
        <>
            <ol class="answers">
                {for listed.map(|(place, fixed)| answer(look, topic, fixed, place == 0))}
            </ol>
            <p class="none" hidden={says.is_empty()}>{says.clone()}</p>
        </>
    }
}

/// A link that sets what the answer fixes.
fn answer(look: Look, topic: ConsequenceId, fixed: &Settings, nearest: bool) -> Html {
    let words = look.words();
    let query = settings_query(look.argument(), fixed);
    let applied = look.scenario().with_all(fixed);
    let holds = applied == *look.scenario();
    let item = |(at, &(id, position)): (usize, &_)| {
        let set = look.scenario().setting(id) == position;
        html! {
            <key={at}>
                {if at == 0 { "" } else { " + " }}
                <span class={set.then_some("set")}>{setting(look, id, position)}</span>
            </>
        }
    };
    let marked = match (holds, nearest) {
        (true, _) => words.takes_holds(),
        (false, true) => words.takes_nearest(),
        (false, false) => "",
    };
    html! {
        <li key={query.clone()} data-holds={holds.then_some("")}>
            <a href={look.address_about(&applied, topic, None)} data-answer={query}>
                if fixed.is_empty() { {words.takes_whatever()} }
                {for fixed.iter().enumerate().map(item)}
            </a>
            <span class="note">{marked}</span>
        </li>
    }
}
