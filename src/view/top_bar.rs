//! The bar over every page: its name, the other languages, the colours, help.

use super::address_bar::query_of;
use super::effects::theme;
use super::look::Look;
use super::parts::icon;
use crate::text::Interface;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The bar.
pub(super) fn top_bar(look: Look) -> Html {
    let words = look.words();
    html! {
        <>
            <a class="skip" href="#reading">{words.skip_to_content()}</a>
            <header class="top">
                <p class="site"><a href={look.state.home.clone()}>{words.site_name()}</a></p>
                <nav aria-label={words.menu()}>
                    <ul>
                        {for languages(look)}
                        <li key="theme"><ThemeChoice words={Words(words)} /></li>
                        <li key="help"><a href="#help">{words.help()}</a></li>
                    </ul>
                </nav>
            </header>
        </>
    }
}

/// A real link to each other language; it carries what is set.
fn languages(look: Look) -> Vec<Html> {
    let page = look.page();
    let query = query_of(&page.argument, &look.state.link());
    let link = |at: usize| {
        let language = &page.languages[at];
        let tag = language.tag.as_str();
        let href = look.state.home.clone() + &page.path_to_language(at) + &query;
        html! {
            <li key={tag}><a {href} lang={tag} hreflang={tag}>{language.name.as_str()}</a></li>
        }
    };
    let others = (0..page.languages.len()).filter(|&at| at != page.language);
    others.map(link).collect()
}

/// The page's words, which are one and the same as long as it is open.
#[derive(Clone, Copy)]
struct Words(&'static Interface);

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

#[derive(PartialEq, Properties)]
struct ThemeProps {
    words: Words,
}

/// The native list lies unseen over its label, so that it opens under the
/// words and works as every reader knows it.
#[component]
fn ThemeChoice(props: &ThemeProps) -> Html {
    let words = props.words.0;
    let chosen = use_state(|| "auto".to_owned());
    use_effect_with((), {
        let chosen = chosen.clone();
        move |()| chosen.set(theme::chosen())
    });
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let list = event
                .target()
                .and_then(|t| t.dyn_into::<HtmlSelectElement>().ok());
            if let Some(list) = list {
                theme::choose(&list.value());
                chosen.set(list.value());
            }
        })
    };
    let option = |value: &'static str, label: &'static str| {
        html! { <option {value} selected={*chosen == value}>{label}</option> }
    };
    html! {
        <label class="theme">
            {icon("theme")}
            <span>{words.theme_short()}</span>
            <select id="theme" aria-label={words.theme()} {onchange}>
                {option("auto", words.theme_system())}
                {option("light", words.theme_light())}
                {option("dark", words.theme_dark())}
            </select>
        </label>
    }
}
