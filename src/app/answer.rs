//! The answer's lines, cut where they are set differently: what the contrasted
//! lines share at their start, what tells them apart, and the hedge verb.

/// A line's words, cut at its hedge verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hedged<'a> {
    /// The words before the hedge verb.
    pub before: &'a str,
    /// The hedge verb; empty if the line marks none.
    pub hedge: &'a str,
    /// The words after it.
    pub after: &'a str,
}

/// Cuts a line at the pair of asterisks that marks its hedge verb.
pub fn hedged(line: &str) -> Hedged<'_> {
    let cut = || {
        let (before, rest) = line.split_once('*')?;
        let (hedge, after) = rest.split_once('*')?;
        Some(Hedged {
            before,
            hedge,
            after,
        })
    };
    cut().unwrap_or(Hedged {
        before: line,
        hedge: "",
        after: "",
    })
}

/// What two lines share at their start, in whole words, its space included.
pub fn stem<'a>(first: &'a str, second: &str) -> &'a str {
    let mut end = 0;
    for (ours, theirs) in first.split_inclusive(' ').zip(second.split_inclusive(' ')) {
        if ours != theirs {
            break;
        }
        end += ours.len();
    }
    &first[..end]
}

/// Cuts a line's rest after the words by which it differs from another's: up
/// to the first word that both share again.
pub fn contrast<'a>(rest: &'a str, other: &str) -> (&'a str, &'a str) {
    let others: Vec<&str> = other.split(' ').collect();
    let mut end = 0;
    for word in rest.split_inclusive(' ') {
        if others.contains(&word.trim_end()) {
            break;
        }
        end += word.len();
    }
    (rest[..end].trim_end(), &rest[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrasted_lines_are_cut_where_they_differ() {
        let first = "If it rains and Ann wins, he says it *will* grow.";
        let second = "If it rains and Bob wins, he says it *can* dry.";
        let shared = stem(first, second);
        assert_eq!(shared, "If it rains and ");
        let (rest, other) = (&first[shared.len()..], &second[shared.len()..]);
        let (name, line) = contrast(rest, other);
        assert_eq!((name, line), ("Ann", "wins, he says it *will* grow."));
        let cut = hedged(line);
        assert_eq!(
            (cut.before, cut.hedge, cut.after),
            ("wins, he says it ", "will", " grow.")
        );
    }

    #[test]
    fn a_line_without_a_mark_is_whole() {
        let cut = hedged("It *says");
        assert_eq!((cut.before, cut.hedge, cut.after), ("It *says", "", ""));
    }
}
