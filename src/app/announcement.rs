//! What a screen reader is told after a change.

use super::AppState;
use super::history::Setup;
use super::reading::Reading;
use crate::argument::ConsequenceId;
use crate::joined::joined;
use crate::page::Page;
use crate::text::template::fill;

/// At most this many characters, so that it is heard to its end.
pub const MOST_CHARACTERS: usize = 140;

/// The announcement of the last change, whose reading is given; none at load.
pub fn announcement(page: &Page, state: &AppState, reading: &Reading) -> Option<String> {
    let words = &page.text.interface;
    let before = state.before.as_ref()?;
    let setting = what_was_set(page, before, &state.setup);
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

/// One control's new position, how many settings changed, or what became of
/// the reader's edit.
fn what_was_set(page: &Page, before: &Setup, now: &Setup) -> String {
    let (words, edit) = (&page.text.interface, &now.edit);
    let now = &now.scenario;
    let mut changes = now.changes_from(&before.scenario);
    match (changes.next(), changes.count()) {
        (None, _) if edit.is_none() => words.edit_dropped().to_owned(),
        (None, _) => {
            let says = words.edited(!edit.rejected.is_empty());
            says.strip_suffix('.').unwrap_or(says).to_owned()
        }
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
