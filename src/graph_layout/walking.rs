//! Walking through a picture with the arrow keys.

use super::{Layout, Node};

/// A step from one node to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Against the edges.
    Left,
    /// Along the edges.
    Right,
    /// To the node above in the column.
    Up,
    /// To the node below in the column.
    Down,
    /// To the first node of the column.
    First,
    /// To the last node of the column.
    Last,
}

impl Layout {
    /// The node that a step leads to; none at a border. Along edges it is the
    /// neighbour that is nearest in height, the upper one of two.
    pub fn step(&self, from: Node, step: Step) -> Option<Node> {
        match step {
            Step::Left => {
                let edges = self.edges.iter().filter(|edge| edge.to == from);
                self.nearest(from, edges.map(|edge| edge.from))
            }
            Step::Right => {
                let edges = self.edges.iter().filter(|edge| edge.from == from);
                self.nearest(from, edges.map(|edge| edge.to))
            }
            Step::Up => self.column(from).take_while(|&node| node != from).last(),
            Step::Down => self.column(from).skip_while(|&node| node != from).nth(1),
            Step::First => self.column(from).next(),
            Step::Last => self.column(from).last(),
        }
    }

    /// The nodes of the same kind, from top to bottom.
    fn column(&self, of: Node) -> impl Iterator<Item = Node> + '_ {
        let kind = std::mem::discriminant(&of);
        let nodes = self.nodes.iter().map(|placed| placed.node);
        nodes.filter(move |node| std::mem::discriminant(node) == kind)
    }

    fn nearest(&self, from: Node, nodes: impl Iterator<Item = Node>) -> Option<Node> {
        let here = self.y(from)?;
        let there = nodes.filter_map(|node| Some((self.y(node)?, node)));
        there
            .min_by_key(|&(y, _)| ((y - here).abs(), y))
            .map(|(_, node)| node)
    }

    fn y(&self, wanted: Node) -> Option<i32> {
        let mut nodes = self.nodes.iter();
        nodes
            .find(|placed| placed.node == wanted)
            .map(|placed| placed.y)
    }
}
