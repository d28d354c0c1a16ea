//! The picture of the argument.

use crate::essay::{content, essay};
use crate::random::argument_and_edit;
use crate::sketch::sketch;
use explorer::argument::Argument;
use explorer::evaluate::evaluate;
use explorer::graph_layout::{
    CHOICES_X, CLAIM_ROW, CLAIMS_END_X, CLAIMS_X, CONSEQUENCE_ROW, CONSEQUENCES_X, CONTROL_ROW,
    Layout, Node, Step, WIDTH, full,
};
use explorer::scenario::link::Link;
use explorer::text::Text;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn column(node: Node) -> usize {
    match node {
        Node::Control(_) => 0,
        Node::Claim(_) => 1,
        Node::Consequence(_) => 2,
    }
}

/// Nodes of the same column are as far apart as their rows are high, and all
/// stand inside.
fn check_no_overlap(layout: &Layout, row: impl Fn(Node) -> (usize, i32)) {
    let mut seen: Vec<(usize, i32, i32)> = Vec::new();
    for placed in &layout.nodes {
        let (column, row) = row(placed.node);
        let (top, bottom) = (placed.y - row / 2, placed.y - row / 2 + row);
        assert!(
            0 <= top && bottom <= layout.height,
            "{placed:?} of {}",
            layout.height
        );
        for &(other_column, other_top, other_bottom) in &seen {
            let apart = column != other_column || bottom <= other_top || other_bottom <= top;
            assert!(apart, "{placed:?} overlaps");
        }
        seen.push((column, top, bottom));
    }
}

/// Every edge joins two nodes that stand in the picture and that the argument
/// joins; everything that the argument joins has an edge, once.
fn check_edges(layout: &Layout, argument: &Argument) {
    let nodes: BTreeSet<Node> = layout.nodes.iter().map(|placed| placed.node).collect();
    assert_eq!(nodes.len(), layout.nodes.len());
    let mut expected = BTreeSet::new();
    for (id, claim) in argument.claim_ids().zip(&argument.claims) {
        let claim_node = Node::Claim(id);
        let conditions = claim.when.iter();
        expected.extend(conditions.map(|c| (Node::Control(c.control), claim_node)));
        let effects = claim.effects.iter();
        expected.extend(effects.map(|effect| (claim_node, Node::Consequence(effect.on))));
    }
    let found: Vec<_> = layout
        .edges
        .iter()
        .map(|edge| (edge.from, edge.to))
        .collect();
    assert_eq!(found.len(), expected.len());
    assert_eq!(found.iter().copied().collect::<BTreeSet<_>>(), expected);
    for (from, to) in found {
        assert!(nodes.contains(&from) && nodes.contains(&to));
    }
}

fn check_full(argument: &Argument) {
    let layout = full(argument);
    check_no_overlap(&layout, |node| match node {
        Node::Control(_) => (0, CONTROL_ROW),
        Node::Claim(_) => (1, CLAIM_ROW),
        Node::Consequence(_) => (2, CONSEQUENCE_ROW),
    });
    check_edges(&layout, argument);
    let count = argument.controls.len() + argument.claims.len() + argument.consequences.len();
    assert_eq!(layout.nodes.len(), count);
    assert_eq!(full(argument), layout, "it is the same every time");

    let y = |node| {
        let mut nodes = layout.nodes.iter();
        nodes
            .find(|placed| placed.node == node)
            .map(|placed| placed.y)
    };
    let in_file_order = crossings(&layout, |node| match node {
        Node::Control(id) => id.index(),
        Node::Claim(id) => id.index(),
        Node::Consequence(id) => id.index(),
    });
    assert!(crossings(&layout, y) <= in_file_order);
}

/// How many pairs of edges cross, with the nodes at these heights.
fn crossings<Y: Ord>(layout: &Layout, y: impl Fn(Node) -> Y) -> usize {
    let edges = layout.edges.iter();
    let ends: Vec<_> = edges
        .map(|edge| (column(edge.from), y(edge.from), y(edge.to)))
        .collect();
    let crosses = |(column, from, to): &(usize, Y, Y)| {
        let others = ends.iter().filter(|(other, ..)| other == column);
        others
            .filter(|(_, other_from, other_to)| other_from < from && to < other_to)
            .count()
    };
    ends.iter().map(crosses).sum()
}

#[test]
fn nothing_overlaps_and_every_edge_has_both_ends() {
    check_full(essay());
}

proptest! {
    #[test]
    fn any_small_argument_has_a_picture((argument, _) in argument_and_edit()) {
        check_full(&argument);
    }
}

const SMALL: &str = "
    lever one: *no yes
    lever two: *no yes
    circumstance c: *on off
    consequence x
    consequence y
    consequence unsaid
    claim a: two=yes -> opens y
    claim b: one=yes two=yes -> opens x, aims x
    claim d: c=on -> risks x";

fn small() -> Argument {
    sketch(SMALL)
}

