//! Lanes for lines that run beside rows.

use crate::sorted::sorted;

/// For each span of rows a lane, counted from the rows outwards, so that no
/// two spans that share a row share a lane. Short spans stay near the rows; a
/// span of a single row has no line and takes no lane.
pub(super) fn lanes(spans: &[(usize, usize)]) -> Vec<usize> {
    let lengths = spans.iter().map(|(start, end)| end - start);
    let by_length = sorted(lengths.zip(0..).filter(|(length, _)| *length > 0));
    let mut placed: Vec<usize> = Vec::new();
    let mut lanes = vec![0; spans.len()];
    for (_, span) in by_length {
        let (start, end) = spans[span];
        let is_taken = |lane: usize| {
            placed.iter().any(|&other: &usize| {
                let (other_start, other_end) = spans[other];
                lanes[other] == lane && start <= other_end && other_start <= end
            })
        };
        let free = (0..spans.len()).find(|&lane| !is_taken(lane));
        lanes[span] = free.expect("each of the others takes one lane");
        placed.push(span);
    }
    lanes
}

#[cfg(test)]
mod tests {
    use super::lanes;

    #[test]
    fn spans_that_share_a_row_have_lanes_of_their_own() {
        let check = |spans: &[(usize, usize)], expected: &[usize]| {
            assert_eq!(lanes(spans), expected, "{spans:?}");
        };
        check(&[], &[]);
        check(&[(0, 1), (2, 3)], &[0, 0]);
        check(&[(0, 1), (1, 2)], &[0, 1]);
        check(&[(0, 1), (1, 1), (1, 2)], &[0, 0, 1]);
        check(&[(0, 9), (1, 2), (4, 5)], &[1, 0, 0]);
        check(&[(0, 4), (2, 9), (3, 5)], &[1, 2, 0]);
    }
}
