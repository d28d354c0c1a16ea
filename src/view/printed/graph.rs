//! How the argument connects: printed whole for every page, since nothing in
//! it moves; the program only lights what holds.

mod outline;
mod picture;

use crate::app::AppState;
use crate::argument::{ClaimId, PresetId};
use crate::evaluate::Evaluation;
use crate::graph_layout::{Edge, Layout, Node, full};
use crate::page::Page;
use crate::scenario::Scenario;
use crate::view::Shown;
use yew::prelude::*;

/// What the picture is printed for.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GraphProps {
    /// The argument and the words.
    pub shown: Shown,
    /// The preset whose page it is.
    pub preset: Option<PresetId>,
}

/// What every part of it is drawn from.
struct Drawing {
    page: &'static Page,
    layout: Layout,
    scenario: Scenario,
    evaluation: Evaluation,
}

/// The picture and its outline.
#[component]
pub fn Graph(props: &GraphProps) -> Html {
    let page = props.shown.page();
    let words = &page.text.interface;
    let state = AppState::prerendered(&page.argument, String::new(), props.preset);
    let drawing = Drawing {
        page,
        layout: full(&page.argument),
        evaluation: state.evaluation(&page.argument),
        scenario: state.setup.scenario,
    };
    html! {
        <section class="graph" id="graph" data-view="graph" aria-labelledby="graph-title">
            <h2 id="graph-title">{words.graph_heading()}</h2>
            <p class="dek">{words.graph_dek()}</p>
            <p class="dek compact">{words.graph_dek_compact()}</p>
            <p class="note keys" id="graph-keys">{words.graph_keys()}</p>
            <div class="scroller">{picture::picture(&drawing)}</div>
            <p class="hidden" id="graph-holds">{words.graph_holds()}</p>
            <p class="hidden" id="graph-rests">{words.graph_rests()}</p>
            {outline::outline(props.shown, &drawing)}
        </section>
    }
}

impl Drawing {
    /// The claims at a node's edges, or the claim that it is.
    fn claims(&self, node: Node) -> Vec<ClaimId> {
        if let Node::Claim(id) = node {
            return vec![id];
        }
        let edges = self.layout.edges.iter();
        let here = edges.filter(|edge| edge.from == node || edge.to == node);
        here.filter_map(Edge::claim).collect()
    }

    /// What lights a node: any of these claims, by their names.
    fn lit_by(&self, node: Node) -> String {
        let names = self.claims(node).into_iter().map(|id| self.claim_name(id));
        names.collect::<Vec<_>>().join(" ")
    }

    fn claim_name(&self, id: ClaimId) -> &'static str {
        self.page.argument.claim(id).name.as_str()
    }

    /// What handles and styles call a node.
    fn name(&self, node: Node) -> String {
        let argument = &self.page.argument;
        match node {
            Node::Control(id) => format!("control-{}", argument.control(id).name),
            Node::Claim(id) => format!("claim-{}", argument.claim(id).name),
            Node::Consequence(id) => format!("topic-{}", argument.consequences[id.index()].name),
        }
    }

    /// Where the words of a node are all about it: its lever, its first
    /// paragraph, its card.
    fn target(&self, node: Node) -> String {
        let argument = &self.page.argument;
        match node {
            Node::Control(id) => format!("#lever-{}", argument.control(id).name),
            Node::Claim(id) => format!("#paragraph-{}", argument.claim(id).paragraphs[0]),
            Node::Consequence(_) => format!("#{}", self.name(node)),
        }
    }
}

/// `data-lit` of what is lit.
fn lit(is_lit: bool) -> Option<&'static str> {
    is_lit.then_some("")
}

#[cfg(test)]
mod tests;
