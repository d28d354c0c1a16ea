//! Whether the argument hangs together: nothing that can never hold, nothing
//! that contradicts itself without saying so.

use super::fields::quoted;
use super::names::Ids;
use super::problem::Problems;
use super::structure::Draft;
use crate::argument::{Claim, Condition, ConsequenceId, Direction, PositionId, Reason, When};

/// How many rows the table of one consequence can have before no reader could
/// take it in, and no phone fill it at once.
const MOST_ROWS: usize = 4000;

/// Checks what the ids alone cannot show.
pub(super) fn check(draft: &Draft, problems: &mut Problems) {
    check_conditions(draft, problems);
    check_contested(draft, problems);
    check_consequences(draft, problems);
    check_circles(draft, problems);
    check_presets(draft, problems);
    check_answer(draft, problems);
}

/// Whether whoever meets `when` also meets `other`.
fn implies(when: &When, other: &When) -> bool {
    other.iter().all(|wanted| {
        let given = when.iter().find(|given| given.control == wanted.control);
        given.is_some_and(|given| {
            given
                .positions
                .iter()
                .all(|position| wanted.positions.meets(Some(position)))
        })
    })
}

/// Whether some scenario meets both.
fn can_meet_both(one: &When, other: &When) -> bool {
    one.iter().all(|condition| {
        let theirs = other
            .iter()
            .find(|theirs| theirs.control == condition.control);
        theirs.is_none_or(|theirs| {
            condition
                .positions
                .iter()
                .any(|position| theirs.positions.meets(Some(position)))
        })
    })
}

/// Whether the settings, one for each control, meet the condition.
fn meets(settings: &[Option<PositionId>], when: &When) -> bool {
    let meets = |c: &Condition| c.positions.meets(settings[c.control.index()]);
    when.iter().all(meets)
}

fn check_conditions(draft: &Draft, problems: &mut Problems) {
    let names = &draft.names;
    let claims = draft.argument.claims.iter().map(|claim| &claim.when);
    let verdicts = draft.argument.verdicts.iter().map(|verdict| &verdict.when);
    check_conditions_of(&names.claims, claims, &draft.sound.claims, draft, problems);
    check_conditions_of(
        &names.verdicts,
        verdicts,
        &draft.sound.verdicts,
        draft,
        problems,
    );
}

fn check_conditions_of<'a>(
    ids: &Ids,
    conditions: impl Iterator<Item = &'a When>,
    sound: &[bool],
    draft: &Draft,
    problems: &mut Problems,
) {
    let what = ids.what;
    for (at, when) in conditions.enumerate().filter(|&(at, _)| sound[at]) {
        let (id, place) = (&ids.names[at], &ids.places[at]);
        let contradictions = draft.argument.contradictions.iter().enumerate();
        for (found, contradiction) in contradictions {
            if draft.sound.contradictions[found] && implies(when, contradiction) {
                let name = &draft.names.contradictions.names[found];
                let message = format!(
                    "the {what} `{id}` holds only where [contradiction.{name}] says that the settings contradict each other: change one of the two"
                );
                problems.add(place, message);
            }
        }
        for (found, moot) in draft.argument.moot.iter().enumerate() {
            let names_it = when.iter().any(|condition| condition.control == moot.lever);
            if draft.sound.moot[found] && names_it && implies(when, &moot.when) {
                let name = &draft.names.moot.names[found];
                let message = format!(
                    "the {what} `{id}` asks for a lever that [moot.{name}] lays to rest there: change one of the two"
                );
                problems.add(place, message);
            }
        }
    }
}

/// Whether two effects on one consequence make it contested.
fn pull_both_ways(one: Direction, other: Direction) -> bool {
    let pulls = |one: Direction, other: Direction| {
        let is_for = matches!(one, Direction::Opens | Direction::Aims);
        let is_against = matches!(
            other,
            Direction::Weakens | Direction::Risks | Direction::NoGain
        );
        is_for && is_against
    };
    pulls(one, other) || pulls(other, one)
}

/// The consequence on which two claims that can hold at once pull both ways.
fn contested(one: &Claim, other: &Claim) -> Option<ConsequenceId> {
    if !can_meet_both(&one.when, &other.when) {
        return None;
    }
    let pairs = one
        .effects
        .iter()
        .flat_map(|ours| other.effects.iter().map(move |theirs| (ours, theirs)));
    pairs
        .filter(|(ours, theirs)| ours.on == theirs.on)
        .find(|(ours, theirs)| pull_both_ways(ours.direction, theirs.direction))
        .map(|(ours, _)| ours.on)
}

fn check_contested(draft: &Draft, problems: &mut Problems) {
    let argument = &draft.argument;
    let ids = &draft.names.claims;
    let sound = |at: usize| draft.sound.claims[at];
    for (at, one) in argument
        .claims
        .iter()
        .enumerate()
        .filter(|&(at, _)| sound(at))
    {
        for (after, other) in argument.claims[at + 1..].iter().enumerate() {
            let other_at = at + 1 + after;
            let is_declared = draft.contested_by_design.iter().any(|(a, b, _)| {
                [a.index(), b.index()] == [at, other_at] || [b.index(), a.index()] == [at, other_at]
            });
            let Some(on) = contested(one, other).filter(|_| sound(other_at) && !is_declared) else {
                continue;
            };
            let (a, b) = (&one.name, &other.name);
            let on = &argument.consequences[on.index()].name;
            let message = format!(
                "`{a}` and `{b}` can hold at once and pull `{on}` both ways: change one, or add [\"{a}\", \"{b}\"] to `contested_by_design`"
            );
            problems.add(&ids.places[other_at], message);
        }
    }
    for (a, b, place) in &draft.contested_by_design {
        let (one, other) = (&argument.claims[a.index()], &argument.claims[b.index()]);
        if sound(a.index()) && sound(b.index()) && contested(one, other).is_none() {
            let message = format!(
                "`{}` and `{}` never pull both ways: take the pair out",
                one.name, other.name
            );
            problems.add(place, message);
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
