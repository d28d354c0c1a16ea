//! One consequence: what the essay says of it now, and why.

use super::Shown;
use super::explorer::Tell;
use super::parts::{citation, icon, state_before};
use super::why::why;
use crate::argument::{ClaimId, ConsequenceId, ControlId, PositionId, State};
use crate::evaluate::{Edit, Outcome, is_background};
use crate::text::template::{around, fill};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CardProps {
    pub(super) shown: Shown,
    pub(super) id: ConsequenceId,
    pub(super) outcome: Outcome,
    /// Its state before, if the last change changed it.
    pub(super) was: Option<State>,
    /// Whether it then waited for a choice.
    pub(super) waited: bool,
    /// Claims that would hold but for the reader's edit.
    pub(super) struck: Vec<ClaimId>,
    /// The claim that decided before the last change, if it was the last of
    /// which the essay spoke.
    pub(super) lost: Option<ClaimId>,
    /// What is set at the controls that its claims depend on.
    pub(super) settings: Vec<(ControlId, Option<PositionId>)>,
    /// What the reader took out of the argument.
    pub(super) edit: Edit,
    pub(super) tell: Tell,
}

impl CardProps {
    pub(super) fn setting(&self, control: ControlId) -> Option<PositionId> {
        let set = self.settings.iter().find(|(id, _)| *id == control);
        set.and_then(|(_, setting)| *setting)
    }

    /// Whether there is anything to say why.
    pub(super) fn is_explained(&self) -> bool {
        !self.outcome.claims.is_empty() || !self.struck.is_empty()
    }
}

/// A card. Its title is the finding that decides its state.
#[component]
pub(super) fn Card(props: &CardProps) -> Html {
    let page = props.shown.page();
    let brief = match props.outcome.deciding {
        Some(claim) => speaking(props, claim),
        None => silent(props),
    };
    let explained = props.is_explained();
    html! {
        <>
            <div class="brief">{brief}</div>
            <details hidden={!explained}>
                <summary>
                    {page.text.interface.why()}
                    <span class="hidden">{" "}{page.text.consequence(props.id).short.as_str()}</span>
                </summary>
                if explained { {why(props)} }
            </details>
        </>
    }
}

fn speaking(props: &CardProps, deciding: ClaimId) -> Html {
    let page = props.shown.page();
    let (words, text) = (&page.text.interface, page.text.claim(deciding));
    let claim = page.argument.claim(deciding);
    let state = props.outcome.state;
    let background = is_background(&page.argument, claim);
    let (before, after) = around(page.text.basis(claim.basis), "n");
    html! {
        <key="speaking">
            <p class="topic">{page.text.consequence(props.id).label.as_str()}</p>
            <h3>{text.finding.as_str()}</h3>
            <p class="state">{icon(state.name())}{" "}<span>{page.text.state(state).label.as_str()}</span></p>
            {was(props)}
            <p class="background" hidden={!background}>{words.whatever_is_chosen()}</p>
            <p class="basis">
                {page.text.hedge(deciding)}{" · "}{before}
                {citation(words, &claim.paragraphs, &text.finding)}{after}
            </p>
        </>
    }
}

fn silent(props: &CardProps) -> Html {
    let page = props.shown.page();
    let words = &page.text.interface;
    let waiting = &props.outcome.waiting;
    // Where the reader took the claims out, the silence is not the essay's.
    let edited = !props.struck.is_empty();
    let lost = props.lost.filter(|_| waiting.is_empty() && !edited);
    let state = if waiting.is_empty() {
        let says = match edited {
            true => words.edited(!props.edit.rejected.is_empty()),
            false => words.essay_silent(),
        };
        html! { <p class="state" key="silent">{icon("silent")}{" "}<span>{says}</span></p> }
    } else {
        let (before, after) = around(words.waiting_for(), "levers");
        html! {
            <p class="state" key="waiting">
                {icon("waiting")}{" "}
                <span>{before}{for levers(props)}{after}</span>
            </p>
        }
    };
    html! {
        <key="silent">
            <h3 class="topic">{page.text.consequence(props.id).short.as_str()}</h3>
            {state}
            {was(props)}
            {for lost.and_then(|claim| said_only_if(props, claim))}
        </>
    }
}

/// Why the last change made the essay silent: the claim that decided before
/// needs another setting.
fn said_only_if(props: &CardProps, id: ClaimId) -> Option<Html> {
    let page = props.shown.page();
    let claim = page.argument.claim(id);
    let mut conditions = claim.when.iter();
    let unmet = conditions.find(|c| !c.positions.meets(props.setting(c.control)))?;
    let mut needed = page.text.control(unmet.control).short.clone();
    let mut join = ": ";
    for position in unmet.positions.iter() {
        needed.push_str(join);
        needed.push_str(&page.text.position(unmet.control, position).short);
        join = " / ";
    }
    let words = &page.text.interface;
    Some(html! {
        <p class="note">
            {fill(words.said_only_if(), &[("items", &needed)])}{" "}
            {citation(words, &claim.paragraphs, "")}
        </p>
    })
}

/// The levers that it waits for, each leading to its control.
fn levers(props: &CardProps) -> Vec<Html> {
    let page = props.shown.page();
    let link = |(at, &id): (usize, &ControlId)| {
        let name = page.argument.control(id).name.as_str();
        let join = if at == 0 {
            ""
        } else {
            page.text.interface.list_join()
        };
        html! {
            <key={name}>
                {join}
                <a href={format!("#lever-{name}")}>
                    {page.text.control(id).short.as_str()}
                </a>
            </>
        }
    };
    props.outcome.waiting.iter().enumerate().map(link).collect()
}

fn was(props: &CardProps) -> Html {
    let text = &props.shown.page().text;
    let was = props.was.map(|was| state_before(text, was, props.waited));
    html! { <p class="was" hidden={was.is_none()}>{was.unwrap_or_default()}</p> }
}
