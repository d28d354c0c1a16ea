//! What the picture of the argument shows, in a sentence.

use crate::argument::{ControlId, State};
use crate::evaluate::Evaluation;
use crate::page::Page;
use crate::text::template::fill;

/// From which choices and circumstances to which topics the essay leads in a
/// scenario; that it leads nowhere, if no claim holds.
pub fn takeaway(page: &Page, evaluation: &Evaluation) -> String {
    let (argument, words) = (&page.argument, &page.text.interface);
    if evaluation.claims.is_empty() {
        return words.no_claims().to_owned();
    }
    let is_needed = |control: &ControlId| {
        let claims = evaluation.claims.iter();
        let mut conditions = claims.flat_map(|&id| &argument.claim(id).when);
        conditions.any(|condition| condition.control == *control)
    };
    let controls = argument.control_ids().filter(is_needed);
    let mut controls = controls.map(|id| page.text.control(id).short.as_str());
    let topics = argument.consequence_ids();
    let topics = topics.filter(|&id| evaluation.of(id).state != State::Silent);
    let mut topics = topics.map(|id| page.text.consequence(id).short.as_str());
    let join = words.cite_finding_join();
    fill(
        words.graph_takeaway(),
        &[
            ("controls", &listed(&mut controls, join)),
            ("topics", &listed(&mut topics, join)),
        ],
    )
}

/// Names with what joins two of them in between.
fn listed(names: &mut dyn Iterator<Item = &str>, join: &str) -> String {
    names.fold(String::new(), |mut list, name| {
        if !list.is_empty() {
            list += join;
        }
        list + name
    })
}
