//! Whether the argument hangs together as a whole.

use super::conditions::meets;
use crate::argument::{Claim, Reason};
use crate::content::fields::quoted;
use crate::content::problem::{Place, Problems};
use crate::content::structure::Draft;
use crate::query::{MOST_CELLS, MOST_PARTIAL_SETTINGS};

/// How many rows the table of one consequence can have before no reader could
/// take it in, and no phone fill it at once.
///
/// So the page need not say that a topic is too large: whatever is loaded has
/// a silence map, whose cells are some of these rows, and an answer to what it
/// would take. That table leaves controls free as well, so with s settings a
/// control counts s + 1: at most half as many again, for each of at most
/// eleven controls, since each has two settings at least.
const MOST_ROWS: usize = 4000;
const _: () = assert!(MOST_ROWS <= MOST_CELLS);
const _: () = {
    let controls = MOST_ROWS.ilog2();
    let most = MOST_ROWS * 3usize.pow(controls) / 2usize.pow(controls);
    assert!(most <= MOST_PARTIAL_SETTINGS);
};

/// Checks what the ids alone cannot show.
pub(crate) fn check(draft: &Draft, problems: &mut Problems) {
    check_presence(draft, problems);
    check_consequences(draft, problems);
    check_circles(draft, problems);
    check_presets(draft, problems);
    check_answer(draft, problems);
}

/// Nothing on the page can do without these.
fn check_presence(draft: &Draft, problems: &mut Problems) {
    let argument = &draft.argument;
    let place = &Place::whole(&draft.file);
    if argument.presets.is_empty() {
        let message = "there is no preset: add one that sets nothing, as the starting point";
        problems.add_missing("", place, message);
    }
    if argument.claims.is_empty() {
        problems.add_missing("", place, "there is no claim: add one");
    }
    for (at, group) in argument.groups.iter().enumerate() {
        if !argument.consequences.iter().any(|c| c.group.index() == at) {
            let place = &draft.names.groups.places[at];
            let message = format!("no consequence is in the group `{group}`: take it out");
            problems.add_missing("", place, message);
        }
    }
}

/// Each consequence has a claim, and a table that can be shown.
fn check_consequences(draft: &Draft, problems: &mut Problems) {
    let argument = &draft.argument;
    let ids = &draft.names.consequences;
    for on in argument.consequence_ids() {
        let (id, place) = (&ids.names[on.index()], &ids.places[on.index()]);
        let bears = |claim: &&Claim| claim.effects.iter().any(|effect| effect.on == on);
        let claims: Vec<_> = argument.claims.iter().filter(bears).collect();
        if claims.is_empty() {
            let message = format!("no claim bears on `{id}`: add one, or take it out");
            problems.add_missing("", place, message);
        }
        let mut controls: Vec<_> = claims
            .iter()
            .flat_map(|claim| claim.when.iter().map(|condition| condition.control))
            .collect();
        controls.sort_unstable();
        controls.dedup();
        let settings = controls
            .iter()
            .map(|&id| argument.control(id).settings().count());
        let rows = settings.fold(1, usize::saturating_mul);
        if rows > MOST_ROWS {
            let names: Vec<_> = controls
                .iter()
                .map(|&id| &argument.control(id).name)
                .collect();
            let message = format!(
                "`{id}` depends on too much to be shown, {}: split it",
                quoted(&names)
            );
            problems.add(place, message);
        }
    }
}

/// No claim rests on itself, through however many others.
fn check_circles(draft: &Draft, problems: &mut Problems) {
    let claims = &draft.argument.claims;
    let supports = |at: usize| {
        claims[at]
            .rests_on
            .iter()
            .filter_map(|reason| match reason {
                Reason::Claim(id) => Some(id.index()),
                Reason::Verdict(_) | Reason::Ground(_) => None,
            })
    };
    for start in 0..claims.len() {
        let mut reached = vec![false; claims.len()];
        let mut open: Vec<usize> = supports(start).collect();
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut reached[at], true) {
                open.extend(supports(at));
            }
        }
        if reached[start] {
            let id = &claims[start].name;
            let message =
                format!("`{id}` rests on itself, directly or through others: break the circle");
            problems.add(&draft.names.claims.places[start], message);
        }
    }
}

fn check_presets(draft: &Draft, problems: &mut Problems) {
    let argument = &draft.argument;
    let ids = &draft.names.presets;
    let start: Vec<_> = argument.controls.iter().map(|c| c.default).collect();
    for (at, preset) in argument.presets.iter().enumerate() {
        if !draft.sound.presets[at] {
            continue;
        }
        let (id, place) = (&preset.name, &ids.places[at]);
        if at == 0 && preset.settings != start {
            let message = format!(
                "`{id}` comes first, so it is the starting point and can set nothing: move it down, or change the defaults"
            );
            problems.add(place, message);
        }
        for (found, contradiction) in argument.contradictions.iter().enumerate() {
            if draft.sound.contradictions[found] && meets(&preset.settings, contradiction) {
                let name = &draft.names.contradictions.names[found];
                let message = format!(
                    "the settings of `{id}` contradict each other, as [contradiction.{name}] says: change them"
                );
                problems.add(place, message);
            }
        }
    }
}

/// The claims that a line of the answer sums up hold once it is set, and their
/// paragraphs are among its own.
fn check_answer(draft: &Draft, problems: &mut Problems) {
    let argument = &draft.argument;
    let ids = &draft.names.answer;
    for (at, line) in argument.answer.iter().enumerate() {
        if !draft.sound.answer[at] {
            continue;
        }
        let (id, place) = (&ids.names[at], &ids.places[at]);
        let mut settings: Vec<_> = argument.controls.iter().map(|c| c.default).collect();
        for &(control, setting) in &line.settings {
            settings[control.index()] = setting;
        }
        for &claim in line
            .claims
            .iter()
            .filter(|claim| draft.sound.claims[claim.index()])
        {
            let claim = argument.claim(claim);
            let name = &claim.name;
            if !meets(&settings, &claim.when) {
                let message =
                    format!("[answer.{id}] sums up `{name}`, which does not hold at its settings");
                problems.add(place, message);
            }
            if !claim
                .paragraphs
                .iter()
                .all(|number| line.paragraphs.contains(number))
            {
                let message =
                    format!("[answer.{id}] sums up `{name}` but does not cite its paragraphs");
                problems.add(place, message);
            }
        }
    }
}
