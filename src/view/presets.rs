//! Ready-made scenes: links to pages of their own, applied in place here.

use super::look::Look;
use super::tour::address_of_step;
use crate::app::nearest_preset::nearest_preset;
use crate::argument::PresetId;
use yew::prelude::*;

/// The list of presets; the one that is set, or nearly is, is marked.
pub(super) fn presets(look: Look) -> Html {
    let words = look.words();
    let near = nearest_preset(look.argument(), look.scenario());
    let all = (0..look.argument().presets.len()).map(PresetId::new);
    html! {
        <nav class="presets" aria-labelledby="presets-title">
            <h2 id="presets-title">{words.presets_heading()}</h2>
            <ul>
                {for all.map(|id| {
                    preset_link(look, id, near.filter(|(near, _)| *near == id).map(|(_, n)| n))
                })}
            </ul>
            if !look.argument().tour.is_empty() {
                <p class="to-tour">
                    <a data-action="tour" href={address_of_step(look, 1)}>{words.tour_start()}</a>
                </p>
            }
        </nav>
    }
}

/// `changes` is how many settings differ from it, if it is the marked one.
fn preset_link(look: Look, id: PresetId, changes: Option<usize>) -> Html {
    let words = look.words();
    let preset = &look.argument().presets[id.index()];
    let name = preset.name.as_str();
    let changed = match changes {
        None | Some(0) => "",
        Some(1) => words.settings_changed_one(),
        Some(_) => words.settings_changed_two(),
    };
    html! {
        <li key={name}>
            <a href={format!("{}preset/{name}/", look.state.home)} data-preset={name} aria-current={changes.map(|_| "true")}>
                {look.text().presets[id.index()].title.as_str()}
                <small hidden={changed.is_empty()}>{changed}</small>
            </a>
        </li>
    }
}
