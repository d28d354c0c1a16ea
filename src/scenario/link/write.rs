//! Link → query string.

use super::{Link, OPEN, Scenario, percent::push_encoded};
use crate::argument::{Argument, Control, ControlId, PositionId};
use crate::joined::joined;

impl Link {
    /// The query string, without `?`: controls in file order, defaults left
    /// out; empty for the starting point. It never names a preset, so that an
    /// old link keeps its meaning when a preset changes. At a step of the
    /// guided tour, a default stands there too where the step sets otherwise.
    pub fn query(&self, argument: &Argument) -> String {
        let mut query = Query::default();
        let base = self.step.and_then(|step| Scenario::of_step(argument, step));
        let base = base.unwrap_or_else(|| Scenario::start(argument));
        for control in argument.control_ids() {
            let setting = self.scenario.setting(control);
            let is_default = setting == argument.control(control).default;
            if !is_default || setting != base.setting(control) {
                query.push_setting(argument, control, setting);
            }
        }
        if !self.edit.rejected.is_empty() {
            let rejected = self.edit.rejected.iter();
            let names: Vec<_> = rejected.map(|&r| argument.reason_name(r)).collect();
            query.push("reject", &joined(&names, ","));
        }
        if self.edit.stated_only {
            query.push("stated", "1");
        }
        if let Some(scenario) = &self.compared_with {
            query.push("with", &compared(argument, scenario));
        }
        if let Some(consequence) = self.about {
            let name = &argument.consequences[consequence.index()].name;
            query.push("about", name);
        }
        if let Some(view) = self.view {
            query.push("view", view.name());
        }
        if let Some(step) = self.step {
            query.push("step", &step.to_string());
        }
        query.0
    }
}

/// The query string of a cell of a table or of an answer: every control that
/// it fixes, in the order given, defaults and `open` included.
pub fn settings_query(argument: &Argument, settings: &[(ControlId, Option<PositionId>)]) -> String {
    let mut query = Query::default();
    for &(control, setting) in settings {
        query.push_setting(argument, control, setting);
    }
    query.0
}

#[derive(Default)]
struct Query(String);

impl Query {
    fn push_setting(&mut self, argument: &Argument, id: ControlId, setting: Option<PositionId>) {
        let control = argument.control(id);
        self.push(&control.name, setting_name(control, setting));
    }

    fn push(&mut self, key: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        push_encoded(&mut self.0, key);
        self.0.push('=');
        push_encoded(&mut self.0, value);
    }
}

/// What links call a setting of a control.
pub(super) fn setting_name(control: &Control, setting: Option<PositionId>) -> &str {
    setting.map_or(OPEN, |position| &control.position(position).name)
}

/// The controls whose setting is not the default, in file order.
fn changed<'a>(
    argument: &'a Argument,
    scenario: &'a Scenario,
) -> impl Iterator<Item = ControlId> + 'a {
    argument
        .control_ids()
        .filter(|&id| scenario.setting(id) != argument.control(id).default)
}

fn compared(argument: &Argument, scenario: &Scenario) -> String {
    let parts = changed(argument, scenario).map(|id| {
        let control = argument.control(id);
        let setting = setting_name(control, scenario.setting(id));
        format!("{}:{setting}", control.name)
    });
    joined(&parts.collect::<Vec<_>>(), ",")
}
