//! What is heard: names, roles and descriptions from the accessibility tree,
//! as a screen reader gets them.

use super::{lines, open_everything};
use e2e::essay::{argument, essay, homes, query, start, with};
use e2e::only_in;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use e2e::tree::{Told, Tree};
use explorer::evaluate::{Edit, evaluate};
use explorer::scenario::Scenario;
use explorer::text::Text;
use std::collections::BTreeMap;

pub(super) fn scene() -> Scenario {
    with(&start(), &[("alliance", "solidify"), ("election", "trump")])
}

/// The scene in every language, with all that can be unfolded.
pub(super) fn in_every_language(what: impl Fn(&Reader, &Tree, &'static Text)) {
    only_in!(Chromium, super::UNTOLD);
    let host = Host::good();
    read(&host, |reader| {
        for (home, (_, text)) in homes().iter().zip(&essay().languages) {
            reader.goto(&format!("{home}{}", query(&scene())));
            open_everything(reader);
            what(reader, &Tree::read(&reader.browser), text);
        }
    });
}

pub(super) fn names(told: &[Option<&Told>], role: &str) -> Vec<String> {
    let name = |told: Option<&Told>| {
        let told = told.expect("it is heard");
        assert_eq!(told.role, role, "{}", told.name);
        told.name.clone()
    };
    told.iter().copied().map(name).collect()
}

#[test]
fn a_card_is_a_heading_its_state_in_words_and_a_why_that_names_it() {
    in_every_language(|_, tree, text| {
        let evaluation = evaluate(argument(), &scene(), &Edit::default());
        for id in argument().consequence_ids() {
            let card = format!(
                "[data-consequence={}]",
                argument().consequences[id.index()].name
            );
            let outcome = evaluation.of(id);
            let short = &text.consequence(id).short;
            let heading = tree.one(&format!("{card} .brief h3"));
            let title = outcome
                .deciding
                .map_or(short, |claim| &text.claim(claim).finding);
            assert_eq!((&heading.role[..], &heading.name), ("heading", title));
            if outcome.claims.is_empty() {
                continue;
            }
            let why = tree.one(&format!("{card} > details > summary"));
            assert_eq!(why.name, format!("{} {short}", text.interface.why()));
            assert!(why.is("expanded"), "{}", why.name);
        }
        // A list of cards in each group, by the group's name.
        let lists = names(&tree.of(".cards"), "list");
        let groups: Vec<_> = text.groups.clone();
        assert_eq!(lists, groups);
        // Shapes say nothing: a word stands beside each.
        assert!(tree.of(".icon").iter().all(Option::is_none));
    });
}

#[test]
fn a_citation_says_what_it_is_for_and_no_two_of_a_name_lead_apart() {
    in_every_language(|reader, tree, text| {
        let told = tree.of("a.source");
        let targets = lines(
            reader,
            "return [...document.querySelectorAll('a.source')].map(at => at.hash)",
        );
        let mut leads: BTreeMap<&String, &String> = BTreeMap::new();
        for (told, target) in told.iter().zip(&targets) {
            // The comparison hides what is the same.
            let Some(told) = told else { continue };
            assert_eq!(told.role, "link");
            let before = leads.insert(&told.name, target);
            assert!(before.is_none_or(|before| before == target), "{told:?}");
        }
        for claim in evaluate(argument(), &scene(), &Edit::default()).claims {
            let about = &text.claim(claim).finding;
            assert!(leads.keys().any(|name| name.contains(about)), "{about}");
        }
    });
}

/// Within one part of the page no two links sound alike.
#[test]
fn links_of_a_part_have_names_of_their_own() {
    in_every_language(|_, tree, _| {
        for part in [
            ".answer",
            ".prose",
            ".presets",
            ".tensions",
            ".objections",
            "#essay .gist",
            "[data-view=what-it-takes]",
        ] {
            let told = tree.of(&format!("{part} a:not(.term)"));
            let all: Vec<&String> = told.iter().flatten().map(|told| &told.name).collect();
            let mut own = all.clone();
            own.sort();
            own.dedup();
            assert_eq!(own.len(), all.len(), "{part}: {all:?}");
            assert!(!own.contains(&&String::new()), "{part}");
        }
    });
}

#[test]
fn a_token_is_a_link_and_a_change_is_a_hidden_word() {
    in_every_language(|reader, tree, text| {
        let tokens = names(&tree.of(".scene .token"), "link");
        assert!(!tokens.contains(&String::new()) && !tokens.is_empty());
        reader.set("election", "biden");
        reader
            .browser
            .wait_until("document.querySelector('.lead .changed')");
        let tree = Tree::read(&reader.browser);
        let words = lines(
            reader,
            "return [...document.querySelectorAll('.changed')].filter(at => at.checkVisibility()).map(at => at.textContent.trim())",
        );
        assert!(!words.is_empty());
        assert!(
            words
                .iter()
                .all(|word| word == text.interface.changed_mark())
        );
        assert_eq!(tree.all("status").count(), 1);
    });
}
