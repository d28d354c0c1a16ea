//! Curves as path strings.

/// A curve that leaves and arrives level.
pub(super) fn level(from: (i32, i32), to: (i32, i32)) -> String {
    let middle = i32::midpoint(from.0, to.0);
    format!(
        "M{},{}C{middle},{} {middle},{} {},{}",
        from.0, from.1, from.1, to.1, to.0, to.1
    )
}

#[cfg(test)]
mod tests {
    use super::level;

    #[test]
    fn paths_are_exact() {
        assert_eq!(level((10, 20), (30, 50)), "M10,20C20,20 20,50 30,50");
        assert_eq!(level((10, 20), (31, 20)), "M10,20C20,20 20,20 31,20");
    }
}
