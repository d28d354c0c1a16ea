//! One lever or circumstance: native radios, and what the author says of the
//! choice.

use super::Shown;
use super::effects::hold::hold;
use super::explorer::Tell;
use super::parts::{citation, in_full, stance};
use crate::app::Message;
use crate::argument::{ControlId, ControlKind, PositionId, StanceMark, VerdictId};
use crate::scenario::link::OPEN;
use crate::text::template::{around, fill};
use yew::prelude::*;

/// How a control stands in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Full width, with its question: the circumstance that the essay
    /// contrasts.
    Band,
    /// In the rail.
    Rail,
}

#[derive(PartialEq, Properties)]
pub(super) struct ControlFieldProps {
    pub(super) shown: Shown,
    pub(super) control: ControlId,
    pub(super) setting: Option<PositionId>,
    pub(super) form: Form,
    /// What the author says of what is set here.
    pub(super) verdicts: Vec<VerdictId>,
    /// The place of the reason why it rests, if it does.
    pub(super) moot: Option<usize>,
    /// The place of the contradiction that it is part of, if it is.
    pub(super) contradiction: Option<usize>,
    pub(super) tell: Tell,
}

/// A fieldset of radios.
#[component]
pub(super) fn ControlField(props: &ControlFieldProps) -> Html {
    let page = props.shown.page();
    let (words, text) = (&page.text.interface, page.text.control(props.control));
    let control = page.argument.control(props.control);
    let name = control.name.as_str();
    let band = props.form == Form::Band;
    html! {
        <fieldset id={format!("lever-{name}")} data-lever={name} data-moot={props.moot.map(|_| "")}>
            <legend>{if band { html! { <h3>{text.short.as_str()}</h3> } } else { html! { <>{text.short.as_str()}</> } }}</legend>
            <p class={if band { "question" } else { "hidden" }}>
                {text.question.as_str()}
                if band { {"\u{a0}"}{citation(words, &control.paragraphs, &text.short)} }
            </p>
            if control.kind == ControlKind::Lever { {open_label(props)} }
            <div class={if control.positions.len() == 2 { "positions two" } else { "positions" }}>
                {for in_order(props).into_iter().map(|position| position_label(props, position))}
            </div>
            <div class="remarks">{for remarks(props)}</div>
            <p class="back"><a href="#back">{words.back_link()}</a></p>
        </fieldset>
    }
}

/// The contrasted pair stands first in the band; elsewhere the file's order.
fn in_order(props: &ControlFieldProps) -> Vec<PositionId> {
    let argument = &props.shown.page().argument;
    let all = argument.control(props.control).position_ids();
    match props.form {
        Form::Rail => all.collect(),
        Form::Band => {
            let pair = argument.contrast.pair;
            pair.into_iter()
                .chain(all.filter(|id| !pair.contains(id)))
                .collect()
        }
    }
}

fn radio(
    props: &ControlFieldProps,
    setting: Option<PositionId>,
    described_by: Option<String>,
) -> Html {
    let control = props.shown.page().argument.control(props.control);
    let value = setting.map_or(OPEN, |id| control.position(id).name.as_str());
    let (tell, id) = (props.tell.clone(), props.control);
    let onchange = Callback::from(move |event: Event| {
        hold(event.target_unchecked_into());
        tell.dispatch(Message::SettingMoved(id, setting));
    });
    html! {
        <input
            type="radio"
            name={control.name.as_str()}
            {value}
            autocomplete="off"
            checked={props.setting == setting}
            aria-describedby={described_by}
            {onchange}
        />
    }
}

/// A lever can be left open.
fn open_label(props: &ControlFieldProps) -> Html {
    let words = &props.shown.page().text.interface;
    html! {
        <label class="open">{radio(props, None, None)}{" "}{words.choice_not_made()}</label>
    }
}

fn position_label(props: &ControlFieldProps, id: PositionId) -> Html {
    let page = props.shown.page();
    let control = page.argument.control(props.control);
    let position = control.position(id);
    let mark = page.argument.stances[position.stance.index()].mark;
    let about = format!("{}-{}-about", control.name, position.name);
    let paragraphs = in_full(&page.text.interface, &position.paragraphs);
    let description = match mark {
        StanceMark::Recommended | StanceMark::WarnedAgainst => {
            let stance = page.text.stances[position.stance.index()].as_str();
            format!("{stance}. {paragraphs}")
        }
        StanceMark::None => paragraphs,
    };
    let described_by = (!description.is_empty()).then(|| about.clone());
    html! {
        <key={position.name.as_str()}>
            <label>
                {radio(props, Some(id), described_by)}{" "}
                <span class="position">
                    <span>{page.text.position(props.control, id).short.as_str()}</span>{" "}
                    {stance(page, props.control, id)}
                </span>
            </label>
            <span class="hidden" id={about}>{description}</span>
        </>
    }
}

/// Why it rests, what contradicts it, and what the author says of the choice.
fn remarks(props: &ControlFieldProps) -> Vec<Html> {
    let page = props.shown.page();
    let (text, words) = (&page.text, &page.text.interface);
    let remark = |kind: &'static str, template: &str, why: &str| {
        html! { <p key={kind} class="remark" data-remark={kind}>{fill(template, &[("why", why)])}</p> }
    };
    let moot = props
        .moot
        .map(|at| remark("moot", words.moot_notice(), &text.moot[at]));
    let contradiction = props.contradiction.map(|at| {
        remark(
            "contradiction",
            words.contradiction_notice(),
            &text.contradictions[at],
        )
    });
    // Whose word it is stands in sight once.
    let (whose, after) = around(words.author_on_choice_is(), "kind");
    let verdict = |(at, &id): (usize, &VerdictId)| {
        let verdict = &page.argument.verdicts[id.index()];
        let kind = text.verdict_kinds[verdict.kind.index()].as_str();
        html! {
            <p key={verdict.name.as_str()} class="verdict" data-verdict={verdict.name.as_str()}>
                <strong><span class={(at > 0).then_some("hidden")}>{whose}</span>{kind}{after}</strong>{" "}{text.verdicts[id.index()].as_str()}{" "}
                {citation(words, &verdict.paragraphs, &text.control(props.control).short)}
            </p>
        }
    };
    moot.into_iter()
        .chain(contradiction)
        .chain(props.verdicts.iter().enumerate().map(verdict))
        .collect()
}
