//! Finding a word or phrase in a text, whatever its capitals.

/// A word or phrase to look for.
pub(crate) struct Pattern {
    /// As the author wrote it.
    pub(crate) written: String,
    stem: String,
    any_ending: bool,
}

impl Pattern {
    /// The pattern that an author wrote, if there is anything in it.
    pub(crate) fn new(written: &str) -> Option<Self> {
        let stem = written.trim_end_matches('*');
        (!stem.trim().is_empty()).then(|| Self {
            written: written.to_owned(),
            stem: stem.to_lowercase(),
            any_ending: stem.len() < written.len(),
        })
    }

    /// Whether it stands in the text.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        self.places(&text).next().is_some()
    }

    /// The text without it, in lower case.
    pub(crate) fn without(&self, text: &str) -> String {
        let text = text.to_lowercase();
        let mut rest = 0;
        let mut kept = String::new();
        for place in self.places(&text) {
            kept.push_str(&text[rest..place]);
            rest = place + self.stem.len();
        }
        kept + &text[rest..]
    }

    fn places<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        let found = text.match_indices(&self.stem).map(|(at, _)| at);
        found.filter(|&at| {
            let before = text[..at].chars().next_back();
            let after = text[at + self.stem.len()..].chars().next();
            let first = self.stem.chars().next();
            let last = self.stem.chars().next_back();
            !is_joined(before, first) && (self.any_ending || !is_joined(last, after))
        })
    }
}

/// Whether two neighbours are letters of one word. Scripts without capitals,
/// such as Hangul, join words and endings, so there nothing is told apart.
fn is_joined(before: Option<char>, after: Option<char>) -> bool {
    let is_letter = |c: Option<char>| {
        c.is_some_and(|c| c.is_lowercase() || c.is_uppercase() || c.is_ascii_digit())
    };
    is_letter(before) && is_letter(after)
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[track_caller]
    fn check(pattern: &str, text: &str, expected: bool) {
        let pattern = Pattern::new(pattern).expect("every pattern here has a letter");
        assert_eq!(
            pattern.is_in(text),
            expected,
            "{} in {text}",
            pattern.written
        );
    }

    #[test]
    fn whole_words_are_found() {
        check("can", "It can hold", true);
        check("can", "Can it?", true);
        check("can", "It cannot hold", false);
        check("can", "Scan it", false);
        check("certain*", "It is certainly so", true);
        check("certain*", "It is uncertain", false);
        check("more likely", "More likely than not", true);
        check("수 있", "될 수 있다", true);
        check("'", "Korea's", true);
        check("}은", "{lever}은 그대로", true);
    }

    #[test]
    fn a_phrase_can_be_passed_over() {
        let pattern = Pattern::new("who will win").expect("it has letters");
        assert_eq!(pattern.without("Who will win? It will."), "? it will.");
    }

    #[test]
    fn nothing_is_no_pattern() {
        assert!(Pattern::new("*").is_none());
        assert!(Pattern::new(" ").is_none());
    }
}
