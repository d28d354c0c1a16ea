//! Sentences that a journalist can paste: what is supposed, what the essay
//! argues, its own hedge, stated or our reading, and the paragraph.

use super::basis;
use super::condition::condition;
use crate::argument::{Basis, ClaimId, ControlId, ControlKind, PositionId};
use crate::evaluate::{Edit, Evaluation, is_background};
use crate::page::Page;
use crate::scenario::Scenario;
use crate::text::template::fill;

/// The sentence that cites one claim. Where its condition leaves a choice, it
/// names the setting of the scenario if that is one of them, else the first.
pub fn claim_citation(page: &Page, scenario: &Scenario, claim: ClaimId) -> String {
    let words = &page.text.interface;
    let conditions = page.argument.claim(claim).when.iter();
    let settings: Vec<_> = conditions
        .filter_map(|named| {
            let setting = scenario.setting(named.control);
            let present = setting.filter(|_| named.positions.meets(setting));
            Some((named.control, present.or(named.positions.first())?))
        })
        .collect();
    let (with, always) = match page.argument.claim(claim).basis {
        Basis::Stated => (words.cite_claim(), words.cite_claim_always()),
        Basis::OurReading => (words.cite_reading(), words.cite_reading_always()),
    };
    let template = match condition(page, &settings) {
        Some(condition) => fill(with, &[("condition", &condition)]),
        None => always.to_owned(),
    };
    filled(page, &template, claim)
}

/// The sentences that cite a whole scenario: every finding that decides a
/// consequence, each once, in file order. What the essay states of the scene
/// comes first, then what the editors read in it, then what it states whatever
/// is chosen.
pub fn scenario_citation(
    page: &Page,
    scenario: &Scenario,
    edit: &Edit,
    evaluation: &Evaluation,
) -> String {
    let words = &page.text.interface;
    let condition = condition(page, &told(page, scenario)).unwrap_or_default();
    let mut parts: [String; 3] = Default::default();
    let mut deciding: Vec<ClaimId> = Vec::new();
    for outcome in &evaluation.consequences {
        if let Some(claim) = outcome.deciding
            && !deciding.contains(&claim)
        {
            deciding.push(claim);
            let part = &mut parts[part_of(page, claim) as usize];
            if !part.is_empty() {
                part.push_str(words.cite_finding_join());
            }
            part.push_str(&filled(page, words.cite_finding(), claim));
        }
    }
    let templates = [
        [words.cite_scene_always(), words.cite_scene()],
        [
            words.cite_scene_reading_always(),
            words.cite_scene_reading(),
        ],
        [words.cite_scene_background(), words.cite_scene_background()],
    ];
    let mut sentence = String::new();
    for (findings, templates) in parts.iter().zip(templates) {
        if !findings.is_empty() {
            // The condition is told once.
            let with_condition = sentence.is_empty() && !condition.is_empty();
            if !sentence.is_empty() {
                sentence.push(' ');
            }
            let places = [("condition", condition.as_str()), ("findings", findings)];
            sentence.push_str(&fill(templates[usize::from(with_condition)], &places));
        }
    }
    if sentence.is_empty() {
        sentence = of_nothing(page, &condition, evaluation);
    }
    if edit.is_none() {
        sentence
    } else {
        fill(words.cite_edited(), &[("sentence", &sentence)])
    }
}

/// Which of the sentences a finding belongs to.
enum Part {
    Stated,
    Reading,
    Background,
}

fn part_of(page: &Page, id: ClaimId) -> Part {
    let claim = page.argument.claim(id);
    match claim.basis {
        Basis::OurReading => Part::Reading,
        Basis::Stated if is_background(&page.argument, claim) => Part::Background,
        Basis::Stated => Part::Stated,
    }
}

/// A scene of which the essay says nothing, or nothing yet: what it says may
/// hang on choices that are still open.
fn of_nothing(page: &Page, condition: &str, evaluation: &Evaluation) -> String {
    let words = &page.text.interface;
    let mut outcomes = evaluation.consequences.iter();
    let waits = outcomes.any(|outcome| !outcome.waiting.is_empty());
    let template = match (condition.is_empty(), waits) {
        (true, _) => words.no_claims(),
        (false, false) => words.cite_scene_silent(),
        (false, true) => words.cite_scene_waiting(),
    };
    fill(template, &[("condition", condition)])
}

/// A sentence with where it is from: the essay's title and the address of the
/// page that says it.
pub fn with_source(page: &Page, sentence: &str, address: &str) -> String {
    let places = [
        ("sentence", sentence),
        ("title", &page.argument.essay_title),
        ("link", address),
    ];
    fill(page.text.interface.cite_source(), &places)
}

/// The settings that a scene tells: not what is left open, nor a circumstance
/// that is not supposed.
fn told(page: &Page, scenario: &Scenario) -> Vec<(ControlId, PositionId)> {
    let controls = page.argument.control_ids();
    let set = controls.filter_map(|id| Some((id, scenario.setting(id)?)));
    set.filter(|&(id, position)| {
        let control = page.argument.control(id);
        control.kind == ControlKind::Lever || control.default != Some(position)
    })
    .collect()
}

/// A template with what a claim says, how firmly, and where.
fn filled(page: &Page, template: &str, id: ClaimId) -> String {
    let text = page.text.claim(id);
    let claim = page.argument.claim(id);
    let basis = basis(page, claim);
    let hedge = page.text.hedge_in_brackets(id);
    let places = [
        ("hedge", hedge.as_str()),
        ("finding", &text.finding),
        ("basis", &basis),
    ];
    fill(template, &places)
}
