//! The second essay through the same engine: no rule knows which it is.

use crate::naive::Naive;
use crate::oracle::{check, every_scenario};
use explorer::argument::{Argument, State};
use explorer::content::load;
use explorer::evaluate::{Edit, evaluate};
use std::collections::BTreeSet;
use std::path::Path;

fn essay() -> Argument {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("essays/library");
    let essay = load(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    essay.argument
}

#[test]
fn is_evaluated_as_the_second_evaluator_does() {
    let essay = essay();
    let naive = Naive::new(&essay);
    for scenario in every_scenario(&essay) {
        check(&essay, &naive, &scenario, &Edit::default());
    }
}

#[test]
fn every_claim_and_verdict_can_hold() {
    let essay = essay();
    let mut claims = BTreeSet::new();
    let mut verdicts = BTreeSet::new();
    for scenario in every_scenario(&essay) {
        let evaluation = evaluate(&essay, &scenario, &Edit::default());
        claims.extend(evaluation.claims);
        verdicts.extend(evaluation.verdicts);
    }
    assert!(essay.claim_ids().all(|id| claims.contains(&id)));
    assert_eq!(verdicts.len(), essay.verdicts.len());
}

#[test]
fn shows_nearly_every_state() {
    let essay = essay();
    let reached: BTreeSet<State> = every_scenario(&essay)
        .flat_map(|scenario| evaluate(&essay, &scenario, &Edit::default()).consequences)
        .map(|outcome| outcome.state)
        .collect();
    let missing: Vec<_> = (State::ALL.iter().filter(|state| !reached.contains(state)))
        .map(|state| state.name())
        .collect();
    assert_eq!(missing, ["aims_partly"]);
}
