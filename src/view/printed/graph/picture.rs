//! The picture: every node and edge at its place, as links to walk.

use super::{Drawing, lit};
use crate::app::takeaway::takeaway;
use crate::argument::{ClaimId, ConsequenceId, ControlId, Effect};
use crate::evaluate::Said;
use crate::export::cited;
use crate::graph_layout::{
    CHOICES_X, CLAIM_ROW, CLAIMS_END_X, CLAIMS_X, CONSEQUENCE_ROW, CONSEQUENCES_X, CONTROL_ROW,
    Edge, Node, Placed, Step,
};
use crate::view::look::setting_words;
use yew::prelude::*;

/// The height of the columns' names above the first row.
const HEAD: i32 = 48;
/// From a node's point to its words.
const GAP: i32 = 10;

/// The picture. What describes it are the keys that walk through it.
pub(super) fn picture(drawing: &Drawing) -> Html {
    let (width, height) = (drawing.layout.width, drawing.layout.height);
    let words = &drawing.page.text.interface;
    html! {
        <svg
            role="graphics-document"
            viewBox={format!("0 {} {width} {}", -HEAD, height + HEAD)}
            aria-labelledby="graph-takeaway"
            aria-describedby="graph-keys"
        >
            <title id="graph-takeaway">{takeaway(drawing.page, &drawing.evaluation)}</title>
            <g class="names">
                {column_name("graph-controls", 0, words.graph_controls())}
                {column_name("graph-claims", CLAIMS_X, words.graph_claims())}
                {column_name("graph-topics", CONSEQUENCES_X, words.graph_topics())}
                <path d={format!("M0,-14H{width}")} />
            </g>
            <g class="edges" aria-hidden="true">
                {for edges(drawing, false)}
                {for edges(drawing, true)}
            </g>
            {column(drawing, "graph-controls", |node| matches!(node, Node::Control(_)))}
            {column(drawing, "graph-claims", |node| matches!(node, Node::Claim(_)))}
            {column(drawing, "graph-topics", |node| matches!(node, Node::Consequence(_)))}
        </svg>
    }
}

fn column_name(id: &'static str, x: i32, name: &'static str) -> Html {
    html! { <text id={id} x={x.to_string()} y="-26">{name}</text> }
}

/// The edges of each claim that holds, or of each that does not: what is lit
/// is drawn over the rest.
fn edges(drawing: &Drawing, are_lit: bool) -> impl Iterator<Item = Html> {
    let claims = drawing.page.argument.claim_ids();
    let claims = claims.filter(move |&id| drawing.evaluation.holds(id) == are_lit);
    claims.map(move |id| {
        let edges = drawing.layout.edges.iter();
        let edges = edges.filter(|edge| edge.claim() == Some(id));
        html! {
            <g data-by={drawing.claim_name(id)} data-lit={lit(are_lit)}>
                {for edges.map(|edge| line(drawing, id, edge))}
            </g>
        }
    })
}

/// A line; one to a topic is in the colour of what this claim says of it.
fn line(drawing: &Drawing, claim: ClaimId, edge: &Edge) -> Html {
    let claim = drawing.page.argument.claim(claim);
    let on = |effect: &&Effect| edge.to == Node::Consequence(effect.on);
    let effect = claim.effects.iter().find(on);
    let state = effect.map(|effect| Said::of(effect.direction, claim.modality).state());
    let family = state.map(|state| state.family().name());
    let ends = format!("{} {}", drawing.name(edge.from), drawing.name(edge.to));
    html! { <path d={edge.path.clone()} data-edge={ends} data-family={family} /> }
}

/// The nodes of a column, in an element of their own: the first and the last
/// of it, and who stands above and below, are what the keys lead to.
fn column(drawing: &Drawing, name: &'static str, is_of: impl Fn(Node) -> bool) -> Html {
    let nodes = drawing.layout.nodes.iter();
    let nodes = nodes.filter(|placed| is_of(placed.node));
    html! {
        <g role="group" aria-labelledby={name}>{for nodes.map(|&placed| node(drawing, placed))}</g>
    }
}

