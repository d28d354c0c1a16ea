//! What the reader can set: the contrasted circumstance, the levers, and
//! further circumstances one step behind.
//!
//! There is one instance of every control: a dialog that stands in the page
//! where there is room, and opens over it on a phone.

use super::control::{ControlField, Form};
use super::dock::dock_line;
use super::effects::levers_dialog;
use super::look::{Look, setting_told};
use super::parts::icon;
use crate::app::Message;
use crate::argument::{ControlId, VerdictId};
use crate::joined::joined;
use yew::prelude::*;

/// All controls.
pub(super) fn choices(look: Look) -> Html {
    let words = look.words();
    let close = Callback::from(|_: MouseEvent| levers_dialog::close());
    let read = Callback::from(|_: MouseEvent| levers_dialog::read());
    html! {
        <dialog id={levers_dialog::ID} aria-labelledby="controls-title" closedby="any">
            <header class="dialog-head">
                <h2 id="controls-title">{words.controls_heading()}</h2>
                {undo(look)}
                <button type="button" data-action="close" onclick={close}>
                    {words.close()}{" "}<span aria-hidden="true">{"✕"}</span>
                </button>
            </header>
            <div class="band">{field(look, look.argument().contrast.control, Form::Band)}</div>
            {rail(look)}
            <footer class="dock">
                {dock_line(look)}
                <button type="button" data-action="read" onclick={read}>{words.read()}</button>
            </footer>
        </dialog>
    }
}

/// Takes the last change back. With nothing to take back it rests, but keeps
/// the focus of a reader who went all the way.
pub(super) fn undo(look: Look) -> Html {
    let rests = !look.state.history.can_undo();
    html! {
        <button type="button" data-action="undo" aria-disabled={rests.then_some("true")} onclick={look.on(Message::Undone)}>
            {look.words().undo()}
        </button>
    }
}

fn rail(look: Look) -> Html {
    let words = look.words();
    let redo_rests = !look.state.history.can_redo();
    html! {
        <section class="rail" aria-labelledby="levers-title">
            <div class="rail-head">
                <h3 id="levers-title">{words.levers_heading()}</h3>
                <div class="actions">
                    {undo(look)}
                    <button type="button" data-action="redo" hidden={redo_rests} onclick={look.on(Message::Redone)}>
                        {words.redo()}
                    </button>
                    <button type="button" data-action="reset" onclick={look.on(Message::StartedAgain)}>
                        {words.reset()}
                    </button>
                </div>
                <p class="note">{icon("recommended")}{" "}{words.recommended_key()}</p>
            </div>
            {for look.argument().lever_ids().map(|id| field(look, id, Form::Rail))}
            <details class="further" hidden={further(look).next().is_none()}>
                <summary>
                    {words.further_circumstances()}
                    <span class="note">{" "}{supposed(look)}</span>
                </summary>
                {for further(look).map(|id| field(look, id, Form::Rail))}
            </details>
        </section>
    }
}

/// Every circumstance but the one that has the band.
pub(super) fn further(look: Look<'_>) -> impl Iterator<Item = ControlId> {
    let argument = look.argument();
    let all = argument.circumstance_ids();
    all.filter(|&id| id != argument.contrast.control)
}

/// What is supposed among the further circumstances, in a line.
fn supposed(look: Look) -> String {
    let not_default =
        |id: &ControlId| look.scenario().setting(*id) != look.argument().control(*id).default;
    let line = |id: ControlId| setting_told(look, id, look.scenario().setting(id));
    let lines: Vec<String> = further(look).filter(not_default).map(line).collect();
    joined(&lines, look.words().list_join())
}

/// One control, with what is said of what is set there.
pub(super) fn field(look: Look, id: ControlId, form: Form) -> Html {
    let argument = look.argument();
    let now = &look.reading.now;
    let first_in = |when: &crate::argument::When| when.first().is_some_and(|c| c.control == id);
    let verdicts: Vec<VerdictId> = (now.verdicts.iter().copied())
        .filter(|verdict| first_in(&argument.verdicts[verdict.index()].when))
        .collect();
    let part_of = |&&at: &&usize| argument.contradictions[at].iter().any(|c| c.control == id);
    let moot = now.moot.iter().find(|(lever, _)| *lever == id);
    html! {
        <ControlField
            key={argument.control(id).name.as_str()}
            shown={look.shown}
            control={id}
            setting={look.scenario().setting(id)}
            {form}
            {verdicts}
            moot={moot.map(|(_, at)| *at)}
            contradiction={now.contradictions.iter().find(part_of).copied()}
            tell={look.tell.clone()}
        />
    }
}
