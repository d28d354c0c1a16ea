//! The engine and the second evaluator side by side.

use crate::naive::{Naive, NaiveOutcome, Reading, Setting};
use explorer::argument::{Argument, PositionId, Reason};
use explorer::evaluate::{Edit, Evaluation, evaluate};
use explorer::scenario::Scenario;
use std::collections::BTreeSet;

/// A scenario by names.
pub(crate) fn named<'a>(argument: &'a Argument, scenario: &Scenario) -> Setting<'a> {
    argument
        .control_ids()
        .map(|id| {
            let control = argument.control(id);
            let position = scenario.setting(id);
            let value = position.map_or("open", |id| control.position(id).name.as_str());
            (control.name.as_str(), value)
        })
        .collect()
}

/// What the engine says, by names.
pub(crate) fn reading<'a>(argument: &'a Argument, evaluation: &Evaluation) -> Reading<'a> {
    let control = |id| argument.control(id).name.as_str();
    let claim = |id| argument.claim(id).name.as_str();
    Reading {
        consequences: evaluation
            .consequences
            .iter()
            .map(|outcome| NaiveOutcome {
                state: outcome.state.name(),
                deciding: outcome.deciding.map(claim),
                claims: outcome.claims.iter().map(|&id| claim(id)).collect(),
                waiting: sorted(outcome.waiting.iter().map(|&id| control(id)).collect()),
            })
            .collect(),
        claims: evaluation.claims.iter().map(|&id| claim(id)).collect(),
        verdicts: evaluation
            .verdicts
            .iter()
            .map(|&id| argument.reason_name(Reason::Verdict(id)))
            .collect(),
        one_choice_away: evaluation
            .one_choice_away
            .iter()
            .map(|away| {
                let lever = argument.control(away.lever);
                let names = away
                    .positions
                    .iter()
                    .map(|id| lever.position(id).name.as_str());
                (claim(away.claim), lever.name.as_str(), names.collect())
            })
            .collect(),
        contradictions: evaluation.contradictions.clone(),
        moot: evaluation
            .moot
            .iter()
            .map(|&(id, place)| (control(id), place))
            .collect(),
    }
}

/// The second evaluator keeps names in the order of the alphabet.
fn sorted(mut names: Vec<&str>) -> Vec<&str> {
    names.sort_unstable();
    names
}

/// Both evaluators say the same.
pub(crate) fn check(argument: &Argument, naive: &Naive, scenario: &Scenario, edit: &Edit) {
    let rejected: BTreeSet<_> = (edit.rejected.iter())
        .map(|&reason| argument.reason_name(reason))
        .collect();
    let engine = evaluate(argument, scenario, edit);
    let setting = named(argument, scenario);
    assert_eq!(
        reading(argument, &engine),
        naive.read(&setting, &rejected, edit.stated_only),
        "{setting:?}, {edit:?}"
    );
}

/// Every scenario of an argument, one after the other.
pub(crate) fn every_scenario(argument: &Argument) -> impl Iterator<Item = Scenario> + use<> {
    let values: Vec<Vec<Option<PositionId>>> = argument
        .controls
        .iter()
        .map(|control| control.settings().collect())
        .collect();
    let count: usize = values.iter().map(Vec::len).product();
    (0..count).map(move |mut rest| {
        let settings = values.iter().map(|values| {
            let value = values[rest % values.len()];
            rest /= values.len();
            value
        });
        Scenario::new(settings.collect())
    })
}
