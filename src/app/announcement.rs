//! What a screen reader is told after a change.

use super::AppState;
use super::reading::Reading;
use crate::argument::ConsequenceId;
use crate::joined::joined;
use crate::page::Page;
use crate::scenario::Scenario;
use crate::text::template::fill;

/// At most this many characters, so that it is heard to its end.
pub const MOST_CHARACTERS: usize = 140;

/// The announcement of the last change, whose reading is given; none at load.
pub fn announcement(page: &Page, state: &AppState, reading: &Reading) -> Option<String> {
    let words = &page.text.interface;
    let before = state.before.as_ref()?;
    let setting = what_was_set(page, &before.scenario, &state.setup.scenario);
    let changed = reading.changed().into_iter();
    let items: Vec<String> = changed.map(|id| item(page, id, reading)).collect();
    let whole = |shown: usize| {
        let mut changed = joined(&items[..shown], "; ");
        let left = items.len() - shown;
        if left > 0 {
            let left = left.to_string();
            changed = fill(words.and_more(), &[("items", &changed), ("n", &left)]);
        }
        let changed = match items.is_empty() {
            true if reading.grounds_changed() => words.changed_grounds().to_owned(),
            true => words.changed_none().to_owned(),
            false => fill(words.changed_some(), &[("items", &changed)]),
        };
        fill(
            words.announcement(),
            &[("setting", &setting), ("changed", &changed)],
        )
    };
    let fits = |shown: &usize| whole(*shown).chars().count() <= MOST_CHARACTERS;
    let shown = (1..=items.len()).rev().find(fits);
    Some(whole(shown.unwrap_or_else(|| items.len().min(1))))
}

fn item(page: &Page, id: ConsequenceId, reading: &Reading) -> String {
    let state = reading.outcome(id).state;
    fill(
        page.text.interface.topic_is(),
        &[
            ("topic", &page.text.consequence(id).short),
            ("state", &page.text.state(state).short),
        ],
    )
}

/// One control's new position, or how many settings changed.
fn what_was_set(page: &Page, before: &Scenario, now: &Scenario) -> String {
    let words = &page.text.interface;
    let mut changes = now.changes_from(before);
    match (changes.next(), changes.count()) {
        (None, _) => words.your_edit().to_owned(),
        (Some(control), 0) => {
            let text = page.text.control(control);
            let position = now
                .setting(control)
                .map_or(words.choice_not_made(), |position| {
                    &page.text.position(control, position).short
                });
            fill(
                words.control_is(),
                &[("control", &text.short), ("position", position)],
            )
        }
        (Some(_), more) => {
            let n = (more + 1).to_string();
            fill(words.settings_changed_other(), &[("n", &n)])
        }
    }
}
