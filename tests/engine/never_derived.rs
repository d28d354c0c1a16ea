//! What must never be derived from this essay: the list of its coding.

use crate::essay::essay;
use crate::oracle::every_scenario;
use explorer::argument::{ConsequenceId, ControlId, ControlKind, Direction, State};
use explorer::evaluate::{Edit, evaluate};
use explorer::query::{Possibilities, support, what_would_it_take};
use explorer::scenario::Scenario;
use explorer::scenario::link::Link;

fn consequence(name: &str) -> ConsequenceId {
    essay().consequence_named(name).expect(name)
}

fn control(name: &str) -> ControlId {
    essay().control_named(name).expect(name)
}

fn scenario(link: &str) -> Scenario {
    let (link, notice) = Link::parse(link, essay(), None);
    assert_eq!(notice, None);
    link.scenario
}

fn state(link: &str, on: &str) -> State {
    let evaluation = evaluate(essay(), &scenario(link), &Edit::default());
    evaluation.of(consequence(on)).state
}

/// The only states that any scenario at all gives a consequence.
fn check_states(on: &str, expected: &[State]) {
    let possibilities = Possibilities::new(essay(), &Edit::default(), consequence(on));
    let possibilities = possibilities.expect("the essay is small");
    assert_eq!(possibilities.states().collect::<Vec<_>>(), expected, "{on}");
}

#[test]
fn no_security_gain_and_no_security_loss_from_the_swap() {
    check_states("peninsula_security", &[State::NoGain, State::Silent]);
    assert!(!support(essay(), consequence("peninsula_security")).contains(&control("election")));
    let swap = "alliance=step_back&trilateral=step_back&rivals=reach_out";
    assert_eq!(state(swap, "peninsula_security"), State::NoGain);
    assert_eq!(
        state("alliance=solidify", "peninsula_security"),
        State::Silent
    );
    assert_eq!(state("alliance=solidify", "core_security"), State::Silent);
}

#[test]
fn the_swaps_effects_belong_to_the_whole_package() {
    let on = ["peninsula_security", "leverage"];
    for (on, state) in on.into_iter().zip([State::NoGain, State::WeakensLikely]) {
        let answers = what_would_it_take(essay(), &Edit::default(), consequence(on), state);
        let answers: Vec<_> = answers.expect("the essay is small").iter().collect();
        let package = scenario("alliance=step_back&trilateral=step_back&rivals=reach_out");
        let whole = ["alliance", "trilateral", "rivals"].map(control);
        assert_eq!(answers, [whole.map(|id| (id, package.setting(id)))]);
    }
}

#[test]
fn nothing_links_stepping_back_neutrality_or_holding_to_the_winner() {
    let alliance = control("alliance");
    let contrast = essay().contrast;
    for position in ["step_back", "neutral", "hold"] {
        let position = essay()
            .control(alliance)
            .position_named(position)
            .expect(position);
        let tied = essay().claims.iter().filter(|claim| {
            let names = |id, setting| {
                let mut conditions = claim.when.iter();
                conditions.any(|c| c.control == id && c.positions.meets(Some(setting)))
            };
            names(alliance, position) && contrast.pair.iter().any(|&w| names(contrast.control, w))
        });
        assert_eq!(tied.count(), 0);
    }
    assert_eq!(
        state("alliance=step_back&election=trump", "stability"),
        State::Risks
    );
    assert_eq!(
        state("alliance=open&election=trump", "stability"),
        State::Risks
    );
}

#[test]
fn the_wests_will_and_the_organisations_move_world_level_consequences_only() {
    for (circumstance, world) in [("west", "order_shape"), ("organisations", "world_economy")] {
        for on in essay().consequence_ids() {
            let depends = support(essay(), on).contains(&control(circumstance));
            assert_eq!(depends, on == consequence(world), "{circumstance} {on:?}");
        }
    }
}

#[test]
fn no_korean_lever_moves_a_world_level_consequence() {
    for on in ["order_shape", "world_economy", "us_commitment"] {
        for id in support(essay(), consequence(on)) {
            assert_eq!(essay().control(id).kind, ControlKind::Circumstance, "{on}");
        }
    }
}

#[test]
fn the_world_is_eased_and_never_mended() {
    check_states(
        "stability",
        &[State::Cushions, State::Weakens, State::Risks, State::Silent],
    );
    check_states("core_security", &[State::Risks, State::Silent]);
    check_states("leverage", &[State::WeakensLikely, State::Silent]);
    check_states("us_commitment", &[State::Risks, State::Silent]);
}

#[test]
fn the_essay_never_points_both_ways_on_one_topic() {
    for on in essay().consequence_ids() {
        let answers = what_would_it_take(essay(), &Edit::default(), on, State::Contested);
        assert!(answers.expect("the essay is small").is_empty(), "{on:?}");
    }
}

#[test]
fn no_claim_on_the_swap_speaks_of_a_security_loss() {
    let security = ["peninsula_security", "core_security", "us_commitment"].map(consequence);
    let alliance = control("alliance");
    for claim in &essay().claims {
        let back = essay().control(alliance).position_named("step_back");
        let steps_back = claim
            .when
            .iter()
            .any(|c| c.control == alliance && c.positions.meets(back));
        for effect in claim
            .effects
            .iter()
            .filter(|effect| security.contains(&effect.on))
        {
            let loses = matches!(effect.direction, Direction::Weakens | Direction::Risks);
            assert!(!(steps_back && loses), "{}", claim.name);
        }
    }
}

#[test]
fn nothing_follows_while_everything_is_open_and_not_supposed() {
    let start = scenario("alliance=open&trilateral=open&election=biden");
    let evaluation = evaluate(essay(), &start, &Edit::default());
    assert_eq!(evaluation.claims, []);
}

#[test]
fn every_claim_of_the_essay_holds_somewhere() {
    let mut held = vec![false; essay().claims.len()];
    for scenario in every_scenario(essay()).step_by(11) {
        for claim in evaluate(essay(), &scenario, &Edit::default()).claims {
            held[claim.index()] = true;
        }
    }
    assert!(held.iter().all(|&held| held));
}
