//! The code by which others embed the page, beside a live preview. Printed
//! closed; what makes the code is loaded when a reader opens it.

use crate::view::Shown;
use yew::prelude::*;

/// The builder.
pub(super) fn embed_builder(shown: Shown) -> Html {
    let page = shown.page();
    let (words, text) = (&page.text.interface, &page.text);
    let presets = page.argument.presets.iter().zip(&text.presets);
    let folder = page.folder_of_language(page.language) + "embed/";
    let kinds = [
        ("script", words.embed_kind_script()),
        ("frame", words.embed_kind_frame()),
        ("element", words.embed_kind_element()),
        ("amp", words.embed_kind_amp()),
    ];
    let themes = [
        ("auto", words.theme_system()),
        ("light", words.theme_light()),
        ("dark", words.theme_dark()),
    ];
    html! {
        <details
            class="embed-code"
            id="embed-builder"
            data-folder={folder}
            data-height={words.embed_height()}
            data-all={words.embed_show_all()}
            data-copied={words.embed_copied()}
            data-title={text.meta.title.clone() + " " + &text.meta.title_second}
            data-failed={words.embed_copy_failed()}
        >
            <summary>{words.embed_heading()}</summary>
            <div class="builder">
            <div>
            <p class="note">{words.embed_help()}</p>
            <div class="choose">
                <label>
                    {words.embed_scene()}{" "}
                    <select name="preset">
                        <option value="">{words.embed_scene_now()}</option>
                        {for presets.map(|(preset, text)| html! { <option value={preset.name.as_str()}>{text.title.as_str()}</option> })}
                    </select>
                </label>
                <label>{words.embed_kind()}{" "}<select name="kind">{for kinds.map(option)}</select></label>
                <label>{words.theme_short()}{" "}<select name="theme">{for themes.map(option)}</select></label>
                <label>
                    {words.embed_width()}{" "}
                    <select name="width">{for ["320", "480", "720", "960"].map(|width| html! {
                        <option value={width} selected={width == "720"}>{width}{" px"}</option>
                    })}</select>
                </label>
                <label><input type="checkbox" name="plain" />{" "}{words.embed_plain()}</label>
                <label><input type="checkbox" name="static" />{" "}{words.embed_static()}</label>
            </div>
            <div class="copy">
                <textarea readonly=true rows="8" aria-label={words.embed_code()} />
                <button type="button">{words.embed_copy()}</button>
            </div>
            <p class="note copied"></p>
            <p class="note heights"></p>
            </div>
            <div class="scroller" role="region" tabindex="0" aria-label={words.embed_preview()}></div>
            </div>
        </details>
    }
}

fn option((value, words): (&'static str, &'static str)) -> Html {
    html! { <option {value}>{words}</option> }
}
