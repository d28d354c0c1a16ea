//! The scene as sentences whose parts are the reader's settings.

use crate::argument::{ControlId, ControlKind};
use crate::page::Page;
use crate::scenario::Scenario;
use crate::text::clauses::{End, Joins};
use crate::text::template::around;

/// A sentence with a part for each setting that it tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SceneSentence {
    /// The words before the first part.
    pub before: &'static str,
    /// Each part, with the words that join it to the one before.
    pub parts: Vec<ScenePart>,
    /// The words after the last part.
    pub after: &'static str,
}

/// What one setting adds to the scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenePart {
    /// What joins it to the part before; empty for the first.
    pub join: &'static str,
    /// The control that it tells.
    pub control: ControlId,
    /// Its clause.
    pub words: &'static str,
}

/// The scene: what is supposed, what the actor does, and what is left open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// The circumstances that are not at their default, if there are any.
    pub suppose: Option<SceneSentence>,
    /// The levers at a position, if there are any.
    pub acts: Option<SceneSentence>,
    /// The levers left open.
    pub open: Vec<ControlId>,
}

/// The scene of a scenario. The defaults of circumstances are left out.
pub fn scene(page: &'static Page, scenario: &Scenario) -> Scene {
    let words = &page.text.interface;
    let sentence = |kind, template| sentence(page, scenario, kind, template);
    let open = page.argument.lever_ids();
    Scene {
        suppose: sentence(ControlKind::Circumstance, words.scene_suppose()),
        acts: sentence(ControlKind::Lever, words.scene_acts()),
        open: open.filter(|&id| scenario.setting(id).is_none()).collect(),
    }
}

/// The controls of a kind that the scene tells, in file order.
fn told(page: &Page, scenario: &Scenario, kind: ControlKind) -> Vec<ControlId> {
    let controls = page.argument.control_ids();
    controls
        .filter(|&id| {
            let control = page.argument.control(id);
            let setting = scenario.setting(id);
            let left_out = kind == ControlKind::Circumstance && setting == control.default;
            control.kind == kind && setting.is_some() && !left_out
        })
        .collect()
}

fn sentence(
    page: &'static Page,
    scenario: &Scenario,
    kind: ControlKind,
    template: &'static str,
) -> Option<SceneSentence> {
    let (before, after) = around(template, "clauses");
    let told = told(page, scenario, kind);
    let joins = Joins::of(&page.text.interface, kind);
    let last = told.len().checked_sub(1)?;
    let part = |(at, &control): (usize, &ControlId)| {
        let text = page.text.position(control, scenario.setting(control)?);
        Some(ScenePart {
            join: joins.before(at, told.len()),
            control,
            words: text.clause(if at == last {
                End::OfSentence
            } else {
                End::BeforeMore
            }),
        })
    };
    Some(SceneSentence {
        before,
        parts: told.iter().enumerate().filter_map(part).collect(),
        after,
    })
}
