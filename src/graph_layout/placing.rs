//! Heights for the nodes of a column: as near to where each wants to be as its
//! neighbours allow.

/// Heights in the given order, at least `apart` from each other and between
/// `top` and `bottom`, as near to the wanted ones as that allows (least
/// squares, by pooling neighbours that would come too close). There must be
/// room for all.
pub(super) fn spread(wanted: &[i32], apart: i32, top: i32, bottom: i32) -> Vec<i32> {
    let offsets = (0..).step_by(apart.unsigned_abs() as usize);
    let offsets: Vec<i32> = offsets.take(wanted.len()).collect();
    let last = offsets.last().copied().unwrap_or_default();
    let mut pools: Vec<Pool> = Vec::new();
    for (wanted, offset) in wanted.iter().zip(&offsets) {
        let mut pool = Pool {
            sum: wanted - offset,
            count: 1,
        };
        while let Some(above) = pools.pop_if(|above| above.height() >= pool.height()) {
            pool.sum += above.sum;
            pool.count += above.count;
        }
        pools.push(pool);
    }
    let heights = pools.iter().flat_map(|pool| {
        let height = pool.height().clamp(top, bottom - last);
        (0..pool.count).map(move |_| height)
    });
    heights
        .zip(&offsets)
        .map(|(height, offset)| height + offset)
        .collect()
}

/// Nodes that touch, measured without the distance between them.
struct Pool {
    sum: i32,
    count: i32,
}

impl Pool {
    fn height(&self) -> i32 {
        self.sum.div_euclid(self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn nodes_stand_where_they_want_unless_they_would_touch() {
        let check = |wanted: &[i32], expected: &[i32]| {
            assert_eq!(spread(wanted, 10, 5, 95), expected, "{wanted:?}");
        };
        check(&[], &[]);
        check(&[50], &[50]);
        check(&[20, 40], &[20, 40]);
        check(&[40, 40], &[35, 45]);
        check(&[40, 40, 40], &[30, 40, 50]);
        check(&[50, 30], &[35, 45]);
        check(&[0, 0], &[5, 15]);
        check(&[95, 95], &[85, 95]);
        check(&[20, 80, 80, 20], &[20, 50, 60, 70]);
    }
}
