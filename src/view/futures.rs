//! Two futures: what the essay says under either winner, or in a scene that
//! the reader keeps beside the present one.

use super::look::{Look, setting_words};
use super::parts::{citation, icon, state_label};
use super::section::{section, setting, table};
use crate::app::Message;
use crate::app::two_futures::TwoFutures;
use crate::argument::{ConsequenceId, ControlId};
use crate::compare::Difference;
use crate::evaluate::is_background;
use crate::joined::joined;
use crate::scenario::link::View;
use crate::text::template::fill;
use yew::prelude::*;

/// The comparison.
pub(super) fn futures(look: Look) -> Html {
    let words = look.words();
    let kept = look.state.compared_with.is_some();
    let futures = TwoFutures::new(look.argument(), look.state);
    let rows: Vec<(ConsequenceId, Difference)> = (look.argument().consequence_ids())
        .map(|id| (id, futures.difference(look.argument(), id)))
        .collect();
    let differing: Vec<String> = (rows.iter())
        .filter(|(_, difference)| *difference != Difference::Same)
        .map(|&(id, difference)| topic_and_difference(look, id, difference))
        .collect();
    let says = match (kept, differing.is_empty()) {
        (true, true) if futures.scenarios[0] == futures.scenarios[1] => words.pinned_help(),
        (false, false) => words.futures_change(),
        (false, true) => words.futures_change_nothing(),
        (true, false) => words.scenes_differ(),
        (true, true) => words.scenes_same(),
    };
    let only = fill(
        words.only_differences(),
        &[("n", &differing.len().to_string())],
    );
    let heading = if kept {
        words.scenes_heading()
    } else {
        words.futures_heading()
    };
    // One button: what is kept can be let go of, and then another scene kept.
    let (action, told, button) = if kept {
        ("unpin", Message::ComparisonDropped, words.unpin())
    } else {
        ("pin", Message::ComparisonPinned, words.pin())
    };
    let head = html! {
        <><td role="cell" />{column(look, &futures, 0)}{column(look, &futures, 1)}</>
    };
    let rows = rows
        .iter()
        .map(|&(id, difference)| row(look, &futures, id, difference));
    let body = html! {
        <>
            <p class="dek">{fill(says, &[("topics", &joined(&differing, "; "))])}</p>
            <p class="compare">
                <label class="toggle">
                    <input type="checkbox" autocomplete="off" checked={!look.state.same_shown} onchange={look.on(Message::OnlyDifferencesToggled)} />
                    {only}
                </label>
                <button type="button" data-action={action} onclick={look.on(told)}>{button}</button>
            </p>
            {table(words.futures_caption().to_owned(), head, rows.collect())}
        </>
    };
    section(look, View::Futures, heading, body)
}

fn difference_words(look: Look, difference: Difference) -> &'static str {
    let words = look.words();
    match difference {
        Difference::Same => words.difference_same(),
        Difference::NewlySilent => words.difference_silent(),
        Difference::NewlySaid => words.difference_said(),
        Difference::Different => words.difference_different(),
        Difference::DifferentlyHedged => words.difference_hedged(),
        Difference::OnOtherGrounds => words.difference_grounds(),
    }
}

fn topic_and_difference(look: Look, id: ConsequenceId, difference: Difference) -> String {
    fill(
        look.words().topic_difference(),
        &[
            ("topic", &look.text().consequence(id).short),
            ("difference", difference_words(look, difference)),
        ],
    )
}

/// The heading of a scenario: the winner, or which of the two it is and what
/// tells it from the other.
fn column(look: Look, futures: &TwoFutures, at: usize) -> Html {
    let words = look.words();
    let [scenario, other] = [&futures.scenarios[at], &futures.scenarios[1 - at]];
    let contrast = look.argument().contrast.control;
    let (name, differing): (_, Vec<ControlId>) = match (&look.state.compared_with, at) {
        (None, _) => (
            setting_words(look.text(), contrast, scenario.setting(contrast)),
            Vec::new(),
        ),
        (Some(_), 0) => (words.pinned_scene(), scenario.changes_from(other).collect()),
        (Some(_), _) => (words.this_scene(), scenario.changes_from(other).collect()),
    };
    html! {
        <th scope="col" role="columnheader">
            {name}
            <ul class="note">
                {for differing.iter().map(|&id| html! { <li key={id.index()}>{setting(look, id, scenario.setting(id))}</li> })}
            </ul>
        </th>
    }
}

fn row(look: Look, futures: &TwoFutures, id: ConsequenceId, difference: Difference) -> Html {
    let name = look.argument().consequences[id.index()].name.as_str();
    let same = difference == Difference::Same;
    html! {
        <tr key={name} role="row" data-topic={name} data-same={same.then_some("")}>
            <th scope="row" role="rowheader">
                {look.text().consequence(id).label.as_str()}
                <p class="note">{difference_words(look, difference)}</p>
            </th>
            {cell(look, futures, 0, id)}
            {cell(look, futures, 1, id)}
        </tr>
    }
}

fn cell(look: Look, futures: &TwoFutures, at: usize, id: ConsequenceId) -> Html {
    let words = look.words();
    let outcome = futures.evaluations[at].of(id);
    let finding = outcome.deciding.map(|id| {
        let (text, claim) = (look.text().claim(id), look.argument().claim(id));
        html! {
            <>
                <p class="finding-short">{text.finding.as_str()}</p>
                <p class="basis">
                    if is_background(look.argument(), claim) { <strong>{words.whatever_is_chosen()}</strong>{" · "} }
                    {look.text().hedge(id)}{" · "}
                    {citation(words, &claim.paragraphs, &text.finding)}
                </p>
            </>
        }
    });
    let state = if outcome.waiting.is_empty() {
        state_label(look.text(), outcome.state)
    } else {
        let waiting = look.text().listed(&outcome.waiting);
        let waiting = fill(words.waiting_for(), &[("levers", &waiting)]);
        html! { <span class="state">{icon("waiting")}{" "}{waiting}</span> }
    };
    html! {
        <td role="cell" data-state={outcome.state.name()} data-family={outcome.state.family().name()}>
            {state}
            <div>{for finding}</div>
        </td>
    }
}
