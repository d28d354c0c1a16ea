//! The rules of evaluation, on arguments made for them.

use crate::naive::{self, Naive};
use crate::oracle;
use crate::random::argument_and_edit;
use crate::sketch::sketch;
use explorer::argument::{Argument, ClaimId, Direction, Modality, State};
use explorer::evaluate::{Evaluation, Said, evaluate, is_background};
use explorer::scenario::link::Link;
use proptest::prelude::*;

/// What the sketched argument says in the scenario of a link.
pub(crate) fn evaluated(argument: &Argument, link: &str) -> Evaluation {
    let (link, notice) = Link::parse(link, argument, None);
    assert_eq!(notice, None);
    evaluate(argument, &link.scenario, &link.edit)
}

pub(crate) fn claim_names(argument: &Argument, claims: &[ClaimId]) -> Vec<String> {
    let names = claims.iter().map(|&id| argument.claim(id).name.clone());
    names.collect()
}

proptest! {
    #[test]
    fn every_small_argument_is_evaluated_as_the_second_evaluator_does(
        (argument, edit) in argument_and_edit(),
    ) {
        let naive = Naive::new(&argument);
        for scenario in oracle::every_scenario(&argument) {
            oracle::check(&argument, &naive, &scenario, &edit);
        }
    }
}

#[test]
fn the_state_of_every_set_of_effects_is_that_of_the_seven_rules() {
    let effects = [
        (Direction::Opens, Modality::Can),
        (Direction::Aims, Modality::Aim),
        (Direction::Cushions, Modality::Can),
        (Direction::Weakens, Modality::Asserted),
        (Direction::Weakens, Modality::Must),
        (Direction::Weakens, Modality::Likely),
        (Direction::Weakens, Modality::Could),
        (Direction::Risks, Modality::Asserted),
        (Direction::NoGain, Modality::Asserted),
        (Direction::StepMissing, Modality::Must),
    ];
    for set in 0..1 << effects.len() {
        let chosen = (0..effects.len()).filter(|place| set & (1 << place) != 0);
        let chosen: Vec<_> = chosen.map(|place| effects[place]).collect();
        let said = chosen
            .iter()
            .fold(Said::default(), |said, &(direction, modality)| {
                said.and(Said::of(direction, modality))
            });
        let names: Vec<_> = chosen.iter().map(|(d, m)| (d.name(), m.name())).collect();
        assert_eq!(said.state().name(), naive::state_of(&names).0, "{names:?}");
    }
}

#[test]
fn only_a_flat_loss_is_a_flat_state() {
    for &modality in Modality::ALL {
        let state = Said::of(Direction::Weakens, modality).state();
        let flat = [Modality::Asserted, Modality::Must].contains(&modality);
        let expected = if flat {
            State::Weakens
        } else {
            State::WeakensLikely
        };
        assert_eq!(state, expected, "{modality:?}");
    }
}

#[test]
fn the_first_claim_whose_effect_gave_the_state_decides() {
    let check = |claims: &str, state: State, deciding: Option<&str>| {
        let argument = sketch(&format!("circumstance c: *on off\nconsequence x\n{claims}"));
        let evaluation = evaluated(&argument, "");
        let outcome = &evaluation.consequences[0];
        assert_eq!(outcome.state, state, "{claims}");
        let name = outcome.deciding.map(|id| argument.claim(id).name.as_str());
        assert_eq!(name, deciding, "{claims}");
    };
    check("", State::Silent, None);
    check("claim a: c=off -> opens x", State::Silent, None);
    check("claim a: -> opens x", State::Opens, Some("a"));
    check(
        "claim a: -> risks x
         claim b: -> cushions x
         claim c: -> cushions x",
        State::Cushions,
        Some("b"),
    );
    check(
        "claim a: -> step_missing x
         claim b: -> aims x
         claim c: -> no_gain x",
        State::Contested,
        Some("b"),
    );
    check(
        "claim a: -> weakens x; likely
         claim b: -> weakens x; must",
        State::Weakens,
        Some("b"),
    );
    check(
        "claim a: -> risks x
         claim b: -> weakens x; could",
        State::WeakensLikely,
        Some("b"),
    );
    check(
        "claim a: -> step_missing x
         claim b: -> opens x",
        State::AimsPartly,
        Some("a"),
    );
    check(
        "claim a: -> aims x
         claim b: -> opens x",
        State::Opens,
        Some("b"),
    );
    check(
        "claim a: -> no_gain x
         claim b: -> step_missing x",
        State::StepMissing,
        Some("b"),
    );
    check(
        "claim a: -> no_gain x
         claim b: -> risks x",
        State::Risks,
        Some("b"),
    );
}

