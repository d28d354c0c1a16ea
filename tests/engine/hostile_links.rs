//! Links that nobody wrote by hand: whatever the text, a scenario, and a notice
//! exactly when something in it was not understood.

use crate::essay::essay;
use crate::oracle;
use crate::random::argument_and_edit;
use explorer::scenario::link::{Link, Notice};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;

proptest! {
    #[test]
    fn every_link_to_a_small_argument_survives((argument, edit) in argument_and_edit()) {
        let mut compared_with = None;
        for scenario in oracle::every_scenario(&argument) {
            let link = Link {
                scenario: scenario.clone(),
                edit: edit.clone(),
                compared_with: compared_with.replace(scenario),
                view: None,
                step: None,
                about: argument.consequence_ids().last(),
            };
            let query = link.query(&argument);
            prop_assert_eq!(Link::parse(&query, &argument, None), (link, None));
        }
    }

    #[test]
    fn any_text_is_a_link((argument, _) in argument_and_edit(), text: String) {
        let (link, _) = Link::parse(&text, &argument, None);
        let query = link.query(&argument);
        prop_assert_eq!(Link::parse(&query, &argument, None), (link, None));
    }

    #[test]
    fn any_pairs_of_known_words_are_a_link(
        (argument, _) in argument_and_edit(),
        query in "((c[0-4]|with|reject|stated|about|preset|view|step|v)=?(p[0-3]|open|c0:p1,|x0|1|%2|claim0|,)&?){0,6}",
    ) {
        let (link, _) = Link::parse(&query, &argument, None);
        let written = link.query(&argument);
        prop_assert_eq!(Link::parse(&written, &argument, None), (link, None));
    }

    #[test]
    fn a_notice_says_what_was_not_understood(
        pairs in vec((any::<prop::sample::Index>(), "[ -~é한]{0,6}", any::<bool>()), 0..8),
    ) {
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(at, noise, escaped)| pair(PAIRS[at.index(PAIRS.len())], noise, *escaped))
            .collect();
        let texts: Vec<_> = pairs.iter().map(|pair| pair.text.as_str()).collect();
        let (link, notice) = Link::parse(&texts.join("&"), essay(), None);
        // Of the same key twice, the last counts.
        let last: BTreeMap<&str, Understood> = pairs
            .iter()
            .map(|pair| (pair.key.as_str(), pair.understood))
            .collect();
        let any = |one: &[Understood]| last.values().any(|found| one.contains(found));
        let understood = any(&[Understood::Wholly, Understood::Partly]);
        let expected = match any(&[Understood::Not, Understood::Partly]) {
            true if understood => Some(Notice::Part),
            true => Some(Notice::Nothing),
            false => None,
        };
        prop_assert_eq!(notice, expected, "{:?}", texts);
        prop_assert_eq!(Link::parse(&link.query(essay()), essay(), None), (link, None));
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Understood {
    Wholly,
    Partly,
    Not,
    PassedOver,
}
use Understood::{Not, Partly, PassedOver, Wholly};

/// Keys, values and whether the essay has a meaning for them; `~` stands for
/// any characters.
const PAIRS: &[(&str, &str, Understood)] = &[
    ("alliance", "solidify", Wholly),
    ("alliance", "open", Wholly),
    ("alliance", "~?", Not),
    ("election", "trump", Wholly),
    ("election", "open", Not),
    ("preset", "swap", Wholly),
    ("preset", "~?", Not),
    ("stated", "1", Wholly),
    ("stated", "~0", Not),
    ("view", "graph", Wholly),
    ("view", "~?", Not),
    ("about", "stability", Wholly),
    ("about", "~?", Not),
    ("step", "3", Wholly),
    ("step", "7", Not),
    ("step", "~?", Not),
    ("reject", "trump_creed", Wholly),
    ("reject", "trump_creed,?", Partly),
    ("reject", "?", Not),
    ("with", "election:trump", Wholly),
    ("with", "election:trump,swap", Wholly),
    ("with", "election:trump,?:~", Partly),
    ("with", "election:open", Not),
    ("?~", "~", Not),
    ("theme", "~", PassedOver),
    ("utm_~", "~", PassedOver),
    ("fbclid", "~", PassedOver),
];

struct Pair {
    key: String,
    text: String,
    understood: Understood,
}

/// A pair with noise in it, as a link may carry it: escaped as a whole, or no
/// more than it must be.
fn pair((key, value, understood): (&str, &str, Understood), noise: &str, whole: bool) -> Pair {
    let noise = noise.replace(',', "");
    let [key, value] = [key, value].map(|part| part.replace('~', &noise));
    let escaped = |text: &str| -> String {
        let bytes = text.bytes().map(|byte| match byte {
            b'a'..=b'z' | b'_' if !whole => char::from(byte).to_string(),
            other => format!("%{other:02x}"),
        });
        bytes.collect()
    };
    Pair {
        text: format!("{}={}", escaped(&key), escaped(&value)),
        key,
        understood,
    }
}

/// A link as long as a browser takes is read in one go, to its end.
#[test]
fn a_million_letters_are_a_link() {
    let check = |more: &dyn Fn(usize) -> String, notice: Option<Notice>| {
        let mut query = String::new();
        for number in 0.. {
            if query.len() > 1_000_000 {
                break;
            }
            query.push_str(&more(number));
        }
        query.push_str("&election=trump");
        let (link, told) = Link::parse(&query, essay(), None);
        assert_eq!(told, notice, "{}", &query[..40]);
        assert!(link.query(essay()).contains("election=trump"));
    };
    check(&|number| format!("&k{number}=1"), Some(Notice::Part));
    check(&|number| format!("&utm_{number}"), None);
    check(&|_| "&alliance=back".to_owned(), Some(Notice::Part));
    check(&|_| "&alliance=hold".to_owned(), None);
    check(&|_| "&".to_owned(), None);
    check(&|_| "%".to_owned(), Some(Notice::Part));
    check(
        &|number| format!("{}swap", if number == 0 { "with=" } else { "," }),
        None,
    );
    check(
        &|number| format!("{}x", if number == 0 { "reject=" } else { "," }),
        Some(Notice::Part),
    );
}
