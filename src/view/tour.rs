//! The guided tour: a region in the flow of the page, never over it. Each step
//! sets its scenario and says what to notice.

use super::look::{Look, setting_told};
use super::parts::{citation, state_label};
use crate::argument::ConsequenceId;
use crate::joined::joined;
use crate::scenario::Scenario;
use crate::text::template::fill;
use yew::prelude::*;

/// The steps; the open one says what to notice and leads on. Nothing where the
/// essay has no tour.
pub(super) fn tour(look: Look) -> Html {
    let words = look.words();
    let steps = look.argument().tour.len();
    if steps == 0 {
        return Html::default();
    }
    let name = match look.state.step {
        None => words.tour_heading().to_owned(),
        Some(step) => {
            let (n, of) = (step.to_string(), steps.to_string());
            fill(words.tour_step_of(), &[("n", &n), ("of", &of)])
        }
    };
    html! {
        <section class="tour" id="tour" data-view="tour" aria-labelledby="tour-title">
            <h2 id="tour-title">{name}</h2>
            <ol class="steps">{for (1..=steps).map(|n| step(look, n))}</ol>
        </section>
    }
}

/// The address of a step, counted from 1: its preset's page, so that it says
/// the same where no program runs.
pub(super) fn address_of_step(look: Look, n: usize) -> String {
    let argument = look.argument();
    let preset = argument.tour.get(n - 1).map_or("", |step| {
        argument.presets[step.preset.index()].name.as_str()
    });
    format!("{}preset/{preset}/?view=tour&step={n}", look.state.home)
}

fn step(look: Look, n: usize) -> Html {
    let text = &look.text().tour[n - 1];
    let is_open = look.state.step == Some(n);
    html! {
        <li key={n} aria-current={is_open.then_some("step")}>
            <span class="count" aria-hidden="true">{n}</span>
            <div>
                <h3 id={format!("step-{n}")} tabindex="-1">
                    <a href={address_of_step(look, n)}>{text.heading.as_str()}</a>
                </h3>
                <p>{text.body.as_str()}</p>
                <div class="here" hidden={!is_open}>if is_open { {here(look, n)} }</div>
            </div>
        </li>
    }
}

/// What to notice at a step, and the ways on. After the last one the page is
/// the reader's, with their own scene or with this one.
fn here(look: Look, n: usize) -> Html {
    let words = look.words();
    let step = &look.argument().tour[n - 1];
    let is_last = n == look.argument().tour.len();
    let set = set_since_the_step_before(look, n);
    let own = look.state.before_tour.as_ref();
    let own = own.map_or(look.scenario(), |own| &own.scenario);
    html! {
        <>
            <p class="note" hidden={set.is_empty()}>{fill(words.changed_some(), &[("items", &joined(&set, "; "))])}</p>
            <p class="note">{words.tour_notice()}</p>
            <ul>{for step.focus.iter().map(|&id| noticed(look, id))}</ul>
            <p class="yours" hidden={!is_last}>{words.tour_yours()}</p>
            <p class="actions">
                {action("next", is_last, address_of_step(look, n + 1), words.tour_next())}
                {action("keep", !is_last, look.address_of(look.scenario()), words.tour_keep())}
                {action("previous", n == 1, address_of_step(look, n.max(2) - 1), words.tour_previous())}
                {action("restore", false, look.address_of(own), words.tour_restore())}
            </p>
        </>
    }
}

/// What a step sets that the one before it did not.
fn set_since_the_step_before(look: Look, n: usize) -> Vec<String> {
    let scene = |n: usize| Scenario::of_step(look.argument(), n);
    let (Some(before), Some(now)) = (scene(n - 1), scene(n)) else {
        return Vec::new();
    };
    let told = |id| setting_told(look, id, now.setting(id));
    now.changes_from(&before).map(told).collect()
}

fn action(name: &'static str, hidden: bool, href: String, label: &'static str) -> Html {
    html! { <a data-action={name} {hidden} {href}>{label}</a> }
}

/// A topic as it stands now; the link leads to its card.
fn noticed(look: Look, id: ConsequenceId) -> Html {
    let name = look.argument().consequences[id.index()].name.as_str();
    let outcome = look.reading.outcome(id);
    let finding = outcome.deciding.map(|id| {
        let (text, claim) = (look.text().claim(id), look.argument().claim(id));
        html! { <>{text.finding.as_str()}{" "}{citation(look.words(), &claim.paragraphs, &text.finding)}</> }
    });
    html! {
        <li key={name} data-family={outcome.state.family().name()}>
            <a href={format!("#topic-{name}")}>{look.text().consequence(id).short.as_str()}</a>
            {state_label(look.text(), outcome.state)}
            <span>{for finding}</span>
        </li>
    }
}
