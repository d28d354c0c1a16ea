//! The scene as sentences; each underlined part leads to its lever.

use super::look::Look;
use crate::app::scene::{ScenePart, SceneSentence, scene as scene_of};
use crate::argument::ControlId;
use crate::text::template::around;
use yew::prelude::*;

/// The scene.
pub(super) fn scene(look: Look) -> Html {
    let words = look.words();
    let scene = scene_of(look.page(), look.scenario());
    html! {
        <section class="scene" aria-labelledby="scene-title">
            <h2 id="scene-title">{words.scene_heading()}</h2>
            <p hidden={scene.suppose.is_none()}>{for scene.suppose.iter().map(|s| sentence(look, s))}</p>
            <p>
                if scene.acts.is_none() { {words.scene_all_open()} }
                {for scene.acts.iter().map(|s| sentence(look, s))}
                {" "}{left_open(look, &scene.open)}
            </p>
        </section>
    }
}

fn sentence(look: Look, sentence: &SceneSentence) -> Html {
    let part = |part: &ScenePart| {
        html! {
            <key={part.control.index()}>{part.join}{token(look, part.control, part.words, false)}</>
        }
    };
    html! { <>{sentence.before}{for sentence.parts.iter().map(part)}{sentence.after}</> }
}

fn left_open(look: Look, open: &[ControlId]) -> Html {
    let words = look.words();
    let (before, after) = around(words.not_chosen_list(), "levers");
    let item = |(at, &id): (usize, &ControlId)| {
        let join = if at == 0 { "" } else { words.list_join() };
        let short = look.text().control(id).short.as_str();
        html! { <key={id.index()}>{join}{token(look, id, short, true)}</> }
    };
    html! {
        <span class="left-open" hidden={open.is_empty()}>
            {before}{for open.iter().enumerate().map(item)}{after}
        </span>
    }
}

/// A link to a control; following it moves the focus to what is chosen there.
pub(super) fn token(look: Look, control: ControlId, words: &'static str, open: bool) -> Html {
    let name = look.argument().control(control).name.as_str();
    html! {
        <a class="token" data-open={open.then_some("")} href={format!("#lever-{name}")}>
            {words}
        </a>
    }
}
