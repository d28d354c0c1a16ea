//! Questions over many scenarios, against brute force over the whole table.

use crate::essay::essay;
use crate::random::argument_and_edit;
use crate::sketch::sketch;
use explorer::argument::{
    Argument, ClaimId, ConsequenceId, ControlId, ControlKind, PositionId, Reason, State,
};
use explorer::evaluate::{Edit, evaluate};
use explorer::query::{
    Possibilities, TooLarge, silence_map, support, what_the_contrast_changes, what_would_it_take,
};
use explorer::scenario::link::{Link, settings_query};
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

fn presets(argument: &Argument) -> Vec<Scenario> {
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

/// The answers of an argument as links.
fn check_answers(argument: &Argument, on: &str, state: State, expected: &[&str]) {
    let on = argument.consequence_named(on).expect(on);
    let answers = what_would_it_take(argument, &Edit::default(), on, state).expect("it is small");
    let found: Vec<_> = answers
        .iter()
        .map(|answer| settings_query(argument, &answer))
        .collect();
    assert_eq!(found, expected, "{state:?}");
}

#[test]
fn what_it_takes_is_said_in_links() {
    let check = |on, state, expected: &[_]| check_answers(essay(), on, state, expected);
    check(
        "stability",
        State::Cushions,
        &["alliance=solidify&election=trump"],
    );
    check("stability", State::Weakens, &["election=undecided"]);
    check("stability", State::Silent, &["election=biden"]);
    check(
        "stability",
        State::Risks,
        &[
            "alliance=open&election=trump",
            "alliance=step_back&election=trump",
            "alliance=neutral&election=trump",
            "alliance=hold&election=trump",
        ],
    );
    check("stability", State::Opens, &[]);
    check("order_shape", State::Silent, &["west=not_posed"]);
    check(
        "platforms",
        State::Opens,
        &["trilateral=uphold", "trilateral=deepen"],
    );
    check(
        "platforms",
        State::Silent,
        &["trilateral=open", "trilateral=step_back"],
    );
}

#[test]
fn what_always_follows_takes_nothing() {
    let argument = sketch(
        "lever one: *no yes
         consequence x
         consequence y
         claim a: -> opens x",
    );
    check_answers(&argument, "x", State::Opens, &[""]);
    check_answers(&argument, "x", State::Silent, &[]);
    check_answers(&argument, "y", State::Silent, &[""]);
}

/// The nearest answer from a link, as a link.
fn check_nearest(argument: &Argument, from: &str, state: State, expected: Option<&str>) {
    let on = ConsequenceId::new(0);
    let answers = what_would_it_take(argument, &Edit::default(), on, state).expect("it is small");
    let (link, _) = Link::parse(from, argument, None);
    let found = answers.nearest(argument, &link.scenario);
    let found = found.map(|answer| settings_query(argument, &answer));
    assert_eq!(found.as_deref(), expected, "{from}");
}

#[test]
fn the_nearest_has_fewest_changes_then_no_contradiction_then_fewest_circumstances() {
    let argument = sketch(
        "lever one: *no yes
         lever two: *no yes
         lever three: *no yes
         circumstance c: *off on
         consequence x
         claim a: one=yes -> opens x
         claim b: two=yes three=yes -> opens x
         claim d: three=yes c=on -> opens x
         contradiction: one=yes three=yes",
    );
    check_nearest(&argument, "", State::Opens, Some("one=yes"));
    check_nearest(&argument, "two=yes", State::Opens, Some("one=yes"));
    check_nearest(
        &argument,
        "three=yes",
        State::Opens,
        Some("two=yes&three=yes"),
    );
    check_nearest(
        &argument,
        "three=yes&two=yes&c=on",
        State::Opens,
        Some("two=yes&three=yes"),
    );
    check_nearest(&argument, "", State::Risks, None);
}

/// Each lever has a claim of its own that no other lever can stand in for.
fn wide(levers: usize, positions: usize) -> Argument {
    let names: Vec<_> = (0..positions).map(|place| format!("p{place}")).collect();
    let names = names.join(" ");
    let levers = (0..levers).map(|lever| {
        let position = lever % positions;
        format!("lever l{lever}: {names}\nclaim c{lever}: l{lever}=p{position} -> opens x")
    });
    let lines = [vec!["consequence x".to_owned()], levers.collect()].concat();
    sketch(&lines.join("\n"))
}

#[test]
fn what_depends_on_too_much_is_told_and_not_tried() {
    let check = |levers, positions, answers, cells| {
        let argument = wide(levers, positions);
        let on = ConsequenceId::new(0);
        let too_large = TooLarge { controls: levers };
        let found = what_would_it_take(&argument, &Edit::default(), on, State::Opens);
        assert_eq!(
            found.map(|found| found.len()),
            if answers { Ok(levers) } else { Err(too_large) }
        );
        let map = silence_map(&argument, &Edit::default(), on);
        let count = positions.saturating_pow(levers as u32);
        assert_eq!(
            map.map(|map| map.cells.len()),
            if cells { Ok(count) } else { Err(too_large) }
        );
    };
    check(6, 4, true, true);
    check(8, 4, true, false);
    check(9, 4, false, false);
    check(12, 2, false, true);
    check(70, 2, false, false);
}

#[test]
fn what_the_election_changes_is_what_the_essay_says_of_it() {
    let check = |link: &str, expected: &[&str]| {
        let (link, _) = Link::parse(link, essay(), None);
        let changes = what_the_contrast_changes(essay(), &link.scenario, &Edit::default());
        let names: Vec<_> = changes
            .iter()
            .map(|(id, _)| essay().consequences[id.index()].name.as_str())
            .collect();
        assert_eq!(names, expected);
    };
    check("", &["stability"]);
    check("alliance=solidify", &["shape_order", "stability"]);
    check("alliance=step_back", &["stability"]);
    check("alliance=neutral&west=lost", &["stability"]);
}

#[test]
fn what_the_election_changes_is_every_difference_and_no_other() {
    let contrast = essay().contrast;
    for scenario in presets(essay()) {
        let changes = what_the_contrast_changes(essay(), &scenario, &Edit::default());
        let [first, second] = contrast.pair.map(|value: PositionId| {
            let scenario = scenario.with(contrast.control, Some(value));
            evaluate(essay(), &scenario, &Edit::default())
        });
        for on in essay().consequence_ids() {
            let hedge = |claims: &[ClaimId]| {
                let all = claims.iter().map(|&id| essay().claim(id).modality);
                all.collect::<std::collections::BTreeSet<_>>()
            };
            let (first, second) = (first.of(on), second.of(on));
            let differs =
                first.state != second.state || hedge(&first.claims) != hedge(&second.claims);
            assert_eq!(changes.iter().any(|(id, _)| *id == on), differs);
        }
    }
}
