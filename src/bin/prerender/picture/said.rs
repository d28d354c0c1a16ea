//! What a picture tells of what the essay says.

use explorer::app::answer::hedged;
use explorer::argument::{Argument, ConsequenceId, ControlId, ControlKind, PresetId, State};
use explorer::evaluate::{Edit, Evaluation, evaluate};
use explorer::page::Page;
use explorer::scenario::Scenario;

/// How many things a picture says of a scene at most.
const MOST: usize = 4;

/// One thing that the essay says.
#[derive(Clone)]
pub(crate) struct Point {
    pub(crate) state: State,
    /// The state in words; empty where the sentence says it.
    pub(crate) label: String,
    /// Of what it says that; empty where the sentence does.
    pub(crate) topic: String,
    pub(crate) words: String,
}

/// The answer's lines that set something, each with the state that it sums up.
pub(super) fn answer(page: &Page) -> Vec<Point> {
    let lines = page.argument.answer.iter().zip(&page.text.meta.answer);
    let lines = lines.filter(|(line, _)| !line.settings.is_empty());
    lines
        .take(MOST - 1)
        .map(|(line, words)| {
            let scenario = Scenario::start(&page.argument).with_all(&line.settings);
            let evaluation = evaluate(&page.argument, &scenario, &Edit::default());
            let summed_up = (evaluation.consequences.iter()).find(|outcome| {
                let deciding = outcome.deciding.as_ref();
                deciding.is_some_and(|claim| line.claims.contains(claim))
            });
            let cut = hedged(words);
            Point {
                state: summed_up.map_or(State::Silent, |outcome| outcome.state),
                label: String::new(),
                topic: String::new(),
                words: [cut.before, cut.hedge, cut.after].concat(),
            }
        })
        .collect()
}

/// What the tour points at in the scene; elsewhere what the essay says of it.
pub(super) fn findings(page: &Page, preset: PresetId, scenario: &Scenario) -> Vec<Point> {
    let argument = &page.argument;
    let evaluation = evaluate(argument, scenario, &Edit::default());
    let step = argument.tour.iter().find(|step| step.preset == preset);
    let chosen = step.map_or_else(
        || most_needing(argument, scenario, &evaluation),
        |step| step.focus.clone(),
    );
    let mut chosen: Vec<ConsequenceId> = chosen.into_iter().take(MOST).collect();
    chosen.sort_unstable();
    let chosen = chosen.into_iter();
    chosen.map(|id| point(page, &evaluation, id)).collect()
}

/// What the essay speaks to, each claim once: first what needs a circumstance
/// that is supposed, then what needs the most of what is set.
fn most_needing(
    argument: &Argument,
    scenario: &Scenario,
    evaluation: &Evaluation,
) -> Vec<ConsequenceId> {
    let is_supposed = |id: ControlId| {
        let control = argument.control(id);
        control.kind == ControlKind::Circumstance && scenario.setting(id) != control.default
    };
    let mut heard = Vec::new();
    let mut spoken: Vec<_> = (argument.consequence_ids())
        .filter_map(|id| {
            let claim = evaluation.of(id).deciding?;
            let is_new = !heard.contains(&claim);
            heard.push(claim);
            let when = &argument.claim(claim).when;
            let supposed = when.iter().any(|condition| is_supposed(condition.control));
            is_new.then_some((supposed, when.len(), id))
        })
        .collect();
    // Stable: equals stay in file order.
    spoken.sort_by_key(|&(supposed, needed, _)| std::cmp::Reverse((supposed, needed)));
    spoken.into_iter().map(|(_, _, id)| id).collect()
}

fn point(page: &Page, evaluation: &Evaluation, id: ConsequenceId) -> Point {
    let outcome = evaluation.of(id);
    let topic = page.text.consequence(id).short.clone();
    match outcome.deciding {
        Some(claim) => Point {
            state: outcome.state,
            label: page.text.state(outcome.state).short.clone(),
            topic,
            words: page.text.claim(claim).finding.clone(),
        },
        None => Point {
            state: State::Silent,
            label: String::new(),
            topic,
            words: page.text.interface.essay_silent().to_owned(),
        },
    }
}
