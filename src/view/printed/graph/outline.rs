//! The same in text: each claim between what it needs and what it bears on,
//! so every edge of the picture stands there once.

use super::super::parts::{citation, icon};
use super::super::prose::resting;
use super::{Drawing, lit};
use crate::argument::{ClaimId, Condition, Effect, Reason};
use crate::evaluate::Said;
use crate::graph_layout::Node;
use crate::text::template::fill;
use crate::view::Shown;
use yew::prelude::*;

/// The outline, in the order of the picture. A style sheet shows what holds of
/// it where there is no room for the picture, and the rest once unfolded.
pub(super) fn outline(shown: Shown, drawing: &Drawing) -> Html {
    let nodes = drawing.layout.nodes.iter().map(|placed| placed.node);
    let claims = nodes.clone().filter_map(|node| match node {
        Node::Claim(id) => Some(claim(shown, drawing, id)),
        Node::Control(_) | Node::Consequence(_) => None,
    });
    // A node that no claim joins has no edge to stand beside.
    let alone = nodes.filter(|&node| drawing.claims(node).is_empty());
    html! {
        <details class="outline">
            <summary>{shown.page().text.interface.graph_outline()}</summary>
            <ul>{for claims}{for alone.map(|node| unjoined(drawing, node))}</ul>
        </details>
    }
}

fn claim(shown: Shown, drawing: &Drawing, id: ClaimId) -> Html {
    let page = shown.page();
    let (words, text, claim) = (
        &page.text.interface,
        page.text.claim(id),
        page.argument.claim(id),
    );
    let said = html! { {text.finding.as_str()} };
    html! {
        <li
            data-entry={drawing.name(Node::Claim(id))}
            data-by={drawing.claim_name(id)}
            data-lit={lit(drawing.evaluation.holds(id))}
        >
            <ul class="from">{for claim.when.iter().map(|&condition| from(drawing, id, condition))}</ul>
            <p>
                <strong>{resting(shown, Reason::Claim(id), said)}</strong>{" "}
                {citation(words, &claim.paragraphs, &text.finding)}{" "}
                <span class="holds">{words.graph_holds()}</span>
                <span class="rests">{words.graph_rests()}</span>
            </p>
            <ul class="to">{for claim.effects.iter().map(|&effect| to(drawing, id, effect))}</ul>
        </li>
    }
}

/// An edge from a control: which of its positions will do.
fn from(drawing: &Drawing, claim: ClaimId, condition: Condition) -> Html {
    let text = &drawing.page.text;
    let node = Node::Control(condition.control);
    let positions = condition.positions.iter();
    let positions = positions.map(|at| text.position(condition.control, at).short.as_str());
    let positions: Vec<_> = positions.collect();
    let or = format!(" {} ", text.interface.list_or());
    let said = fill(
        text.interface.control_is(),
        &[
            ("control", &text.control(condition.control).short),
            ("position", &positions.join(&or)),
        ],
    );
    let ends = format!(
        "{} {}",
        drawing.name(node),
        drawing.name(Node::Claim(claim))
    );
    html! { <li data-edge={ends}><a href={drawing.target(node)}>{said}</a></li> }
}

/// An edge to a topic: what this claim says of it.
fn to(drawing: &Drawing, id: ClaimId, effect: Effect) -> Html {
    let (text, claim) = (&drawing.page.text, drawing.page.argument.claim(id));
    let state = Said::of(effect.direction, claim.modality).state();
    let node = Node::Consequence(effect.on);
    let ends = format!("{} {}", drawing.name(Node::Claim(id)), drawing.name(node));
    let said = fill(
        text.interface.topic_is(),
        &[
            ("topic", &text.consequence(effect.on).short),
            ("state", &text.state(state).short),
        ],
    );
    html! {
        <li data-edge={ends} data-family={state.family().name()}>
            {icon(state.name())}<a href={drawing.target(node)}>{said}</a>
        </li>
    }
}

fn unjoined(drawing: &Drawing, node: Node) -> Html {
    let text = &drawing.page.text;
    let said = match node {
        Node::Control(id) => &text.control(id).short,
        Node::Claim(id) => &text.claim(id).finding,
        Node::Consequence(id) => &text.consequence(id).short,
    };
    html! {
        <li data-entry={drawing.name(node)}>
            <a href={drawing.target(node)}>{said.as_str()}</a>
        </li>
    }
}
