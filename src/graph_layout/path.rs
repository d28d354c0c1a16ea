//! Curves as path strings.

/// A curve that leaves and arrives level.
pub(super) fn level(from: (i32, i32), to: (i32, i32)) -> String {
    let middle = i32::midpoint(from.0, to.0);
    format!(
        "M{},{}C{middle},{} {middle},{} {},{}",
        from.0, from.1, from.1, to.1, to.0, to.1
    )
}

/// A line from one height to a lower one by way of a lane to the left, with
/// round corners.
pub(super) fn by_lane(x: i32, lane: i32, from: i32, to: i32) -> String {
    const CORNER: i32 = 8;
    let (side, upper, lower) = (lane + CORNER, from + CORNER, to - CORNER);
    format!("M{x},{from}H{side}Q{lane},{from} {lane},{upper}V{lower}Q{lane},{to} {side},{to}H{x}")
}

#[cfg(test)]
mod tests {
    use super::{by_lane, level};

    #[test]
    fn paths_are_exact() {
        assert_eq!(level((10, 20), (30, 50)), "M10,20C20,20 20,50 30,50");
        assert_eq!(level((10, 20), (31, 20)), "M10,20C20,20 20,20 31,20");
        assert_eq!(
            by_lane(50, 10, 15, 75),
            "M50,15H18Q10,15 10,23V67Q10,75 18,75H50"
        );
    }
}
