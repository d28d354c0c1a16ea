//! Conditions that can never hold, or that hold with others that they should
//! not hold with.

use crate::argument::{Claim, Condition, ConsequenceId, Direction, PositionId, When};
use crate::content::ids::Ids;
use crate::content::problem::Problems;
use crate::content::structure::Draft;

/// Checks the conditions of claims and verdicts.
pub(crate) fn check(draft: &Draft, problems: &mut Problems) {
    check_conditions(draft, problems);
    check_contested(draft, problems);
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
pub(crate) fn meets(settings: &[Option<PositionId>], when: &When) -> bool {
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
            let file = &draft.file;
            let message = format!(
                "`{a}` and `{b}` can hold at once and pull `{on}` both ways: change one, or add [\"{a}\", \"{b}\"] to the list `contested_by_design = []` at the top of {file}, above the first table"
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
