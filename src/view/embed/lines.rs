//! What follows, a line for each consequence of which the essay speaks; the
//! others by name. What changed last leads, then what hangs on the contrasted
//! circumstance, then on a lever; what holds in any case comes last.

use crate::argument::{ClaimId, ConsequenceId, State};
use crate::evaluate::{Outcome, is_background};
use crate::text::template::{around, fill};
use crate::view::look::Look;
use crate::view::parts::{citation, icon};
use yew::prelude::*;

/// So many lines are shown at once: hosts cut a frame that is too high.
const SHOWN: usize = 3;

/// The lines.
pub(super) fn lines(look: Look) -> Html {
    let words = look.words();
    let lines = spoken_of(look);
    let (shown, folded) = lines.split_at(SHOWN.min(lines.len()));
    let more = folded.len().to_string();
    html! {
        <section class="findings" aria-labelledby="findings-title">
            <h2 id="findings-title">{words.results_heading()}</h2>
            <p hidden={!lines.is_empty()}>{words.no_claims()}</p>
            <ul>{for shown.iter().map(|&line| finding(look, line))}</ul>
            <details class="more" hidden={folded.is_empty()}>
                <summary>{fill(words.near_more(), &[("n", &more)])}</summary>
                <ul>{for folded.iter().map(|&line| finding(look, line))}</ul>
            </details>
            {silent(look, true)}
            {silent(look, false)}
        </section>
    }
}

/// A consequence of which the essay speaks, and the claim that decides it.
type Line = (ConsequenceId, ClaimId);

/// All of them, the first to be told first.
fn spoken_of(look: Look) -> Vec<Line> {
    let argument = look.argument();
    let line = |id| Some((id, look.reading.outcome(id).deciding?));
    let lines: Vec<Line> = argument.consequence_ids().filter_map(line).collect();
    let rank = |(id, deciding): Line| {
        let claim = argument.claim(deciding);
        let contrast = argument.contrast.control;
        if look.reading.was(id).is_some() {
            0
        } else if is_background(argument, claim) {
            3
        } else if claim.when.iter().any(|c| c.control == contrast) {
            1
        } else {
            2
        }
    };
    let of_rank = |at: u8| lines.iter().copied().filter(move |&line| rank(line) == at);
    (0..=3).flat_map(of_rank).collect()
}

fn finding(look: Look, (id, deciding): Line) -> Html {
    let (words, argument) = (look.words(), look.argument());
    let (claim, text) = (argument.claim(deciding), look.text().claim(deciding));
    let state = look.reading.outcome(id).state;
    let name = argument.consequences[id.index()].name.as_str();
    let (before, after) = around(look.text().basis(claim.basis), "n");
    let was = look.reading.was(id).map(|was| look.text().state(was));
    html! {
        <li
            key={name}
            data-consequence={name}
            data-state={state.name()}
            data-family={state.family().name()}
            data-changed={was.map(|_| "")}
        >
            {icon(state.name())}
            <div>
                <p class="claim">
                    <span class="hidden">{look.text().consequence(id).short.as_str()}{": "}</span>
                    {text.finding.as_str()}
                </p>
                <p class="basis">
                    <strong>{look.text().state(state).short.as_str()}</strong>{" · "}
                    {look.text().hedge(deciding)}{" · "}{before}
                    {citation(words, &claim.paragraphs, &text.finding)}{after}
                    <span hidden={!is_background(argument, claim)}>{" · "}{words.whatever_is_chosen()}</span>
                    <span class="was" hidden={was.is_none()}>
                        {" · "}{was.map(|was| fill(words.was(), &[("state", &was.short)])).unwrap_or_default()}
                    </span>
                </p>
            </div>
        </li>
    }
}

/// Silence is said, in one sentence, and nothing is made of it; what only
/// waits for a choice is told apart.
fn silent(look: Look, waiting: bool) -> Html {
    let words = look.words();
    let (sentence, shape) = match waiting {
        true => (words.waiting_list(), "waiting"),
        false => (words.silent_list(), "silent"),
    };
    let (before, after) = around(sentence, "items");
    let all = look.argument().consequence_ids();
    let is_listed =
        |outcome: &Outcome| outcome.deciding.is_none() && outcome.waiting.is_empty() != waiting;
    let silent: Vec<ConsequenceId> = all
        .filter(|&id| is_listed(look.reading.outcome(id)))
        .collect();
    let item = |(at, &id): (usize, &ConsequenceId)| {
        let name = look.argument().consequences[id.index()].name.as_str();
        html! {
            <key={name}>
                {if at == 0 { "" } else { words.list_join() }}
                <span
                    data-consequence={name}
                    data-state={State::Silent.name()}
                    data-waiting={waiting.then_some("")}
                    data-changed={look.reading.was(id).map(|_| "")}
                >
                    {look.text().consequence(id).short.as_str()}
                </span>
            </>
        }
    };
    html! {
        <p class="silent" data-family="silent" hidden={silent.is_empty()}>
            {icon(shape)}
            <span>{before}{for silent.iter().enumerate().map(item)}{after}</span>
        </p>
    }
}
