//! An order of the nodes in each layer with few crossings: sweeps that sort
//! each layer by the middle of its neighbours, then each node tried at every
//! place of its layer. Ties keep the order that was, and the shuffles to start
//! from are always the same, so the outcome is the same everywhere.

use super::layers::Layers;

/// For each layer, its items from top to bottom.
pub(super) type Order = [Vec<usize>; 3];

/// How many orders to start from; the first is that of the files.
const STARTS: u32 = 24;
const SWEEPS: usize = 6;
const SIFTINGS: usize = 8;
/// Trying every place costs the square of a layer, so it is left out where no
/// picture could be read anyway.
const MOST_SIFTED: usize = 120;

/// An order with few crossings; never worse than file order.
pub(super) fn untangled(layers: &Layers) -> Order {
    let neighbours = Neighbours::new(layers);
    let sifts = layers.sizes().into_iter().all(|size| size <= MOST_SIFTED);
    let mut best = file_order(layers);
    let mut least = (crossings(layers, &best), length(layers, &best));
    for start in 0..STARTS {
        let mut order = shuffled(file_order(layers), start);
        for sweep in 0..SWEEPS {
            let (from, to) = if sweep % 2 == 0 { (0, 2) } else { (2, 0) };
            sort_by_middle(1, &[from], &mut order, &neighbours);
            sort_by_middle(to, &[1], &mut order, &neighbours);
        }
        sort_by_middle(1, &[0, 2], &mut order, &neighbours);
        if sifts {
            sift(&mut order, &neighbours);
        }
        let tangle = (crossings(layers, &order), length(layers, &order));
        if tangle < least {
            (best, least) = (order, tangle);
        }
    }
    upright(best)
}

/// Upside down it is as good a picture; controls stand rather as in the files.
fn upright(mut order: Order) -> Order {
    let controls = &order[0];
    let reversed = 2 * inversions(controls.iter().copied(), controls.len());
    if reversed > controls.len() * controls.len().saturating_sub(1) / 2 {
        for layer in &mut order {
            layer.reverse();
        }
    }
    order
}

/// The same shuffle for the same number; none for 0.
fn shuffled(mut order: Order, seed: u32) -> Order {
    let mut random = seed;
    for layer in &mut order {
        for place in (1..layer.len()).rev().filter(|_| seed > 0) {
            // The constants are those of Numerical Recipes.
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            layer.swap(place, (random >> 16) as usize % (place + 1));
        }
    }
    order
}

/// Every layer as the content files have it.
pub(super) fn file_order(layers: &Layers) -> Order {
    layers.sizes().map(|size| (0..size).collect())
}

/// How many pairs of edges cross.
pub(super) fn crossings(layers: &Layers, order: &Order) -> usize {
    let ranks = order.each_ref().map(|layer| ranks(layer));
    (0..2)
        .map(|left| {
            let pairs = layers.pairs[left].iter();
            let mut ends: Vec<_> = pairs
                .map(|&(from, to)| (ranks[left][from], ranks[left + 1][to]))
                .collect();
            ends.sort_unstable();
            inversions(ends.iter().map(|(_, to)| *to), order[left + 1].len())
        })
        .sum()
}

/// How far up or down all edges go, each layer being of the same height.
fn length(layers: &Layers, order: &Order) -> usize {
    let heights = order.each_ref().map(|layer| heights(layer));
    let pairs = layers.pairs.iter().enumerate();
    let lengths = pairs.flat_map(|(left, pairs)| {
        let heights = &heights;
        pairs
            .iter()
            .map(move |&(from, to)| heights[left][from].abs_diff(heights[left + 1][to]))
    });
    lengths.sum()
}

/// How many earlier numbers are greater than a later one (a Fenwick tree).
fn inversions(numbers: impl Iterator<Item = usize>, limit: usize) -> usize {
    let mut seen = vec![0; limit + 1];
    let mut inversions = 0;
    for (before, number) in numbers.enumerate() {
        let mut at = number + 1;
        let mut not_greater = 0;
        while at > 0 {
            not_greater += seen[at];
            at &= at - 1;
        }
        inversions += before - not_greater;
        at = number + 1;
        while at <= limit {
            seen[at] += 1;
            at += at & at.wrapping_neg();
        }
    }
    inversions
}

