//! The whole page: holds the reader's state, and hands it down.

use super::address_bar::use_address;
use super::look::Look;
use super::{
    Shown, choices, dock, effects, footer, futures, lit, margin, notices, presets, scene, settings,
    topics, tour, what_follows, what_it_takes,
};
use crate::app::announcement::announcement;
use crate::app::history::Setup;
use crate::app::reading::Reading;
use crate::app::topic::topic;
use crate::app::{AppState, Cause, Message, update};
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
#[derive(Clone, Debug, PartialEq)]
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

/// Keeps what the reader acts on in its place, however often the page is drawn
/// for it.
#[hook]
pub(super) fn use_hold() {
    effects::hold::mark();
    use_effect(|| {
        effects::hold::stay();
        || ()
    });
}

/// Keeps what is printed in step: the picture of the argument, and what the
/// reader's edit strikes.
#[hook]
fn use_printed(shown: Shown, state: &AppState) {
    use_effect_with(state.setup.clone(), move |setup| {
        let setup = setup.clone();
        effects::later::after_paint(move || {
            let argument = &shown.page().argument;
            let lost = setup.edit.lost(argument);
            let reason = |name: &str| argument.reason_named(name);
            let is_lost = |name: &str| reason(name).is_some_and(|reason| lost.reason(reason));
            effects::hold::mark();
            effects::struck::strike(setup.edit.is_none(), is_lost);
            lit::light(shown, &setup);
            effects::hold::stay();
        });
    });
}

/// What lies further down the page: the views that no reader sees while they
/// move a lever. They follow once what is near has been painted; whatever else
/// the reader does may lead to them, so they are in step then.
#[hook]
fn use_further(look: Look<'_>) -> Html {
    let kept = use_mut_ref(|| None::<(Setup, Html)>);
    let again = use_force_update();
    let setup = &look.state.setup;
    let moved = matches!(look.state.cause, Cause::Moved(_));
    if let Some((reached, views)) = &mut *kept.borrow_mut()
        && moved
        && reached != setup
    {
        reached.clone_from(setup);
        effects::later::after_paint(move || again.force_update());
        return views.clone();
    }
    let views = further(look);
    kept.replace(Some((setup.clone(), views.clone())));
    views
}

fn further(look: Look) -> Html {
    let topic = topic(look.argument(), look.state);
    html! {
        <>
            {futures::futures(look)}
            <div class="side-by-side">
                {settings::settings(look, topic)}
                {what_it_takes::what_it_takes(look, topic)}
            </div>
            {tour::tour(look)}
            {footer::in_place(look)}
        </>
    }
}

/// The foot of the page as it is prerendered; the program renders it anew.
#[cfg(feature = "ssr")]
#[component]
pub fn Foot(props: &ExplorerProps) -> Html {
    let reader = use_reader(props.shown, &props.home, props.preset);
    let reading = Reading::new(&props.shown.page().argument, &reader.state);
    footer::footer(Look {
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
    use_hold();
    use_printed(shown, state);
    use_address(props, state, tell.clone());
    let reading = Reading::new(&shown.page().argument, state);
    use_announcer(shown, state, &reading);
    let look = Look {
        shown,
        state,
        reading: &reading,
        tell: &tell,
    };
    let further = use_further(look);
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
            <div class="views">
                {topics::topics(look)}
                {Html::from_html_unchecked(props.graph.clone().into())}
                {further}
                {dock::dock(look)}
            </div>
        </>
    }
}