const WAITING: &str = "
    lever one: no yes
    lever two: *no yes
    lever three: no yes
    circumstance c: *on off
    consequence x
    claim both: one=yes three=yes -> opens x
    claim first: three=yes c=on -> aims x
    claim other: one=no c=off -> risks x
    claim set: one=yes two=yes -> weakens x";

#[test]
fn silence_waits_for_the_fewest_open_levers() {
    let check = |link: &str, waiting: &[&str]| {
        let argument = sketch(WAITING);
        let evaluation = evaluated(&argument, link);
        let levers = evaluation.consequences[0].waiting.iter();
        let names: Vec<_> = levers
            .map(|&id| argument.control(id).name.as_str())
            .collect();
        assert_eq!(names, waiting, "{link}");
    };
    check("", &["three"]);
    check("c=off", &["one"]);
    check("three=no", &[]);
    check("three=no&two=yes", &["one"]);
    check("three=no&two=open", &["one", "two"]);
    check("three=yes", &[]);
    check("reject=first", &["one", "three"]);
    check("reject=first,both", &[]);
}

#[test]
fn one_choice_away_lacks_one_lever_and_no_circumstance() {
    let check = |link: &str, away: &[(&str, &str)]| {
        let argument = sketch(WAITING);
        let evaluation = evaluated(&argument, link);
        let named: Vec<_> = evaluation
            .one_choice_away
            .iter()
            .map(|away| {
                let claim = argument.claim(away.claim).name.as_str();
                (claim, argument.control(away.lever).name.as_str())
            })
            .collect();
        assert_eq!(named, away, "{link}");
    };
    check("", &[("first", "three")]);
    check(
        "one=yes",
        &[("both", "three"), ("first", "three"), ("set", "two")],
    );
    check("three=no&c=off", &[("other", "one")]);
    check("one=yes&reject=both,set", &[("first", "three")]);
}

#[test]
fn contradictions_and_resting_levers_are_flagged_and_evaluate_as_usual() {
    let argument = sketch(
        "lever one: *no yes
         lever two: no yes
         consequence x
         claim a: one=yes two=yes -> opens x
         contradiction: one=yes two=yes
         moot two: one=yes",
    );
    let check = |link: &str, state: State, contradictions: &[usize], moot: usize| {
        let evaluation = evaluated(&argument, link);
        assert_eq!(evaluation.consequences[0].state, state, "{link}");
        assert_eq!(evaluation.contradictions, contradictions, "{link}");
        assert_eq!(evaluation.moot.len(), moot, "{link}");
    };
    check("", State::Silent, &[], 0);
    check("one=yes", State::Silent, &[], 1);
    check("one=yes&two=yes", State::Opens, &[0], 1);
}

#[test]
fn a_claim_on_circumstances_alone_is_background() {
    let argument = sketch(
        "lever one: *no yes
         circumstance c: *on off
         consequence x
         claim early: c=on -> aims x
         claim judged: one=no -> opens x
         claim both: one=yes c=on -> opens x
         claim free: -> risks x",
    );
    let background: Vec<_> = (argument.claims.iter())
        .filter(|claim| is_background(&argument, claim))
        .map(|claim| claim.name.as_str())
        .collect();
    assert_eq!(background, ["early", "free"]);
}

/// What lets a query stop early: see `query::possibilities`.
#[test]
fn what_is_said_more_moves_the_state_up_the_rules_only() {
    let kinds: Vec<_> = Said::each().collect();
    let said = |set: usize| {
        let chosen = kinds.iter().enumerate();
        let chosen = chosen.filter(|(place, _)| set & (1 << place) != 0);
        chosen.fold(Said::default(), |said, (_, one)| said.and(*one))
    };
    let sets = 0..1 << Said::KINDS;
    let state: Vec<_> = sets.clone().map(|set| said(set).state()).collect();
    for most in sets.clone() {
        for between in sets.clone().filter(|set| set & most == *set) {
            for least in sets.clone().filter(|set| set & between == *set) {
                if state[least] == state[most] {
                    assert_eq!(state[between], state[most], "{least} {between} {most}");
                }
            }
        }
    }
}
