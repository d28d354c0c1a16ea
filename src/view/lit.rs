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
    let now = evaluate(argument, &setup.scenario, &setup.edit);
    let before = SHOWN.replace(Some((setup.scenario.clone(), now.clone())));
    let before = before.as_ref();
    let name = |id: ClaimId| argument.claim(id).name.as_str();
    let in_question: Vec<&str> = (argument.claim_ids())
        .filter(|&id| before.is_none_or(|(_, before)| before.holds(id) != now.holds(id)))
        .map(name)
        .collect();
    let holding: Vec<&str> = now.claims.iter().map(|&id| name(id)).collect();
    graph::light(
        &in_question,
        |claim| holding.contains(&claim),
        &takeaway(page, &now),
    );
    for id in argument.control_ids() {
        let setting = setup.scenario.setting(id);
        if before.is_none_or(|(scenario, _)| scenario.setting(id) != setting) {
            graph::show_setting(
                &argument.control(id).name,
                setting_words(&page.text, id, setting),
            );
        }
    }
    for id in argument.consequence_ids() {
        let state = now.of(id).state;
        if before.is_none_or(|(_, before)| before.of(id).state != state) {
            let name = &argument.consequences[id.index()].name;
            graph::show_state(name, state.name(), state.family().name());
        }
    }
}