#[test]
fn the_small_picture_is_exact() {
    let layout = full(&small());
    let nodes = layout.nodes.iter().map(|placed| (placed.node, placed.y));
    let argument = small();
    let named: Vec<_> = nodes.map(|(node, y)| (name(&argument, node), y)).collect();
    let expected = [
        ("two", 22),
        ("one", 66),
        ("c", 110),
        ("a", 40),
        ("b", 65),
        ("d", 90),
        ("y", 28),
        ("unsaid", 64),
        ("x", 100),
    ];
    let expected: Vec<_> = expected.map(|(name, y)| (name.to_owned(), y)).into();
    assert_eq!((layout.height, named), (132, expected));
    let paths: Vec<_> = layout.edges.iter().map(|edge| edge.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "M190,22C265,22 265,40 340,40",
            "M190,22C265,22 265,65 340,65",
            "M190,66C265,66 265,65 340,65",
            "M190,110C265,110 265,90 340,90",
            "M872,40C951,40 951,28 1030,28",
            "M872,65C951,65 951,100 1030,100",
            "M872,90C951,90 951,100 1030,100",
        ]
    );
}

fn name(argument: &Argument, node: Node) -> String {
    match node {
        Node::Control(id) => argument.control(id).name.clone(),
        Node::Claim(id) => argument.claim(id).name.clone(),
        Node::Consequence(id) => argument.consequences[id.index()].name.clone(),
    }
}

#[test]
fn what_holds_is_lit() {
    let argument = small();
    let layout = full(&argument);
    let check = |link: &str, lit_nodes: &[&str], lit_edges: &[(&str, &str)]| {
        let (link, _) = Link::parse(link, &argument, None);
        let evaluation = evaluate(&argument, &link.scenario, &link.edit);
        let nodes = layout.nodes.iter().map(|placed| placed.node);
        let nodes = nodes.filter(|node| node.is_lit(&layout, &evaluation));
        let mut nodes: Vec<_> = nodes.map(|node| name(&argument, node)).collect();
        nodes.sort_unstable();
        assert_eq!(nodes, lit_nodes);
        let edges = layout.edges.iter().filter(|edge| edge.is_lit(&evaluation));
        let mut edges: Vec<_> = edges
            .map(|edge| (name(&argument, edge.from), name(&argument, edge.to)))
            .collect();
        edges.sort_unstable();
        let expected: Vec<_> = lit_edges
            .iter()
            .map(|(from, to)| ((*from).to_owned(), (*to).to_owned()))
            .collect();
        assert_eq!(edges, expected);
    };
    check("", &["c", "d", "x"], &[("c", "d"), ("d", "x")]);
    check("c=off&one=yes", &[], &[]);
    check(
        "c=off&two=yes",
        &["a", "two", "y"],
        &[("a", "y"), ("two", "a")],
    );
    check("reject=d", &[], &[]);
}

#[test]
fn arrow_keys_walk_along_edges_and_columns() {
    let argument = small();
    let layout = full(&argument);
    let nodes: Vec<_> = layout.nodes.iter().map(|placed| placed.node).collect();
    let check = |from: &str, step: Step, to: Option<&str>| {
        let from = nodes.iter().find(|&&node| name(&argument, node) == from);
        let found = layout.step(*from.expect("sketched"), step);
        let found = found.map(|node| name(&argument, node));
        assert_eq!(found.as_deref(), to);
    };
    check("two", Step::Right, Some("a"));
    check("one", Step::Right, Some("b"));
    check("b", Step::Right, Some("x"));
    check("x", Step::Right, None);
    check("x", Step::Left, Some("d"));
    check("d", Step::Left, Some("c"));
    check("one", Step::Left, None);
    check("unsaid", Step::Left, None);
    check("a", Step::Down, Some("b"));
    check("b", Step::Up, Some("a"));
    check("a", Step::Up, None);
    check("d", Step::Down, None);
    check("x", Step::First, Some("y"));
    check("y", Step::Last, Some("x"));
}

/// The width of a bold line of 13 px in the widest of the usual serif fonts
/// (`DejaVu Serif`, measured); wide letters are squares.
fn width(text: &str) -> i32 {
    let tenths = text
        .chars()
        .map(|c| if u32::from(c) >= 0x1100 { 130 } else { 76 });
    tenths.sum::<i32>() / 10
}

#[test]
fn the_essays_labels_fit_their_columns() {
    let check = |words: &str, room: i32| assert!(width(words) <= room, "{words}");
    for (_, text) in &content().languages {
        let text: &Text = text;
        for control in &text.controls {
            check(&control.short, CHOICES_X - 10);
            let positions = control.positions.iter();
            positions.for_each(|position| check(&position.short, CHOICES_X - 10));
        }
        check(text.interface.choice_not_made(), CHOICES_X - 10);
        // What is left is for the paragraphs, which stand before the end.
        let claims = CLAIMS_END_X - CLAIMS_X - 10 - 60;
        text.claims
            .iter()
            .for_each(|claim| check(&claim.finding, claims));
        let consequences = WIDTH - CONSEQUENCES_X - 40;
        text.consequences
            .iter()
            .for_each(|consequence| check(&consequence.short, consequences));
    }
}
