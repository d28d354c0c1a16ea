//! Says to the printed picture of the argument what holds now.

use super::Shown;
use super::effects::graph;
use super::look::setting_words;
use crate::app::history::Setup;
use crate::app::takeaway::takeaway;
use crate::argument::ClaimId;
use crate::evaluate::{Evaluation, evaluate};
use crate::scenario::Scenario;
use std::cell::RefCell;

thread_local! {
    /// What the picture shows, so that only what changes is touched.
    static SHOWN: RefCell<Option<(Scenario, Evaluation)>> = const { RefCell::new(None) };
}

/// Lights the picture along what holds in a setup.
pub(super) fn light(shown: Shown, setup: &Setup) {
    let page = shown.page();
    let argument = &page.argument;
    let scenario = &setup.scenario;
    let now = evaluate(argument, scenario, &setup.edit);
    let before = SHOWN.take();
    let before = before.as_ref();
    let name = |id: ClaimId| argument.claim(id).name.as_str();
    let in_question: Vec<&str> = (argument.claim_ids())
        .filter(|&id| before.is_none_or(|(_, before)| before.holds(id) != now.holds(id)))
        .map(name)
        .collect();
    let holds = |claim: &str| now.claims.iter().any(|&id| name(id) == claim);
    graph::light(&in_question, &holds, &takeaway(page, &now));
    for id in argument.control_ids() {
        let setting = scenario.setting(id);
        if before.is_none_or(|(before, _)| before.setting(id) != setting) {
            let words = setting_words(&page.text, id, setting);
            graph::show_setting(&argument.control(id).name, words);
        }
    }
    for id in argument.consequence_ids() {
        let state = now.of(id).state;
        if before.is_none_or(|(_, before)| before.of(id).state != state) {
            let name = &argument.consequences[id.index()].name;
            graph::show_state(name, state.name(), state.family().name());
        }
    }
    SHOWN.set(Some((scenario.clone(), now)));
}
