//! An order of the nodes in each layer with few crossings: sweeps that sort
//! each layer by the middle of its neighbours, then each node tried at every
//! place of its layer. Ties keep the order that was, and the shuffles to start
//! from are always the same, so the outcome is the same everywhere.

use super::layers::Layers;
use crate::sorted::sorted;

/// For each layer, its items from top to bottom.
pub(super) type Order = [Vec<usize>; 3];

/// How many orders to start from; the first is that of the files.
const STARTS: u32 = 24;
const SWEEPS: usize = 6;
const SIFTINGS: usize = 8;
/// More starts and trying every place cost too much where a layer is so large
/// that no picture of it could be read anyway.
const MOST_TRIED: usize = 120;

/// An order with few crossings; never worse than file order.
pub(super) fn untangled(layers: &Layers) -> Order {
    let is_small = layers.sizes().into_iter().all(|size| size <= MOST_TRIED);
    let mut best = file_order(layers);
    let mut least = tangle(layers, &best);
    for start in 0..if is_small { STARTS } else { 1 } {
        let mut order = shuffled(file_order(layers), start);
        for sweep in 0..SWEEPS {
            let (from, to) = if sweep % 2 == 0 { (0, 2) } else { (2, 0) };
            sort_by_middle(1, &[from], &mut order, layers);
            sort_by_middle(to, &[1], &mut order, layers);
        }
        sort_by_middle(1, &[0, 2], &mut order, layers);
        if is_small {
            sift(&mut order, layers);
        }
        let found = tangle(layers, &order);
        if found < least {
            (best, least) = (order, found);
        }
    }
    upright(best)
}

/// Upside down it is as good a picture; controls stand rather as in the files.
fn upright(mut order: Order) -> Order {
    let controls = order[0].iter().enumerate();
    let below = controls.map(|(rank, one)| {
        let rest = order[0][rank..].iter();
        rest.filter(|&other| other < one).count()
    });
    let pairs = order[0].len() * order[0].len().saturating_sub(1) / 2;
    if below.sum::<usize>() * 2 > pairs {
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

/// How many pairs of edges cross, then how far up or down all edges go, each
/// layer being of the same height.
pub(super) fn tangle(layers: &Layers, order: &Order) -> (usize, usize) {
    let ranks = order.each_ref().map(|layer| ranks(layer));
    let heights = order.each_ref().map(|layer| heights(layer));
    let (mut crossings, mut length) = (0, 0);
    for (left, right) in [(0, 1), (1, 2)] {
        // How many edges from above end at each place.
        let mut ends = vec![0; order[right].len()];
        for &item in &order[left] {
            let neighbours = layers.neighbours(left, item, right);
            for &other in neighbours {
                crossings += ends[ranks[right][other] + 1..].iter().sum::<usize>();
                length += heights[left][item].abs_diff(heights[right][other]);
            }
            for &other in neighbours {
                ends[ranks[right][other]] += 1;
            }
        }
    }
    (crossings, length)
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
    const FINE: usize = 1 << 18;
    let mut heights = ranks(order);
    for height in &mut heights {
        *height = (2 * *height + 1) * FINE / (2 * order.len());
    }
    heights
}

/// Sorts a layer by the mean height of each item's neighbours in other layers.
fn sort_by_middle(layer: usize, beside: &[usize], order: &mut Order, layers: &Layers) {
    let heights = order.each_ref().map(|layer| heights(layer));
    let keyed = order[layer].iter().enumerate().map(|(rank, &item)| {
        let (mut sum, mut count) = (0, 0);
        for &beside in beside {
            for &other in layers.neighbours(layer, item, beside) {
                sum += heights[beside][other];
                count += 1;
            }
        }
        let middle = usize::checked_div(sum, count).unwrap_or(heights[layer][item]);
        (middle, rank, item)
    });
    let keyed = sorted(keyed);
    for (place, (.., item)) in order[layer].iter_mut().zip(keyed) {
        *place = item;
    }
}

/// Puts each item at the place of its layer that has fewest crossings, again
/// and again until none moves.
fn sift(order: &mut Order, layers: &Layers) {
    for _ in 0..SIFTINGS {
        let mut moved = false;
        for (layer, beside) in [(0, &[1][..]), (1, &[0, 2]), (2, &[1])] {
            let ranks = order.each_ref().map(|layer| ranks(layer));
            let saved = |upper, lower| {
                let saved = beside.iter().map(|&beside| {
                    let of = |item| layers.neighbours(layer, item, beside);
                    let ranks = &ranks[beside];
                    crossing(of(upper), of(lower), ranks) - crossing(of(lower), of(upper), ranks)
                });
                saved.sum()
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
    let mut crossing = 0;
    for &one in upper {
        for &other in lower {
            crossing += i32::from(ranks[one] > ranks[other]);
        }
    }
    crossing
}
