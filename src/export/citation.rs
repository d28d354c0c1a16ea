//! Sentences that a journalist can paste: what is supposed, what the essay
//! argues, its own hedge, stated or our reading, and the paragraph.

use super::basis;
use super::condition::condition;
use crate::argument::{Basis, ClaimId, ControlId, ControlKind, PositionId};
use crate::evaluate::{Edit, Evaluation};
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

/// The sentence that cites a whole scenario: every finding that decides a
/// consequence, each once, in file order.
pub fn scenario_citation(
    page: &Page,
    scenario: &Scenario,
    edit: &Edit,
    evaluation: &Evaluation,
) -> String {
    let words = &page.text.interface;
    let mut deciding: Vec<ClaimId> = Vec::new();
    for claim in evaluation
        .consequences
        .iter()
        .filter_map(|outcome| outcome.deciding)
    {
        if !deciding.contains(&claim) {
            deciding.push(claim);
        }
    }
    let findings: Vec<String> = deciding
        .iter()
        .map(|&claim| filled(page, words.cite_finding(), claim))
        .collect();
    let findings = findings.join(words.cite_finding_join());

    let condition = condition(page, &told(page, scenario));
    let template = match (&condition, findings.is_empty()) {
        (Some(_), false) => words.cite_scene(),
        (None, false) => words.cite_scene_always(),
        (Some(_), true) => words.cite_scene_silent(),
        (None, true) => words.no_claims(),
    };
    let condition = condition.unwrap_or_default();
    let places = [("condition", condition.as_str()), ("findings", &findings)];
    let sentence = fill(template, &places);
    if edit.is_none() {
        sentence
    } else {
        fill(words.cite_edited(), &[("sentence", &sentence)])
    }
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
