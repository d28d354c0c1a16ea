//! Keeps the address and the state together: a change writes the address, and
//! going back or forward changes the state.

use super::Shown;
use super::effects::address::{self, Entry};
use super::effects::{last_scene, page_data};
use super::explorer::Tell;
use crate::app::{AppState, Cause, Message};
use crate::argument::{Argument, ControlId, PositionId, PresetId};
use crate::scenario::link::{Link, OPEN};
use yew::prelude::*;

/// Changes of one control within this many milliseconds are one entry of the
/// browser's history.
const ONE_ENTRY: f64 = 1000.0;

/// Opens what the address says once the page has come alive, then keeps the
/// two together.
#[hook]
pub(super) fn use_address(shown: Shown, state: &AppState, tell: Tell, preset: Option<PresetId>) {
    let last_move = use_mut_ref(|| None::<(ControlId, f64)>);

    use_effect_with((), move |()| {
        let argument = &shown.page().argument;
        tell.dispatch(opened(argument, preset));
        for (control, setting) in early_moves(argument) {
            tell.dispatch(Message::SettingMoved(control, setting));
        }
        let listener = address::on_navigation(move || {
            let (link, notice) = Link::parse(&address::query(), argument, preset_here(argument));
            tell.dispatch(Message::AddressChanged(link, notice));
        });
        move || drop(listener)
    });

    use_effect_with(state.cause != Cause::Prerendered, |&alive| {
        if alive {
            page_data::mark_ready();
        }
    });

    let target = state.home.clone() + &query_of(&shown.page().argument, &state.link());
    use_effect_with((target, state.cause), move |(target, cause)| {
        let entry = match *cause {
            Cause::Prerendered | Cause::Opened | Cause::Navigated => return,
            Cause::Stepped => Entry::Replace,
            Cause::Chosen => Entry::Push,
            Cause::Moved(control) => {
                let now = address::now();
                let last = last_move.borrow_mut().replace((control, now));
                match last {
                    Some((before, then)) if before == control && now - then < ONE_ENTRY => {
                        Entry::Replace
                    }
                    _ => Entry::Push,
                }
            }
        };
        address::write(target, entry);
        last_scene::keep(target.split_once('?').map_or("", |(_, query)| query));
    });
}

/// The query of a link with its `?`; nothing for the starting point.
pub(super) fn query_of(argument: &Argument, link: &Link) -> String {
    let query = link.query(argument);
    if query.is_empty() {
        query
    } else {
        format!("?{query}")
    }
}

/// What the address says.
fn opened(argument: &Argument, preset: Option<PresetId>) -> Message {
    let (link, notice) = Link::parse(&address::query(), argument, preset);
    let home = page_data::relative_home().unwrap_or_default();
    Message::Loaded {
        home: address::absolute_path(&home),
        link,
        notice,
        resume: last_scene::left(),
    }
}

/// What the reader set before the page responded: it counts as set now.
fn early_moves(argument: &Argument) -> Vec<(ControlId, Option<PositionId>)> {
    let known = |(control, position): (String, String)| {
        let id = argument.control_named(&control)?;
        let setting = argument.control(id).position_named(&position);
        (setting.is_some() || position == OPEN).then_some((id, setting))
    };
    page_data::early_moves()
        .into_iter()
        .filter_map(known)
        .collect()
}

/// The preset whose page the browser is at now, which may be another than the
/// one that was loaded.
fn preset_here(argument: &Argument) -> Option<PresetId> {
    let path = address::path();
    let (_, after) = path.rsplit_once("preset/")?;
    argument.preset_named(after.trim_end_matches('/'))
}
