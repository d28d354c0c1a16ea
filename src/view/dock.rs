//! On a phone: the scene and the latest finding in a line that stays, and the
//! way to the levers.

use super::effects::levers_dialog;
use super::look::{Look, setting_words};
use crate::argument::ControlId;
use crate::export::cited;
use yew::prelude::*;

/// The dock.
pub(super) fn dock(look: Look) -> Html {
    let words = look.words();
    let open = Callback::from(|_: MouseEvent| levers_dialog::open());
    html! {
        <div class="dock" id="dock" role="region" aria-label={words.dock_label()}>
            {dock_line(look)}
            <button type="button" data-action="change" aria-haspopup="dialog" onclick={open}>
                {words.change()}
            </button>
        </div>
    }
}

/// The contrasted circumstance, the first lever or the one that was moved
/// last, and the finding that changed last.
pub(super) fn dock_line(look: Look) -> Html {
    let contrast = look.argument().contrast.control;
    let of = |id: ControlId| setting_words(look.text(), id, look.scenario().setting(id));
    let finding = look.reading.in_a_line(look.argument());
    html! {
        <p>
            <span class="scene">{of(contrast)}{" · "}{of(lever_told(look))}</span>{" "}
            <strong>
                {finding.map_or(look.words().no_claims(), |id| &look.text().claim(id).finding)}
                {" "}
                <span class="source">
                    {finding.map(|id| cited(look.words(), &look.argument().claim(id).paragraphs))}
                </span>
            </strong>
        </p>
    }
}

fn lever_told(look: Look) -> ControlId {
    let mut levers = look.argument().lever_ids();
    let before = look.state.before.as_ref();
    let moved = before.and_then(|before| {
        let mut moved = look.scenario().changes_from(&before.scenario);
        moved.find(|&id| look.argument().lever_ids().any(|lever| lever == id))
    });
    moved.or_else(|| levers.next()).unwrap_or_default()
}
