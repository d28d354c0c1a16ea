//! The consequences in their groups: all of them always, silent ones too.

use super::card::{Card, CardProps};
use super::look::Look;
use crate::app::Message;
use crate::argument::{ClaimId, ConsequenceId, GroupId, Reason};
use crate::scenario::link::View;
use crate::sorted::sorted;
use yew::prelude::*;

/// The groups of cards.
pub(super) fn topics(look: Look) -> Html {
    let groups = (0..look.argument().groups.len()).map(GroupId::new);
    let only = look.state.setup.edit.stated_only;
    html! {
        <section class="topics" id="topics" aria-labelledby="topics-title">
            <h2 id="topics-title">{look.words().topics_heading()}</h2>
            <p class="dek">{look.text().meta.no_costs.as_str()}</p>
            <p class="only">
                <button type="button" aria-pressed={only.to_string()} onclick={look.on(Message::StatedOnlyToggled)}>
                    {look.words().stated_only()}
                </button>
            </p>
            {for groups.map(|id| group(look, id))}
        </section>
    }
}

fn group(look: Look, id: GroupId) -> Html {
    let name = look.argument().groups[id.index()].as_str();
    let heading = format!("group-{name}");
    let argument = look.argument();
    let of_group = |c: &ConsequenceId| argument.consequences[c.index()].group == id;
    let cards = argument.consequence_ids().filter(of_group);
    html! {
        <div class="group" key={name}>
            <p class="group-name" id={heading.clone()}>{look.text().groups[id.index()].as_str()}</p>
            <ul class="cards" aria-labelledby={heading}>
                {for cards.map(|consequence| card(look, consequence))}
            </ul>
        </div>
    }
}

fn card(look: Look, id: ConsequenceId) -> Html {
    let argument = look.argument();
    let outcome = look.reading.outcome(id).clone();
    let struck = struck(look, id);
    let lost = look.reading.lost(id);
    let claims = outcome.claims.iter().chain(&struck).chain(&lost);
    let controls = claims.flat_map(|&claim| argument.claim(claim).when.iter().map(|c| c.control));
    let settings = sorted(controls.map(|control| (control, look.scenario().setting(control))));
    let props = CardProps {
        shown: look.shown,
        id,
        was: look.reading.was(id),
        waited: look.reading.waited(id),
        lost,
        edit: look.state.setup.edit.clone(),
        outcome,
        struck,
        settings,
        tell: look.tell.clone(),
    };
    let name = argument.consequences[id.index()].name.as_str();
    let state = props.outcome.state;
    let step = look.state.step.and_then(|step| argument.tour.get(step - 1));
    let noticed = step.is_some_and(|step| step.focus.contains(&id));
    // What follows the present scene as a whole stands outside the card, which
    // is drawn anew only when something of its own changed.
    html! {
        <li
            key={name}
            id={format!("topic-{name}")}
            tabindex="-1"
            data-consequence={name}
            data-state={state.name()}
            data-family={state.family().name()}
            data-waiting={(!props.outcome.waiting.is_empty()).then_some("")}
            data-explained={props.is_explained().then_some("")}
            data-changed={props.was.map(|_| "")}
            data-noticed={noticed.then_some("")}
        >
            <Card ..props />
            <a class="ask note" href={look.address_about(look.scenario(), id, Some(View::WhatItTakes))}>
                {look.words().what_would_change()}
                <span class="hidden">{" "}{look.text().consequence(id).short.as_str()}</span>
            </a>
            <p class="back" hidden={!noticed}><a href="#back">{look.words().back_link()}</a></p>
        </li>
    }
}

/// The claims on a consequence that would hold, had they not lost their
/// support by the reader's edit.
fn struck(look: Look, id: ConsequenceId) -> Vec<ClaimId> {
    let bears_on_it = |claim: &ClaimId| {
        let effects = &look.argument().claim(*claim).effects;
        effects.iter().any(|effect| effect.on == id)
    };
    let claims = look
        .reading
        .now
        .struck
        .iter()
        .filter_map(|reason| match reason {
            Reason::Claim(claim) => Some(*claim),
            Reason::Verdict(_) | Reason::Ground(_) => None,
        });
    claims.filter(bears_on_it).collect()
}
