//! The scene as sentences whose parts are the reader's settings.

use crate::argument::{ControlId, ControlKind};
use crate::page::Page;
use crate::scenario::Scenario;
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
    let circumstances = told(page, scenario, ControlKind::Circumstance);
    let levers = told(page, scenario, ControlKind::Lever);
    let joins = Joins {
        two: words.suppose_join_two(),
        next: words.suppose_join(),
        last: words.suppose_join_last(),
    };
    let open = page.argument.lever_ids();
    Scene {
        suppose: sentence(
            page,
            scenario,
            &circumstances,
            words.scene_suppose(),
            &joins,
        ),
        acts: sentence(
            page,
            scenario,
            &levers,
            words.scene_acts(),
            &Joins {
                two: words.acts_join_last(),
                next: words.acts_join(),
                last: words.acts_join_last(),
            },
        ),
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

struct Joins {
    two: &'static str,
    next: &'static str,
    last: &'static str,
}

fn sentence(
    page: &'static Page,
    scenario: &Scenario,
    told: &[ControlId],
    template: &'static str,
    joins: &Joins,
) -> Option<SceneSentence> {
    let (before, after) = around(template, "clauses");
    let last = told.len().checked_sub(1)?;
    let part = |(at, &control): (usize, &ControlId)| {
        let text = page.text.position(control, scenario.setting(control)?);
        Some(ScenePart {
            join: match at {
                0 => "",
                1 if last == 1 => joins.two,
                at if at == last => joins.last,
                _ => joins.next,
            },
            control,
            words: match at == last || text.clause_joined.is_empty() {
                true => &text.clause,
                false => &text.clause_joined,
            },
        })
    };
    Some(SceneSentence {
        before,
        parts: told.iter().enumerate().filter_map(part).collect(),
        after,
    })
}
