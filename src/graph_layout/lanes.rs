//! Lanes for lines that run beside rows.

/// For each span of rows a lane, counted from the rows outwards, so that no
/// two spans that share a row share a lane. Short spans stay near the rows.
pub(super) fn lanes(spans: &[(usize, usize)]) -> Vec<usize> {
    let mut by_length: Vec<usize> = (0..spans.len()).collect();
    by_length.sort_by_key(|&span| (spans[span].1 - spans[span].0, span));
    let mut taken: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut lanes = vec![0; spans.len()];
    for span in by_length {
        let (start, end) = spans[span];
        let is_free = |lane: &Vec<(usize, usize)>| {
            lane.iter()
                .all(|&(other_start, other_end)| end < other_start || other_end < start)
        };
        let lane = taken.iter().position(is_free).unwrap_or(taken.len());
        if lane == taken.len() {
            taken.push(Vec::new());
        }
        taken[lane].push((start, end));
        lanes[span] = lane;
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
        check(&[(0, 9), (1, 2), (4, 5)], &[1, 0, 0]);
        check(&[(0, 4), (2, 9), (3, 5)], &[1, 2, 0]);
    }
}
