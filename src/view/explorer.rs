//! The whole page: holds the reader's state, and hands it down.

use super::address_bar::use_address;
use super::look::Look;
use super::{
    Shown, choices, dock, effects, further, lit, margin, notices, presets, scene, topics,
    what_follows,
};
use crate::app::announcement::announcement;
use crate::app::reading::Reading;
use crate::app::{AppState, Message, update};
use crate::argument::PresetId;
use std::rc::Rc;
use yew::prelude::*;

/// What the page is prerendered and hydrated with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExplorerProps {
    /// The argument and the words.
    pub shown: Shown,
    /// The relative path to this language's start page.
    pub home: String,
    /// The preset whose page this is.
    pub preset: Option<PresetId>,
    /// What the reader set before the program came, as names of controls and
    /// positions. Hydration sets every radio back, so it is read before.
    pub early_moves: Vec<(String, String)>,
    /// The picture of the argument, as it is printed between what is brought to
    /// life; empty in the browser, where it stands already and is left alone.
    pub graph: String,
}

/// The reader's state, as Yew's reducer wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reader {
    shown: Shown,
    state: AppState,
}

impl Reducible for Reader {
    type Action = Message;

    fn reduce(self: Rc<Self>, message: Message) -> Rc<Self> {
        let argument = &self.shown.page().argument;
        Rc::new(Self {
            shown: self.shown,
            state: update(argument, &self.state, message),
        })
    }
}

/// How views say what the reader did.
pub(super) type Tell = UseReducerDispatcher<Reader>;

/// The reader's state from what is prerendered: the scenario of a preset, or
/// the starting point.
#[hook]
pub(super) fn use_reader(
    shown: Shown,
    home: &str,
    preset: Option<PresetId>,
) -> UseReducerHandle<Reader> {
    use_reducer_eq(|| Reader {
        shown,
        state: AppState::prerendered(&shown.page().argument, home.to_owned(), preset),
    })
}

impl Reader {
    /// The page that they read.
    pub(super) fn shown(&self) -> Shown {
        self.shown
    }

    /// What the reader did until now.
    pub(super) fn state(&self) -> &AppState {
        &self.state
    }
}

/// Tells a screen reader what each change made of the reading.
#[hook]
pub(super) fn use_announcer(shown: Shown, state: &AppState, reading: &Reading) {
    use_effect_with((state.setup.clone(), state.before.is_some()), {
        let announcement = announcement(shown.page(), state, reading);
        move |_| {
            if let Some(words) = announcement {
                effects::announcer::announce(words);
            }
        }
    });
}

/// Keeps what is printed in step: the picture of the argument, and what the
/// reader's edit strikes.
#[hook]
fn use_picture(shown: Shown, state: &AppState) {
    use_effect_with(state.setup.edit.clone(), move |edit| {
        let edit = edit.clone();
        effects::later::at_once(move || {
            let argument = &shown.page().argument;
            let lost = edit.lost(argument);
            let reason = |name: &str| argument.reason_named(name);
            effects::struck::strike(|name| reason(name).is_some_and(|reason| lost.reason(reason)));
        });
    });
    use_effect_with(state.setup.clone(), move |setup| {
        let setup = setup.clone();
        effects::later::after_paint(move || lit::light(shown, &setup));
    });
}

/// The foot of the page as it is prerendered; the program renders it anew.
#[cfg(feature = "ssr")]
#[component]
pub fn Foot(props: &ExplorerProps) -> Html {
    let reader = use_reader(props.shown, &props.home, props.preset);
    let reading = Reading::new(&props.shown.page().argument, &reader.state);
    super::footer::footer(Look {
        shown: props.shown,
        state: &reader.state,
        reading: &reading,
        tell: &reader.dispatcher(),
    })
}

/// The whole page.
#[component]
pub fn Explorer(props: &ExplorerProps) -> Html {
    let shown = props.shown;
    let reader = use_reader(shown, &props.home, props.preset);
    let (state, tell) = (&reader.state, reader.dispatcher());
    use_picture(shown, state);
    use_address(props, state, tell.clone());
    let reading = Reading::new(&shown.page().argument, state);
    use_announcer(shown, state, &reading);
    let look = Look {
        shown,
        state,
        reading: &reading,
        tell: &tell,
    };
    html! {
        <>
            <div class="laboratory">
                {notices::notices(look)}
                {choices::choices(look)}
                <div class="reading" id="reading" tabindex="-1">
                    {presets::presets(look)}
                    <div class="prose">{scene::scene(look)}{what_follows::what_follows(look)}</div>
                    {margin::margin(look)}
                </div>
            </div>
            {topics::topics(look)}
            {Html::from_html_unchecked(props.graph.clone().into())}
            <further::Further reader={reader.clone()} />
            {dock::dock(look)}
        </>
    }
}