/// A node as a link: one of all is a tab stop, and each says where the keys
/// along the edges lead.
fn node(drawing: &Drawing, placed: Placed) -> Html {
    let layout = &drawing.layout;
    let is_first = layout.nodes.first() == Some(&placed);
    let leads = |step| {
        let next = layout.step(placed.node, step)?;
        Some(drawing.name(next))
    };
    let is_lit = placed.node.is_lit(layout, &drawing.evaluation);
    let (state, body) = match placed.node {
        Node::Control(id) => (None, control(drawing, id)),
        Node::Claim(id) => (None, claim(drawing, id)),
        Node::Consequence(id) => {
            let state = drawing.evaluation.of(id).state;
            (Some(state), topic(drawing, id))
        }
    };
    let described_by = match (state, is_lit) {
        (Some(state), _) => format!("state-{}", state.name()),
        (None, true) => "graph-holds".to_owned(),
        (None, false) => "graph-rests".to_owned(),
    };
    let argument = &drawing.page.argument;
    let (id, rests) = match placed.node {
        Node::Control(_) => (None, None),
        Node::Claim(id) => (None, Some(drawing.claim_name(id))),
        Node::Consequence(id) => {
            let name = &argument.consequences[id.index()].name;
            (Some(format!("node-{name}")), None)
        }
    };
    html! {
        <a
            {id}
            transform={format!("translate(0 {})", placed.y)}
            href={drawing.target(placed.node)}
            tabindex={if is_first { "0" } else { "-1" }}
            data-node={drawing.name(placed.node)}
            data-by={drawing.lit_by(placed.node)}
            data-lit={lit(is_lit)}
            data-rests={rests}
            data-family={state.map(|state| state.family().name())}
            data-left={leads(Step::Left)}
            data-right={leads(Step::Right)}
            aria-describedby={described_by}
        >
            {body}
        </a>
    }
}

fn control(drawing: &Drawing, id: ControlId) -> Html {
    let text = &drawing.page.text;
    let end = (CHOICES_X - GAP).to_string();
    html! {
        <>
            {room(0, CHOICES_X + GAP / 2, CONTROL_ROW)}
            {point(CHOICES_X)}
            <text x={end.clone()} y="-4" text-anchor="end">{text.control(id).short.as_str()}{" "}</text>
            <text class="set" id={format!("set-{}", drawing.page.argument.control(id).name)} x={end} y="13" text-anchor="end">
                {setting_words(text, id, drawing.scenario.setting(id))}
            </text>
        </>
    }
}

fn claim(drawing: &Drawing, id: ClaimId) -> Html {
    let page = drawing.page;
    let cite = cited(&page.text.interface, &page.argument.claim(id).paragraphs);
    html! {
        <>
            {room(CLAIMS_X - GAP / 2, CLAIMS_END_X + GAP / 2, CLAIM_ROW)}
            {point(CLAIMS_X)}
            {point(CLAIMS_END_X)}
            <text x={(CLAIMS_X + GAP).to_string()} y="5">{page.text.claim(id).finding.as_str()}{" "}</text>
            <text class="cite" x={(CLAIMS_END_X - GAP).to_string()} y="5" text-anchor="end">{cite}</text>
        </>
    }
}

fn topic(drawing: &Drawing, id: ConsequenceId) -> Html {
    let icon = CONSEQUENCES_X + GAP;
    let state = drawing.evaluation.of(id).state.name();
    html! {
        <>
            {room(CONSEQUENCES_X - GAP / 2, drawing.layout.width, CONSEQUENCE_ROW)}
            {point(CONSEQUENCES_X)}
            <use href={format!("#icon-{state}")} x={icon.to_string()} y="-8" width="16" height="16" />
            <text x={(icon + 24).to_string()} y="5">
                {drawing.page.text.consequence(id).short.as_str()}
            </text>
        </>
    }
}

/// What can be pointed at, and what shows the focus.
fn room(start: i32, end: i32, height: i32) -> Html {
    html! {
        <rect
            x={start.to_string()} y={(-height / 2).to_string()}
            width={(end - start).to_string()} height={height.to_string()}
        />
    }
}

fn point(x: i32) -> Html {
    html! { <circle cx={x.to_string()} r="3.5" /> }
}
