//! What must be said over the reading: that it is the reader's edit, that a
//! link could not be read whole, what a link had set, or that it waits.

use super::choices::undo;
use super::look::{Look, setting_told};
use crate::app::Message;
use crate::app::nearest_preset::nearest_preset;
use crate::argument::ControlId;
use crate::joined::joined;
use crate::scenario::Scenario;
use crate::scenario::link::Notice;
use crate::text::template::fill;
use yew::prelude::*;

/// The notices; each stands in the page, hidden while it has nothing to say.
pub(super) fn notices(look: Look) -> Html {
    html! {
        <div class="notices">
            <p class="notice" data-notice="pending">{look.words().pending()}</p>
            {edit(look)}
            {broken_link(look)}
            {sent(look)}
            {resume(look)}
        </div>
    }
}

/// That the argument is the reader's edit of it.
pub(super) fn edit(look: Look) -> Html {
    let words = look.words();
    let edit = &look.state.setup.edit;
    let untouched = edit.is_none();
    let mut items = String::new();
    for &reason in &edit.rejected {
        items.push_str(look.text().reason(reason));
        items.push(' ');
    }
    let restore = match items.is_empty() {
        true => words.stated_only_off(),
        false => words.edit_restore_all(),
    };
    html! {
        <div class="notice" data-notice="edit" role="note" hidden={untouched}>
            <p>
                <strong>{words.edited(!items.is_empty())}</strong>
                <span hidden={items.is_empty() || !edit.stated_only}>{". "}{words.stated_only_on()}</span>
                <span hidden={items.is_empty()}>{if edit.stated_only { " " } else { ". " }}{fill(words.export_set_aside(), &[("items", &items)])}</span>
            </p>
            <button type="button" onclick={look.on(Message::EditDropped)}>{restore}</button>
            {undo(look)}
        </div>
    }
}

/// That part of the link could not be read.
pub(super) fn broken_link(look: Look) -> Html {
    let words = look.words();
    let says = look.state.notice.map(|notice| match notice {
        Notice::Part => words.invalid_link_part(),
        Notice::Nothing => words.invalid_link(),
    });
    html! {
        <div class="notice" data-notice="link" role="note" hidden={says.is_none()}>
            <p>{says.unwrap_or_default()}</p>
            <button type="button" onclick={look.on(Message::NoticeClosed)}>{words.close()}</button>
        </div>
    }
}

/// A shared link opens with what its sender changed, until the reader changes
/// something; a ready-made scene goes by its name.
fn sent(look: Look) -> Html {
    let words = look.words();
    let start = Scenario::start(look.argument());
    let opened = look.state.opened_with.as_ref();
    let opened = opened.filter(|_| look.state.before.is_none());
    let item = |opened: &Scenario, id: ControlId| setting_told(look, id, opened.setting(id));
    let items: Vec<String> = opened.map_or_else(Vec::new, |opened| {
        match nearest_preset(look.argument(), opened) {
            Some((id, 0)) => vec![look.text().presets[id.index()].title.clone()],
            Some(_) | None => opened
                .changes_from(&start)
                .map(|id| item(opened, id))
                .collect(),
        }
    });
    html! {
        <div class="notice" data-notice="sent" role="note" hidden={items.is_empty()}>
            <p>{fill(words.opened_with(), &[("items", &joined(&items, "; "))])}</p>
            <button type="button" onclick={look.on(Message::StartedAgain)}>{words.reset()}</button>
        </div>
    }
}

/// Nothing is restored unasked.
fn resume(look: Look) -> Html {
    let resume = look.state.resume.clone();
    let resume = resume.filter(|_| look.state.before.is_none());
    let query = resume.unwrap_or_default();
    let hidden = query.is_empty();
    let href = look.state.home.clone() + &query;
    html! {
        <div class="notice" data-notice="resume" {hidden}>
            <p><a {href}>{look.words().continue_where_you_were()}</a></p>
        </div>
    }
}
