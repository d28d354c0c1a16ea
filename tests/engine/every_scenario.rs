//! Every scenario of the essay: some hundred thousand.

use crate::essay::essay;
use crate::naive::Naive;
use crate::oracle::{check, every_scenario};
use explorer::evaluate::Edit;
use explorer::scenario::link::Link;

#[test]
fn is_evaluated_as_the_second_evaluator_does() {
    std::thread::scope(|scope| {
        for half in 0..2 {
            scope.spawn(move || {
                let naive = Naive::new(essay());
                for scenario in every_scenario(essay()).skip(half).step_by(2) {
                    check(essay(), &naive, &scenario, &Edit::default());
                }
            });
        }
    });
}

#[test]
fn survives_its_link() {
    for scenario in every_scenario(essay()) {
        let link = Link::to_scenario(scenario);
        let query = link.query(essay());
        assert_eq!(Link::parse(&query, essay(), None), (link, None), "{query}");
    }
}

#[test]
fn is_one_of_some_hundred_thousand() {
    assert_eq!(every_scenario(essay()).count(), 466_560);
}
