//! Why a card says what it says: choice → claim → paragraph, how firmly, for
//! when, stated or our reading, and what it rests on.

use super::card::CardProps;
use super::look::setting_words;
use super::parts::citation;
use crate::app::Message;
use crate::argument::{Basis, ClaimId, Reason};
use crate::evaluate::is_background;
use crate::export::{claim_citation, listed, under_edit, with_source};
use crate::page::Page;
use crate::scenario::Scenario;
use crate::text::template::fill;
use yew::prelude::*;

/// Every claim that holds on the card's consequence, the struck ones after.
pub(super) fn why(props: &CardProps) -> Html {
    let page = props.shown.page();
    let state = page.text.state(props.outcome.state);
    let held = props
        .outcome
        .claims
        .iter()
        .map(|&id| claim(props, id, false));
    let struck = props.struck.iter().map(|&id| claim(props, id, true));
    let note = page.text.consequence(props.id).polarity_note.as_deref();
    html! {
        <div class="why">
            <ol>{for held.chain(struck)}</ol>
            {rests_on(props)}
            <p class="meaning" hidden={props.outcome.claims.is_empty()}><strong>{state.label.as_str()}{"."}</strong>{" "}{state.help.as_str()}</p>
            <p class="meaning" hidden={note.is_none()}>{note.unwrap_or_default()}</p>
        </div>
    }
}

fn claim(props: &CardProps, id: ClaimId, struck: bool) -> Html {
    let page = props.shown.page();
    let (words, text, claim) = (
        &page.text.interface,
        page.text.claim(id),
        page.argument.claim(id),
    );
    let background = is_background(&page.argument, claim);
    let column = if background {
        words.column_circumstance()
    } else {
        words.column_choice()
    };
    // Only what holds is named as a claim that holds.
    let (holds, lost) = match struck {
        false => (Some(claim.name.as_str()), None),
        true => (None, Some(claim.name.as_str())),
    };
    html! {
        <li key={claim.name.as_str()} data-claim={holds} data-struck={lost}>
            <div>
                <h4>{column}</h4>
                <ul>{for claim.when.iter().map(|c| {
                    let position = setting_words(&page.text, c.control, props.setting(c.control));
                    html! {
                        <li key={c.control.index()}>
                            {page.text.control(c.control).short.as_str()}{": "}<strong>{position}</strong>
                        </li>
                    }
                })}</ul>
            </div>
            <div class="step">
                <h4>{words.column_claim()}</h4>
                <p class="claim">{text.text.as_str()}</p>
                <p class="background" hidden={!background}>{words.whatever_is_chosen()}</p>
                <dl>{for facts(page, id)}</dl>
                <p class="actions">
                    {set_aside(props, Reason::Claim(id), words.edit_switch_off(), words.edit_switch_on())}
                    <button type="button" data-action="cite" data-copies={cited_claim(props, id)}>{words.copy_sentence()}</button>
                </p>
            </div>
            <div class="step">
                <h4>{words.column_paragraph()}</h4>
                <p>{citation(words, &claim.paragraphs, &text.finding)}</p>
                <p>
                    <a href={super::source::passage(&page.argument, claim.paragraphs[0])} rel="noopener">
                        {words.read_short()}
                        <span class="hidden">{" "}{fill(words.paragraph_n(), &[("n", &listed(&claim.paragraphs[..1]))])}</span>
                    </a>
                </p>
            </div>
        </li>
    }
}

/// The sentence that cites a claim, with where it is restated; `src/take.js`
/// fills in the address.
fn cited_claim(props: &CardProps, id: ClaimId) -> String {
    let page = props.shown.page();
    let scenario = Scenario::start(&page.argument).with_all(&props.settings);
    let sentence = claim_citation(page, &scenario, id);
    let sentence = under_edit(page, &props.edit, sentence);
    with_source(page, &sentence, "{link}")
}

/// Hedge, firmness, horizon, basis, and the editors' own words.
fn facts(page: &'static Page, id: ClaimId) -> Vec<Html> {
    let (words, text, claim) = (
        &page.text.interface,
        page.text.claim(id),
        page.argument.claim(id),
    );
    let basis = match claim.basis {
        Basis::Stated => words.basis_stated(),
        Basis::OurReading => words.basis_our_reading(),
    };
    let hedge = page.text.hedge(id);
    let known = [
        (words.hedge_label(), hedge),
        (
            words.modality_label(),
            page.text.modality(claim.modality).to_owned(),
        ),
        (
            words.horizon_label(),
            page.text.horizons[claim.horizon.index()].clone(),
        ),
        (words.basis_label(), basis.to_owned()),
    ];
    let inference = text
        .inference
        .clone()
        .map(|words_of| (words.inference_label(), words_of));
    let note = text
        .note
        .clone()
        .map(|words_of| (words.note_label(), words_of));
    let all = known.into_iter().chain(inference).chain(note);
    all.map(|(term, said)| html! { <div key={term}><dt>{term}</dt>{" "}<dd>{said}</dd></div> })
        .collect()
}

/// What its claims rest on, as the editors read it, each once.
fn rests_on(props: &CardProps) -> Html {
    let page = props.shown.page();
    let words = &page.text.interface;
    let claims = props.outcome.claims.iter().chain(&props.struck);
    let mut reasons: Vec<Reason> = Vec::new();
    for &reason in claims
        .clone()
        .flat_map(|&id| &page.argument.claim(id).rests_on)
    {
        // A claim that stands in this list already need not be said again.
        let told = claims.clone().any(|&id| reason == Reason::Claim(id));
        if !told && !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    let heading = if reasons.is_empty() {
        words.no_further_ground()
    } else {
        words.rests_on_our_reading()
    };
    html! {
        <div class="rests">
            <h4>{heading}</h4>
            <ul hidden={reasons.is_empty()}>{for reasons.iter().map(|&reason| ground(props, reason))}</ul>
        </div>
    }
}

fn ground(props: &CardProps, reason: Reason) -> Html {
    let page = props.shown.page();
    let words = &page.text.interface;
    let (said, paragraphs) = super::source::reason(page, reason);
    let rejected = props.edit.rejected.contains(&reason);
    html! {
        <li key={page.argument.reason_name(reason)} data-struck={rejected.then_some("")}>
            <span class="said">{said}</span>{" "}
            {citation(words, paragraphs, said)}{" "}
            {set_aside(props, reason, words.premise_reject(), words.premise_accept())}
        </li>
    }
}

/// Takes a claim or a premise out of the argument, or puts it back.
fn set_aside(props: &CardProps, reason: Reason, off: &'static str, on: &'static str) -> Html {
    let rejected = props.edit.rejected.contains(&reason);
    let tell = props.tell.clone();
    let onclick =
        Callback::from(move |_: MouseEvent| tell.dispatch(Message::ReasonToggled(reason)));
    html! {
        <button type="button" data-action="reject" aria-pressed={rejected.to_string()} {onclick}>
            {if rejected { on } else { off }}
        </button>
    }
}
