//! Keeps an embed's own address and its state together. What the host wrote
//! into the address stays there, and the host's history is left alone.

use super::{EmbedProps, HOME};
use crate::app::{AppState, Cause, Message};
use crate::scenario::link::{Link, with_the_hosts};
use crate::view::address_bar::{early_moves, in_own_words};
use crate::view::effects::links::{self, Target};
use crate::view::effects::{address, focus, later, page_data};
use crate::view::explorer::Tell;
use yew::prelude::*;

/// Opens what the address says once the program has come, then lets the
/// address follow.
#[hook]
pub(super) fn use_frame(props: &EmbedProps, state: &AppState, tell: Tell) {
    let shown = props.shown;
    let early = props.early_moves.clone();
    use_effect_with((), move |()| {
        let argument = &shown.page().argument;
        let early = early_moves(argument, early);
        let (link, notice) = Link::parse(&address::query(), argument, None);
        tell.dispatch(Message::Loaded {
            home: HOME.to_owned(),
            link,
            notice,
            resume: None,
        });
        for (control, setting) in early {
            tell.dispatch(Message::SettingMoved(control, setting));
        }
        let links = links::on_followed(|target| match target {
            Target::Element(id) if id == links::BACK => links::go_back(),
            Target::Element(id) => !page_data::is_static() && led_to_control(&id),
            Target::Path { .. } => false,
        });
        move || drop(links)
    });

    use_effect_with(state.cause != Cause::Prerendered, |&alive| {
        if alive {
            page_data::mark_ready();
        }
    });

    let query = state.link().query(&shown.page().argument);
    if state.cause != Cause::Prerendered {
        let query = with_the_hosts(&query, &address::query());
        in_own_words(&query, state.cause, |_| address::replace_query(&query));
    }
    use_effect_with((query, state.cause), |(query, cause)| {
        if !matches!(cause, Cause::Prerendered | Cause::Opened) {
            let query = with_the_hosts(query, &address::query());
            later::at_once(move || address::replace_query(&query));
        }
    });
}

/// Leads to the chosen position of a control; says whether the id is one's.
fn led_to_control(id: &str) -> bool {
    id.strip_prefix("lever-").is_some_and(focus::reveal_chosen)
}
