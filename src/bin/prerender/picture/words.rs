//! What a page's picture says: only words that the page has too.

use super::said::{Point, answer, findings};
use explorer::argument::{ControlId, PresetId};
use explorer::page::Page;
use explorer::scenario::Scenario;
use explorer::text::template::fill;

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
