//! Questions over many scenarios, against brute force over the whole table.

use crate::essay::essay;
use crate::random::argument_and_edit;
use explorer::argument::{Argument, ConsequenceId, ControlId, ControlKind, Reason, State};
use explorer::evaluate::{Edit, evaluate};
use explorer::query::{Possibilities, silence_map, support, what_would_it_take};
use explorer::scenario::{Scenario, Settings};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Every full setting of some controls, in file order.
fn completions(argument: &Argument, controls: &[ControlId]) -> Vec<Settings> {
    controls
        .iter()
        .fold(vec![Settings::new()], |tables, &control| {
            let longer = tables.iter().flat_map(|settings| {
                argument.control(control).settings().map(|setting| {
                    let mut settings = settings.clone();
                    settings.push((control, setting));
                    settings
                })
            });
            longer.collect()
        })
}

/// The state in every full setting of the support; all else as at the start.
fn table(
    argument: &Argument,
    edit: &Edit,
    on: ConsequenceId,
    support: &[ControlId],
) -> BTreeMap<Settings, State> {
    let start = Scenario::start(argument);
    let states = completions(argument, support).into_iter().map(|settings| {
        let scenario = start.with_all(&settings);
        let state = evaluate(argument, &scenario, edit).of(on).state;
        (settings, state)
    });
    states.collect()
}

/// Whether every completion of the partial setting has the state.
fn secures(table: &BTreeMap<Settings, State>, partial: &Settings, state: State) -> bool {
    let completions = table
        .iter()
        .filter(|(full, _)| partial.iter().all(|s| full.contains(s)));
    completions
        .map(|(_, found)| *found)
        .all(|found| found == state)
}

/// All minimal partial settings, found by trying every partial setting.
fn brute_force(
    argument: &Argument,
    table: &BTreeMap<Settings, State>,
    support: &[ControlId],
    state: State,
) -> Vec<Settings> {
    let partials = support
        .iter()
        .fold(vec![Settings::new()], |partials, &control| {
            let settings: Vec<_> = argument.control(control).settings().collect();
            let longer = partials.iter().flat_map(|partial| {
                let fixed = settings.iter().map(|&setting| Some((control, setting)));
                fixed
                    .chain([None])
                    .map(|more| partial.iter().copied().chain(more).collect())
            });
            longer.collect()
        });
    let needs_all = |partial: &Settings| {
        (0..partial.len()).all(|place| {
            let mut fewer = partial.clone();
            fewer.remove(place);
            !secures(table, &fewer, state)
        })
    };
    let found = partials.into_iter();
    found
        .filter(|partial| secures(table, partial, state) && needs_all(partial))
        .collect()
}

/// The nearest by the rule's own words, over all answers.
fn nearest(argument: &Argument, answers: &[Settings], scenario: &Scenario) -> Option<Settings> {
    let key = |answer: &&Settings| {
        let applied = scenario.with_all(answer);
        let contradictory = !evaluate(argument, &applied, &Edit::default())
            .contradictions
            .is_empty();
        let kinds = answer.iter().map(|&(id, _)| argument.control(id).kind);
        let circumstances = kinds
            .filter(|kind| *kind == ControlKind::Circumstance)
            .count();
        (
            applied.changes_from(scenario).count(),
            contradictory,
            circumstances,
        )
    };
    answers.iter().min_by_key(key).cloned()
}

fn check_consequence(argument: &Argument, edit: &Edit, on: ConsequenceId, from: &[Scenario]) {
    let support = support(argument, on);
    let table = table(argument, edit, on, &support);
    let possibilities = Possibilities::new(argument, edit, on).expect("it is small");
    let states: Vec<_> = possibilities.states().collect();
    for &state in State::ALL {
        let answers = what_would_it_take(argument, edit, on, state).expect("it is small");
        let found: Vec<_> = answers.iter().collect();
        let expected = brute_force(argument, &table, &support, state);
        assert_eq!(found, expected, "{on:?} {state:?} {edit:?}");
        assert_eq!(answers.len(), found.len());
        assert_eq!(answers.is_empty(), !states.contains(&state));
        for scenario in from {
            assert_eq!(
                answers.nearest(argument, scenario),
                nearest(argument, &found, scenario),
                "{on:?} {state:?} from {scenario:?}"
            );
        }
    }
    check_map(argument, edit, on, &table);
}

fn check_map(
    argument: &Argument,
    edit: &Edit,
    on: ConsequenceId,
    table: &BTreeMap<Settings, State>,
) {
    let map = silence_map(argument, edit, on).expect("it is small");
    let without_open = table
        .iter()
        .filter(|(settings, _)| settings.iter().all(|s| s.1.is_some()));
    let expected: Vec<_> = without_open
        .map(|(settings, state)| (settings.clone(), *state))
        .collect();
    let cells = map.cells.iter().enumerate();
    let found: Vec<_> = cells
        .map(|(place, cell)| (map.settings(place), cell.state))
        .collect();
    assert_eq!(found, expected, "{on:?}");
    let start = Scenario::start(argument);
    for (place, cell) in map.cells.iter().enumerate() {
        let scenario = start.with_all(&map.settings(place));
        assert_eq!(map.cell_of(&scenario), Some(place));
        assert_eq!(
            cell.deciding,
            evaluate(argument, &scenario, edit).of(on).deciding
        );
    }
    let speaking = expected.iter().filter(|(_, state)| *state != State::Silent);
    assert_eq!(map.speaking(), speaking.count());
}

/// Whatever is outside the support, it changes nothing.
fn check_support(argument: &Argument, edit: &Edit, on: ConsequenceId) {
    let support = support(argument, on);
    let table = table(argument, edit, on, &support);
    for scenario in crate::oracle::every_scenario(argument) {
        let settings: Settings = support
            .iter()
            .map(|&id| (id, scenario.setting(id)))
            .collect();
        assert_eq!(
            evaluate(argument, &scenario, edit).of(on).state,
            table[&settings]
        );
    }
}

pub(crate) fn presets(argument: &Argument) -> Vec<Scenario> {
    let settings = argument
        .presets
        .iter()
        .map(|preset| preset.settings.clone());
    settings.map(Scenario::new).collect()
}

#[test]
fn every_consequence_and_state_of_the_essay_agrees_with_brute_force() {
    for on in essay().consequence_ids() {
        check_consequence(essay(), &Edit::default(), on, &presets(essay()));
    }
}

#[test]
fn the_essay_agrees_with_brute_force_under_every_single_edit() {
    let claims = essay().claim_ids().map(Reason::Claim);
    let edits = claims.map(|reason| Edit::default().toggled(reason));
    let stated = Edit {
        stated_only: true,
        ..Edit::default()
    };
    for edit in edits.chain([stated]) {
        for on in essay().consequence_ids() {
            check_consequence(essay(), &edit, on, &[]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn small_arguments_agree_with_brute_force_under_any_edit((argument, edit) in argument_and_edit()) {
        let from: Vec<_> = crate::oracle::every_scenario(&argument).step_by(7).collect();
        for on in argument.consequence_ids() {
            check_consequence(&argument, &edit, on, &from);
            check_support(&argument, &edit, on);
        }
    }
}
