//! Says to the printed picture of the argument what holds now.

use super::Shown;
use super::effects::graph;
use super::look::setting_words;
use crate::app::history::Setup;
use crate::app::takeaway::{listed, takeaway};
use crate::evaluate::evaluate;

/// Lights the picture along what holds in a setup.
pub(super) fn light(shown: Shown, setup: &Setup) {
    let page = shown.page();
    let argument = &page.argument;
    let evaluation = evaluate(argument, &setup.scenario, &setup.edit);
    let claims = evaluation.claims.iter();
    let holding = listed(&mut claims.map(|&id| argument.claim(id).name.as_str()), " ");
    graph::light(&holding, &takeaway(page, &evaluation));
    for id in argument.control_ids() {
        let words = setting_words(&page.text, id, setup.scenario.setting(id));
        graph::show_setting(&argument.control(id).name, words);
    }
    for (consequence, outcome) in argument.consequences.iter().zip(&evaluation.consequences) {
        let state = outcome.state;
        graph::show_state(&consequence.name, state.name(), state.family().name());
    }
}
