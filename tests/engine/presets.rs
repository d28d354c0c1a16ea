//! What the essay's own scenarios say, in tables.

use crate::essay::essay;
use explorer::argument::State;
use explorer::compare::{Difference, changed_states, difference, hedge};
use explorer::evaluate::{Edit, evaluate};
use explorer::scenario::Scenario;
use explorer::scenario::link::Link;

/// A link, and the consequences that the essay speaks of there.
fn check(link: &str, speaking: &[(&str, State)]) {
    let (link, notice) = Link::parse(link, essay(), None);
    assert_eq!(notice, None);
    let evaluation = evaluate(essay(), &link.scenario, &link.edit);
    let found: Vec<_> = essay()
        .consequences
        .iter()
        .zip(&evaluation.consequences)
        .filter(|(_, outcome)| outcome.state != State::Silent)
        .map(|(consequence, outcome)| (consequence.name.as_str(), outcome.state))
        .collect();
    assert_eq!(found, speaking);
}

const PROGRAMME: [(&str, State); 9] = [
    ("negotiating_power", State::Aims),
    ("platforms", State::Opens),
    ("ally_relations", State::Opens),
    ("footing", State::Aims),
    ("criticism", State::Opens),
    ("extra_value", State::Aims),
    ("key_role", State::Aims),
    ("new_norms", State::Aims),
    ("interests", State::Aims),
];

/// The author's programme and what a circumstance adds, in file order.
fn programme_and(more: &[(&'static str, State)]) -> Vec<(&'static str, State)> {
    let mut all = [PROGRAMME.as_slice(), more].concat();
    all.sort_by_key(|(name, _)| essay().consequence_named(name));
    all
}

#[test]
fn the_starting_point() {
    let speaking = [
        ("us_commitment", State::Risks),
        ("platforms", State::Opens),
        ("stability", State::Weakens),
    ];
    check("", &speaking);
    check("preset=early_2024", &speaking);
}

#[test]
fn courses_that_the_author_warns_against() {
    let undecided = [
        ("us_commitment", State::Risks),
        ("stability", State::Weakens),
    ];
    check(
        "preset=swap",
        &[
            ("peninsula_security", State::NoGain),
            undecided[0],
            ("leverage", State::WeakensLikely),
            ("criticism", State::NoGain),
            undecided[1],
        ],
    );
    check(
        "preset=no_side",
        &[("core_security", State::Risks), undecided[0], undecided[1]],
    );
}

#[test]
fn the_alliance_alone_and_with_more_on_top() {
    check(
        "preset=alliance_only",
        &[
            ("us_commitment", State::Risks),
            ("platforms", State::Opens),
            ("ally_relations", State::Opens),
            ("criticism", State::Risks),
            ("stability", State::Weakens),
        ],
    );
    check(
        "preset=on_top",
        &[
            ("us_commitment", State::Risks),
            ("negotiating_power", State::Aims),
            ("platforms", State::Opens),
            ("ally_relations", State::Opens),
            ("criticism", State::Opens),
            ("extra_value", State::Aims),
            ("stability", State::Weakens),
        ],
    );
}

#[test]
fn the_authors_programme_under_either_winner_and_in_a_harsher_world() {
    check(
        "preset=programme_biden",
        &programme_and(&[("shape_order", State::Opens)]),
    );
    check(
        "preset=programme_trump",
        &programme_and(&[("stability", State::Cushions)]),
    );
    check(
        "preset=harsher_world",
        &programme_and(&[
            ("stability", State::Cushions),
            ("order_shape", State::Risks),
            ("world_economy", State::Weakens),
            ("reach_counterpart", State::Aims),
        ]),
    );
}

#[test]
fn single_settings() {
    check(
        "preset=hold_trump",
        &[("platforms", State::Opens), ("stability", State::Risks)],
    );
    check(
        "alliance=solidify&election=trump",
        &[
            ("platforms", State::Opens),
            ("ally_relations", State::Opens),
            ("stability", State::Cushions),
        ],
    );
    check(
        "election=biden&private_sector=joint&league=g20",
        &[
            ("platforms", State::Opens),
            ("key_role", State::NoGain),
            ("new_norms", State::Aims),
            ("interests", State::AimsPartly),
        ],
    );
}

#[test]
fn edits_of_the_essay() {
    check(
        "alliance=solidify&election=trump&reject=trump_turbulence",
        &[
            ("platforms", State::Opens),
            ("ally_relations", State::Opens),
        ],
    );
    check("election=trump&stated=1", &[("platforms", State::Opens)]);
    check(
        "alliance=solidify&election=trump&stated=1",
        &[
            ("platforms", State::Opens),
            ("ally_relations", State::Opens),
            ("stability", State::Cushions),
        ],
    );
    check(
        "reject=trilateral_frame_exists,election_uncertain",
        &[("us_commitment", State::Risks)],
    );
}

#[test]
fn two_scenarios_differ() {
    let check = |first: &str, second: &str, on: &str, expected: Difference| {
        let evaluated = |link| {
            let (link, _) = Link::parse(link, essay(), None);
            evaluate(essay(), &link.scenario, &link.edit)
        };
        let (first, second) = (evaluated(first), evaluated(second));
        let on = essay().consequence_named(on).expect(on);
        assert_eq!(difference(essay(), first.of(on), second.of(on)), expected);
        let changed = changed_states(&first, &second).any(|id| id == on);
        let same = [Difference::Same, Difference::DifferentlyHedged].contains(&expected);
        assert_eq!(changed, !same);
    };
    check("", "", "stability", Difference::Same);
    check("", "alliance=solidify", "stability", Difference::Same);
    check("", "election=biden", "stability", Difference::NewlySilent);
    check("election=biden", "", "stability", Difference::NewlySaid);
    check("", "election=trump", "stability", Difference::Different);
    check(
        "alliance=solidify&election=trump",
        "alliance=solidify&election=trump&reject=trump_creed",
        "stability",
        Difference::NewlySilent,
    );
    check(
        "networks=use",
        "networks=use&emerging=reach_out",
        "negotiating_power",
        Difference::Same,
    );
}

#[test]
fn the_hedge_is_the_set_of_modalities() {
    let argument = crate::sketch::sketch(
        "lever one: *no yes
         consequence x
         claim a: one=yes -> opens x; could
         claim b: -> opens x; can
         claim c: one=no|yes -> opens x; can",
    );
    let evaluated = |link| {
        let (link, _) = Link::parse(link, &argument, None);
        evaluate(&argument, &link.scenario, &Edit::default())
    };
    let (before, after) = (evaluated(""), evaluated("one=yes"));
    let names = |outcome| -> Vec<_> {
        let hedge = hedge(&argument, outcome);
        hedge.iter().map(|modality| modality.name()).collect()
    };
    assert_eq!(names(&before.consequences[0]), ["can"]);
    assert_eq!(names(&after.consequences[0]), ["can", "could"]);
    assert_eq!(
        difference(&argument, &before.consequences[0], &after.consequences[0]),
        Difference::DifferentlyHedged
    );
}

#[test]
fn the_first_preset_is_the_starting_point() {
    let first = Scenario::new(essay().presets[0].settings.clone());
    assert_eq!(first, Scenario::start(essay()));
}
