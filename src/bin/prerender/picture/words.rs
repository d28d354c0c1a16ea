//! What a page's picture says: only words that the page has too.

use super::font::Weight;
use explorer::app::answer::hedged;
use explorer::argument::{Argument, ConsequenceId, ControlId, ControlKind, PresetId, State};
use explorer::evaluate::{Edit, Evaluation, evaluate};
use explorer::page::Page;
use explorer::scenario::Scenario;
use explorer::text::template::fill;

/// How many things a picture says of a scene at most.
const MOST: usize = 4;

/// The words of one picture.
pub(crate) struct Words {
    pub(crate) kicker: String,
    pub(crate) title: String,
    /// The headline's second part; empty for a preset.
    pub(crate) second: String,
    /// What the scene teaches; on the start page, what the page is.
    pub(crate) lead: String,
    /// What is set, one part each.
    pub(crate) scene: Vec<String>,
    /// What the essay says.
    pub(crate) points: Vec<Point>,
    pub(crate) credit: String,
    pub(crate) essay: String,
    pub(crate) site: String,
    /// The last part of a list that was cut: `{items}` and `{n}` more.
    pub(crate) and_more: String,
}

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

impl Words {
    /// Those of a page's start, or of a preset.
    pub(crate) fn of(page: &Page, preset: Option<PresetId>) -> Self {
        let (meta, words) = (&page.text.meta, &page.text.interface);
        let common = Self {
            kicker: words.kicker().to_owned(),
            title: meta.title.clone(),
            second: meta.title_second.clone(),
            lead: meta.standfirst.clone(),
            scene: Vec::new(),
            points: Vec::new(),
            credit: meta.picture_credit.clone(),
            essay: format!("{} {}", words.the_essay(), page.argument.essay_title),
            site: words.site_name().to_owned(),
            and_more: words.and_more().to_owned(),
        };
        let Some(preset) = preset else {
            return Self {
                points: answer(page),
                ..common
            };
        };
        let text = &page.text.presets[preset.index()];
        let scenario = Scenario::of_preset(&page.argument, preset);
        Self {
            title: text.title.clone(),
            second: String::new(),
            lead: text.teaches.clone(),
            scene: scene(page, &scenario),
            points: findings(page, preset, &scenario),
            ..common
        }
    }
}

impl Words {
    /// Every character that is drawn in a weight.
    pub(crate) fn shown_in(&self, weight: Weight) -> Vec<char> {
        let points = || self.points.iter();
        let sentences = points().filter(|point| point.topic.is_empty());
        let findings = points().filter(|point| !point.topic.is_empty());
        let shown: Vec<&String> = match weight {
            Weight::Bold => [&self.kicker, &self.title, &self.site]
                .into_iter()
                .chain(findings.flat_map(|point| [&point.label, &point.words]))
                .collect(),
            Weight::Regular => [
                &self.second,
                &self.lead,
                &self.credit,
                &self.essay,
                &self.and_more,
            ]
            .into_iter()
            .chain(&self.scene)
            .chain(points().map(|point| &point.topic))
            .chain(sentences.map(|point| &point.words))
            .collect(),
        };
        shown.into_iter().flat_map(|words| words.chars()).collect()
    }
}

/// The answer's lines that set something, each with the state that it sums up.
fn answer(page: &Page) -> Vec<Point> {
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

/// What is set: first the circumstances that are supposed, then the choices.
fn scene(page: &Page, scenario: &Scenario) -> Vec<String> {
    let argument = &page.argument;
    let supposed = argument
        .circumstance_ids()
        .filter(|&id| scenario.setting(id) != argument.control(id).default);
    let part = |id: ControlId| {
        let text = page.text.control(id);
        let position = page.text.position(id, scenario.setting(id)?);
        let parts = [("control", &*text.short), ("position", &*position.short)];
        // A part that wraps is hard to read: lines break between parts.
        Some(fill(page.text.interface.control_is(), &parts).replace(' ', "\u{a0}"))
    };
    let controls = supposed.chain(argument.lever_ids());
    controls.filter_map(part).collect()
}

/// What the tour points at in the scene; elsewhere what the essay says of it.
fn findings(page: &Page, preset: PresetId, scenario: &Scenario) -> Vec<Point> {
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
