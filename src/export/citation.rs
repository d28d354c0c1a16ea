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
/// consequence, each once, in file order, under what is set of all that it
/// needs; those that need the same share a sentence. What the essay states of
/// the scene comes first, then what the editors read in it, then what it states
/// whatever is chosen. One sentence a line: each can be quoted by itself.
pub fn scenario_citation(
    page: &Page,
    scenario: &Scenario,
    edit: &Edit,
    evaluation: &Evaluation,
) -> String {
    let words = &page.text.interface;
    let told = told(page, scenario);
    let mut parts: Vec<Part> = Vec::new();
    let mut deciding: Vec<ClaimId> = Vec::new();
    for outcome in &evaluation.consequences {
        if let Some(claim) = outcome.deciding
            && !deciding.contains(&claim)
        {
            deciding.push(claim);
            let when = &page.argument.claim(claim).when;
            let mut settings = told.clone();
            settings.retain(|(control, _)| when.iter().any(|named| named.control == *control));
            let finding = filled(page, words.cite_finding(), claim);
            let place = place_of(page, claim);
            let same = |part: &&mut Part| part.place == place && part.settings == settings;
            match parts.iter_mut().find(same) {
                Some(part) => {
                    part.findings.push_str(words.cite_finding_join());
                    part.findings.push_str(&finding);
                }
                None => parts.push(Part {
                    place,
                    settings,
                    findings: finding,
                }),
            }
        }
    }
    let templates = [
        (Place::Stated, words.cite_scene_always(), words.cite_scene()),
        (
            Place::Reading,
            words.cite_scene_reading_always(),
            words.cite_scene_reading(),
        ),
        (
            Place::Background,
            words.cite_scene_background_always(),
            words.cite_scene_background(),
        ),
    ];
    let mut sentence = String::new();
    for (place, always, with_condition) in templates {
        for part in parts.iter().filter(|part| part.place == place) {
            let condition = condition(page, &part.settings);
            let template = if condition.is_some() {
                with_condition
            } else {
                always
            };
            if !sentence.is_empty() {
                sentence.push('\n');
            }
            let condition = condition.unwrap_or_default();
            let places = [
                ("condition", condition.as_str()),
                ("findings", &part.findings),
            ];
            sentence.push_str(&fill(template, &places));
        }
    }
    if sentence.is_empty() {
        let condition = condition(page, &told).unwrap_or_default();
        sentence = of_nothing(page, &condition, evaluation);
    }
    under_edit(page, edit, sentence)
}

/// A sentence, with what the reader took out of the argument if they did: it
/// must never read as the author's version.
pub fn under_edit(page: &Page, edit: &Edit, sentence: String) -> String {
    let words = &page.text.interface;
    let edited = match (edit.rejected.is_empty(), edit.stated_only) {
        (true, false) => return sentence,
        (true, true) => words.cite_stated_only(),
        (false, _) => words.cite_edited(),
    };
    fill(edited, &[("sentence", &sentence)])
}

/// One of the sentences: its findings, and what is set of all that they need.
struct Part {
    place: Place,
    settings: Vec<(ControlId, PositionId)>,
    findings: String,
}

/// Which of the sentences a finding belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Stated,
    Reading,
    Background,
}

fn place_of(page: &Page, id: ClaimId) -> Place {
    let claim = page.argument.claim(id);
    match claim.basis {
        Basis::OurReading => Place::Reading,
        Basis::Stated if is_background(&page.argument, claim) => Place::Background,
        Basis::Stated => Place::Stated,
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
