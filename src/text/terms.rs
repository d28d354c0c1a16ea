//! Terms of the glossary where the page's prose uses them.

use super::GlossaryEntry;

/// A piece of prose, and the place in the glossary of the term that it is.
pub type Piece<'a> = (&'a str, Option<usize>);

/// Cuts prose at the glossary's terms, each where it first occurs; joined
/// together, the pieces are the prose again.
///
/// A term may start with either case and begins where a word begins. What
/// follows it may be a particle or an ending, so that is left alone.
pub fn pieces<'a>(prose: &'a str, glossary: &[GlossaryEntry]) -> Vec<Piece<'a>> {
    let found = glossary.iter().enumerate().filter_map(|(at, entry)| {
        let wordings = [Some(entry.term.as_str()), entry.in_text.as_deref()];
        let mut wordings = wordings.into_iter().flatten();
        let (start, end) = wordings.find_map(|wording| first(prose, wording))?;
        Some((start, end, at))
    });
    let mut found: Vec<_> = found.collect();
    found.sort_unstable();
    let mut pieces = Vec::new();
    let mut done = 0;
    for (start, end, at) in found {
        // Of two terms that overlap the earlier one counts.
        if start >= done {
            pieces.push((&prose[done..start], None));
            pieces.push((&prose[start..end], Some(at)));
            done = end;
        }
    }
    pieces.push((&prose[done..], None));
    pieces
}

/// Where a wording first occurs as words of their own.
fn first(prose: &str, wording: &str) -> Option<(usize, usize)> {
    // Only ASCII changes case here, so the places in both are the same.
    let (lower, wording) = (prose.to_ascii_lowercase(), wording.to_ascii_lowercase());
    let mut places = lower.match_indices(wording.as_str());
    let found = places.find(|&(start, found)| {
        let before = lower[..start].chars().next_back();
        let after = lower[start + found.len()..].chars().next();
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let goes_on = after.is_some_and(|c| c.is_ascii_alphanumeric());
        !is_letter(before) && !goes_on
    });
    found.map(|(start, found)| (start, start + found.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(prose: &str, expected: &[Piece]) {
        let entry = |term: &str, in_text: Option<&str>| GlossaryEntry {
            term: term.to_owned(),
            in_text: in_text.map(str::to_owned),
            text: String::new(),
        };
        let glossary = [
            entry("Town park", Some("the park")),
            entry("Mayor", None),
            entry("공원", None),
        ];
        let found = pieces(prose, &glossary);
        assert_eq!(found, expected, "{prose}");
        let whole: String = found.iter().map(|(piece, _)| *piece).collect();
        assert_eq!(whole, prose);
    }

    #[test]
    fn prose_is_cut_at_terms() {
        check("", &[("", None)]);
        check("No such thing.", &[("No such thing.", None)]);
        check(
            "The mayor, the mayor.",
            &[("The ", None), ("mayor", Some(1)), (", the mayor.", None)],
        );
        check(
            "See the park: the mayor.",
            &[
                ("See ", None),
                ("the park", Some(0)),
                (": the ", None),
                ("mayor", Some(1)),
                (".", None),
            ],
        );
    }

    #[test]
    fn part_of_a_word_is_no_term() {
        check("Mayors of Mayordom", &[("Mayors of Mayordom", None)]);
        check("한공원에", &[("한공원에", None)]);
    }

    #[test]
    fn a_particle_may_follow() {
        check(
            "그 공원에 갔다",
            &[("그 ", None), ("공원", Some(2)), ("에 갔다", None)],
        );
    }
}
