//! Questions over many scenarios, in tables.

use crate::brute_force::presets;
use crate::essay::essay;
use crate::sketch::sketch;
use explorer::argument::{Argument, ClaimId, ConsequenceId, PositionId, State};
use explorer::evaluate::{Edit, evaluate};
use explorer::query::{silence_map, what_the_contrast_changes, what_would_it_take};
use explorer::scenario::link::{Link, settings_query};

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
fn what_depends_on_too_much_is_not_tried() {
    let check = |levers, positions, answers: bool, cells: bool| {
        let argument = wide(levers, positions);
        let on = ConsequenceId::new(0);
        let found = what_would_it_take(&argument, &Edit::default(), on, State::Opens);
        assert_eq!(found.map(|found| found.len()), answers.then_some(levers));
        let map = silence_map(&argument, &Edit::default(), on);
        let count = positions.saturating_pow(levers as u32);
        assert_eq!(map.map(|map| map.cells.len()), cells.then_some(count));
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
