//! What follows by the essay's word, sentence by sentence, each with its
//! paragraph; what just changed leads.

use super::look::Look;
use super::parts::{citation, icon};
use crate::app::reading::state_of_claim;
use crate::argument::{Basis, ClaimId, GroupId};
use yew::prelude::*;

/// The sentences.
pub(super) fn what_follows(look: Look) -> Html {
    let words = look.words();
    let lead = look.reading.lead(look.argument());
    let groups = look.reading.by_group(look.argument());
    let nothing = groups.is_empty();
    html! {
        <section class="follows" aria-labelledby="follows-title">
            <h2 id="follows-title">{words.results_heading()}</h2>
            <div class="lead">{for lead.map(|claim| finding(look, claim))}</div>
            <p hidden={!nothing}>{words.no_claims()}</p>
            <div class="groups">
                {for groups.iter().map(|(group, claims)| group_of(look, *group, claims, lead))}
            </div>
        </section>
    }
}

fn finding(look: Look, id: ClaimId) -> Html {
    let (words, claim) = (look.words(), look.argument().claim(id));
    let state = state_of_claim(look.argument(), id);
    html! {
        <p key={claim.name.as_str()} class="finding" data-family={state.family().name()} data-changed="">
            {icon(state.name())}
            <span>
                {look.text().claim(id).text.as_str()}{" "}
                {citation(words, &claim.paragraphs, &look.text().claim(id).finding)}{ours(look, id)}{" "}
                <strong class="changed">{words.changed_mark()}</strong>
            </span>
        </p>
    }
}

/// What the editors read in the essay is marked as theirs.
fn ours(look: Look, id: ClaimId) -> Html {
    let is_ours = look.argument().claim(id).basis == Basis::OurReading;
    html! { <small hidden={!is_ours}>{" · "}{look.words().basis_our_reading()}</small> }
}

/// A group's sentences, without the one that leads.
fn group_of(look: Look, group: GroupId, claims: &[ClaimId], lead: Option<ClaimId>) -> Html {
    let label = look.text().groups[group.index()].as_str();
    let others = claims.iter().filter(|&&claim| Some(claim) != lead);
    let sentences: Vec<Html> = others.map(|&claim| sentence(look, claim)).collect();
    html! {
        <section key={look.argument().groups[group.index()].as_str()} hidden={sentences.is_empty()}>
            <h3>{label}</h3>
            <ul class="sentences">{sentences}</ul>
        </section>
    }
}

fn sentence(look: Look, id: ClaimId) -> Html {
    let (words, claim) = (look.words(), look.argument().claim(id));
    let state = state_of_claim(look.argument(), id);
    let is_new = look.reading.is_new(id);
    html! {
        <li key={claim.name.as_str()} data-family={state.family().name()} data-changed={is_new.then_some("")}>
            {icon(state.name())}
            <p>
                <span>{look.text().claim(id).text.as_str()}</span>{" "}
                {citation(words, &claim.paragraphs, &look.text().claim(id).finding)}{ours(look, id)}{" "}
                <strong class="changed" hidden={!is_new}>{words.changed_mark()}</strong>
            </p>
        </li>
    }
}
