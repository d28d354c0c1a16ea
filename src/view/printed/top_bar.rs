//! The bar over every page: its name, the other languages, the colours, help.

use super::PrintedProps;
use super::parts::icon;
use yew::prelude::*;

/// The bar. The prerenderer lists the page's sections in it. Its links to other
/// languages are kept at what is set by the program; its list of colours works
/// by the shell's script.
pub(super) fn top_bar(props: &PrintedProps) -> Html {
    let words = &props.shown.page().text.interface;
    html! {
        <div class="top">
            <p class="site"><a href={props.home.clone()}>{words.site_name()}</a></p>
            <nav aria-label={words.menu()}>
                <ul>
                    <li>
                        <details><summary><span>{words.contents()}</span></summary></details>
                    </li>
                    {for languages(props)}
                    <li>{theme(props)}</li>
                    <li><a href="#help">{words.help()}</a></li>
                </ul>
            </nav>
        </div>
    }
}

/// A real link to the same page in each other language.
fn languages(props: &PrintedProps) -> Vec<Html> {
    let page = props.shown.page();
    let link = |at: usize| {
        let tag = page.languages[at].tag.as_str();
        let start = props.home.clone() + &page.path_to_language(at);
        let href = start.clone() + &props.below;
        html! {
            <li>
                <a {href} data-start={start} lang={tag} hreflang={tag}>{page.languages[at].name.as_str()}</a>
            </li>
        }
    };
    let others = (0..page.languages.len()).filter(|&at| at != page.language);
    others.map(link).collect()
}

/// The native list lies unseen over its label, so that it opens under the
/// words and works as every reader knows it.
fn theme(props: &PrintedProps) -> Html {
    let words = &props.shown.page().text.interface;
    html! {
        <label class="theme">
            {icon("theme")}
            <span>{words.theme_short()}</span>
            <select id="theme">
                <option value="auto">{words.theme_system()}</option>
                <option value="light">{words.theme_light()}</option>
                <option value="dark">{words.theme_dark()}</option>
            </select>
        </label>
    }
}
