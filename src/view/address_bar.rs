//! Keeps the address and the state together: a change writes the address, and
//! going back or forward changes the state.

use super::effects::address::{self, Entry};
use super::effects::links::{self, Target};
use super::effects::{focus, hold, last_scene, later, levers_dialog, lists, page_data, tour};
use super::explorer::{ExplorerProps, Tell};
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
pub(super) fn use_address(props: &ExplorerProps, state: &AppState, tell: Tell) {
    let (shown, preset) = (props.shown, props.preset);
    let early = props.early_moves.clone();
    let last_move = use_mut_ref(|| None::<(ControlId, f64)>);

    use_effect_with((), move |()| {
        let argument = &shown.page().argument;
        page_data::emptied_foot();
        links::settle();
        let early = early_moves(argument, early);
        tell.dispatch(opened(argument, preset));
        for (control, setting) in early {
            tell.dispatch(Message::SettingMoved(control, setting));
        }
        let navigation = address::on_navigation({
            let tell = tell.clone();
            move || {
                let base = preset_at(argument, &address::path());
                let (link, notice) = Link::parse(&address::query(), argument, base);
                tell.dispatch(Message::AddressChanged(link, notice));
            }
        });
        let escape = tour::on_escape({
            let tell = tell.clone();
            move || tell.dispatch(Message::TourEnded)
        });
        let home = home();
        let links = links::on_followed(move |target| followed(argument, &home, &tell, target));
        move || drop((navigation, escape, links))
    });

    let query = query_of(&shown.page().argument, &state.link());
    let step = state.step;
    use_effect_with((query.clone(), state.cause), move |(query, cause)| {
        if *cause != Cause::Prerendered {
            let query = query.clone();
            let in_step = move || {
                links::carry(&query);
                lists::settle();
            };
            match cause {
                Cause::Opened => in_step(),
                // No reader is there before the next frame.
                _ => later::after_paint(in_step),
            }
            tour::stepped(step);
        }
    });

    let view = state.view.filter(|_| state.step.is_none());
    use_effect_with(state.cause != Cause::Prerendered, move |&alive| {
        if alive {
            page_data::mark_ready();
            if let Some(view) = view {
                focus::lead_to_view(view.name());
            }
            if let Some(control) = address::control_pointed_at() {
                lead_to_control(&control);
            }
        }
    });

    let target = state.home.clone() + &query;
    in_own_words(&query, state.cause, |entry| address::write(&target, entry));
    use_effect_with((target, state.cause), move |(target, cause)| {
        let entry = match *cause {
            Cause::Prerendered | Cause::Opened | Cause::Navigated => return,
            Cause::Stepped | Cause::Looked => Entry::Replace,
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
        // Both are slow in a browser, and no reader waits for them.
        let (target, touring) = (target.clone(), step.is_some());
        later::at_once(move || {
            address::write(&target, entry);
            // What the tour sets is not the reader's own.
            if !touring {
                last_scene::keep(target.split_once('?').map_or("", |(_, query)| query));
            }
        });
    });
}

/// Where a browser has translated the page, a change is not drawn but read
/// anew, from the address once `write` has written it. Where that is refused,
/// the change is drawn as far as can be.
pub(super) fn in_own_words(query: &str, cause: Cause, write: impl FnOnce(Entry)) {
    let (is_change, entry) = match cause {
        Cause::Prerendered | Cause::Opened => return,
        Cause::Navigated => (true, Entry::Replace),
        _ => (address::query() != query, Entry::Push),
    };
    if is_change && address::is_translated() {
        write(entry);
        address::read_anew(query);
    }
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
    Message::Loaded {
        home: home(),
        link,
        notice,
        resume: last_scene::left(),
    }
}

/// What the reader set before the page responded: it counts as set now. To
/// what they set before hydration comes what they set during it, since that
/// takes a while.
pub(super) fn early_moves(
    argument: &Argument,
    before: Vec<(String, String)>,
) -> Vec<(ControlId, Option<PositionId>)> {
    let known = |(control, position): (String, String)| {
        let id = argument.control_named(&control)?;
        let setting = argument.control(id).position_named(&position);
        (setting.is_some() || position == OPEN).then_some((id, setting))
    };
    let moves = before.into_iter().chain(page_data::early_moves());
    moves.filter_map(known).collect()
}

/// The absolute path of this language's start page.
fn home() -> String {
    address::absolute_path(&page_data::relative_home().unwrap_or_default())
}

/// Follows a link to a control or to a scene in this language, and says
/// whether it did.
fn followed(argument: &Argument, home: &str, tell: &Tell, target: Target) -> bool {
    match target {
        Target::Element(id) if id == links::BACK => links::go_back(),
        Target::Element(id) => {
            let Some(control) = id.strip_prefix("lever-") else {
                // It lies in the page, which the levers may cover.
                levers_dialog::close();
                return false;
            };
            lead_to_control(control)
        }
        Target::Path {
            path,
            query,
            link: at,
        } => {
            let base = preset_at(argument, &path);
            let here = path == home || (base.is_some() && path.starts_with(home));
            if here {
                let (link, _) = Link::parse(&query, argument, base);
                let (view, step) = (link.view, link.step);
                tell.dispatch(Message::LinkFollowed(link));
                match (view, step) {
                    // The tour itself leads to its steps.
                    (_, Some(_)) => {}
                    (Some(view), None) => focus::lead_to_view(view.name()),
                    (None, None) if links::is_answer(&at) => focus::lead_to_reading(),
                    (None, None) => hold::hold(at.into()),
                }
            }
            here
        }
    }
}

/// Leads to a control, and opens the levers where they lie behind the page.
/// Returns whether there is such a control.
fn lead_to_control(name: &str) -> bool {
    levers_dialog::reveal();
    focus::reveal_chosen(name)
}

/// The preset whose page stands at a path, which may name the file itself.
fn preset_at(argument: &Argument, path: &str) -> Option<PresetId> {
    let mut parts = path.rsplit('/');
    let is_name = |part: &&str| !part.is_empty() && *part != "index.html";
    let name = parts.find(is_name)?;
    (parts.next() == Some("preset")).then(|| argument.preset_named(name))?
}