/// For each layer and item, its neighbours to the left and to the right.
struct Neighbours([Vec<[Vec<usize>; 2]>; 3]);

impl Neighbours {
    fn new(layers: &Layers) -> Self {
        let mut neighbours = layers.sizes().map(|size| vec![[vec![], vec![]]; size]);
        for (left, pairs) in layers.pairs.iter().enumerate() {
            for &(from, to) in pairs {
                neighbours[left][from][1].push(to);
                neighbours[left + 1][to][0].push(from);
            }
        }
        Self(neighbours)
    }

    /// The neighbours of an item in a layer next to its own.
    fn of(&self, layer: usize, item: usize, beside: usize) -> &[usize] {
        &self.0[layer][item][usize::from(beside > layer)]
    }
}

/// Where each item stands.
fn ranks(order: &[usize]) -> Vec<usize> {
    let mut ranks = vec![0; order.len()];
    for (rank, &item) in order.iter().enumerate() {
        ranks[item] = rank;
    }
    ranks
}

/// How high each item stands, if every layer fills the same height.
fn heights(order: &[usize]) -> Vec<usize> {
    const FINE: usize = 1 << 20;
    let height = |rank| (2 * rank + 1) * FINE / (2 * order.len());
    ranks(order).into_iter().map(height).collect()
}

/// Sorts a layer by the mean height of each item's neighbours in other layers.
fn sort_by_middle(layer: usize, beside: &[usize], order: &mut Order, neighbours: &Neighbours) {
    let heights = order.each_ref().map(|layer| heights(layer));
    let mut keyed: Vec<_> = order[layer]
        .iter()
        .map(|&item| {
            let near = beside.iter().flat_map(|&beside| {
                let items = neighbours.of(layer, item, beside).iter();
                items
                    .map(|&other| heights[beside][other])
                    .collect::<Vec<_>>()
            });
            let near: Vec<_> = near.collect();
            let middle = near.iter().sum::<usize>().checked_div(near.len());
            (middle.unwrap_or(heights[layer][item]), item)
        })
        .collect();
    keyed.sort_by_key(|(middle, _)| *middle);
    order[layer] = keyed.into_iter().map(|(_, item)| item).collect();
}

/// Puts each item at the place of its layer that has fewest crossings, again
/// and again until none moves.
fn sift(order: &mut Order, neighbours: &Neighbours) {
    for _ in 0..SIFTINGS {
        let mut moved = false;
        for layer in 0..3_usize {
            let ranks = order.each_ref().map(|layer| ranks(layer));
            let saved = |upper, lower| {
                let beside = [layer.wrapping_sub(1), layer + 1].into_iter();
                let beside = beside.filter_map(|beside| Some((beside, ranks.get(beside)?)));
                let saved = beside.map(|(beside, ranks)| {
                    let [upper, lower] = [upper, lower].map(|i| neighbours.of(layer, i, beside));
                    crossing(upper, lower, ranks) - crossing(lower, upper, ranks)
                });
                saved.sum::<i32>()
            };
            for item in 0..order[layer].len() {
                moved |= sift_one(item, &mut order[layer], saved);
            }
        }
        if !moved {
            return;
        }
    }
}

/// Moves one item to its best place; `saved` is what an exchange of two items
/// that stand next to each other would save.
fn sift_one(item: usize, layer: &mut Vec<usize>, saved: impl Fn(usize, usize) -> i32) -> bool {
    let at = layer.iter().position(|&other| other == item);
    let at = at.expect("a layer holds all of its items");
    let (mut best, mut most) = (at, 0);
    let mut total = 0;
    for (place, &upper) in layer.iter().enumerate().take(at).rev() {
        total += saved(upper, item);
        if total > most {
            (best, most) = (place, total);
        }
    }
    total = 0;
    for (place, &lower) in layer.iter().enumerate().skip(at + 1) {
        total += saved(item, lower);
        if total > most {
            (best, most) = (place, total);
        }
    }
    layer.remove(at);
    layer.insert(best, item);
    best != at
}

/// How many edges of an item cross those of an item below it.
fn crossing(upper: &[usize], lower: &[usize], ranks: &[usize]) -> i32 {
    let below = |&one: &usize| {
        lower
            .iter()
            .filter(|&&other| ranks[one] > ranks[other])
            .count()
    };
    upper.iter().map(below).sum::<usize>() as i32
}
