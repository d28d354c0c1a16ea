//! What lies further down the page: the views that no reader sees while they
//! move a lever. They follow once what is near has been painted.

use super::explorer::Reader;
use super::look::Look;
use super::{effects, footer, futures, settings, tour, what_it_takes};
use crate::app::Cause;
use crate::app::reading::Reading;
use crate::app::topic::topic;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct FurtherProps {
    pub(super) reader: UseReducerHandle<Reader>,
}

/// The further views, a frame behind a lever that moves. Whatever else the
/// reader does may lead to them, so they are in step then.
#[component]
pub(super) fn Further(props: &FurtherProps) -> Html {
    let reached = use_state(|| props.reader.clone());
    let waits = matches!(props.reader.state().cause, Cause::Moved(_));
    use_effect_with(props.reader.clone(), {
        let reached = reached.setter();
        move |reader| {
            let reader = reader.clone();
            match waits {
                true => effects::later::after_paint(move || reached.set(reader)),
                false => reached.set(reader),
            }
        }
    });
    let reader = match waits {
        true => (*reached).clone(),
        false => props.reader.clone(),
    };
    html! { <Views {reader} /> }
}

/// Rendered anew only for another state.
#[component]
fn Views(props: &FurtherProps) -> Html {
    let reader = &props.reader;
    let (shown, state) = (reader.shown(), reader.state());
    let look = Look {
        shown,
        state,
        reading: &Reading::new(&shown.page().argument, state),
        tell: &reader.dispatcher(),
    };
    let topic = topic(look.argument(), state);
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
