//! What is heard: names, roles and descriptions from the accessibility tree,
//! as a screen reader gets them.

use super::{lines, open_everything};
use e2e::engine::Engine;
use e2e::essay::{argument, essay, homes, query, start, with};
use e2e::reader::{Reader, read};
use e2e::server::Host;
use e2e::tree::{Told, Tree};
use explorer::argument::State;
use explorer::evaluate::{Edit, evaluate};
use explorer::scenario::Scenario;
use explorer::text::Text;
use std::collections::BTreeMap;

fn scene() -> Scenario {
    with(&start(), &[("alliance", "solidify"), ("election", "trump")])
}

/// The scene in every language, with all that can be unfolded.
fn in_every_language(what: impl Fn(&Reader, &Tree, &'static Text)) {
    if Engine::of_this_run() != Engine::Chromium {
        return;
    }
    let host = Host::good();
    read(&host, |reader| {
        for (home, (_, text)) in homes().iter().zip(&essay().languages) {
            reader.goto(&format!("{home}{}", query(&scene())));
            open_everything(reader);
            what(reader, &Tree::read(&reader.browser), text);
        }
    });
}

fn names(told: &[Option<&Told>], role: &str) -> Vec<String> {
    let name = |told: &Option<&Told>| {
        let told = told.expect("it is heard");
        assert_eq!(told.role, role, "{}", told.name);
        told.name.clone()
    };
    told.iter().map(name).collect()
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

#[test]
fn the_picture_says_what_it_shows_and_how_to_walk_it() {
    in_every_language(|_, tree, text| {
        let evaluation = evaluate(argument(), &scene(), &Edit::default());
        let picture = tree.one("#graph svg");
        assert_eq!(picture.role, "graphics-document");
        // The takeaway: which topics what holds leads to.
        for id in argument().consequence_ids() {
            let short = &text.consequence(id).short;
            let told = picture.name.contains(short.as_str());
            let speaks = evaluation.of(id).state != State::Silent;
            assert_eq!(told, speaks, "{short}: {}", picture.name);
        }
        assert_eq!(picture.description, text.interface.graph_keys());
        let words = &text.interface;
        let columns = names(&tree.of("#graph svg > g[role=group]"), "group");
        assert_eq!(
            columns,
            [
                words.graph_controls(),
                words.graph_claims(),
                words.graph_topics()
            ]
        );
        for claim in argument().claim_ids() {
            let node = tree.one(&format!(
                "#graph svg [data-node=claim-{}]",
                argument().claim(claim).name
            ));
            assert!(
                node.name.starts_with(&text.claim(claim).finding),
                "{}",
                node.name
            );
            let holds = match evaluation.holds(claim) {
                true => words.graph_holds(),
                false => words.graph_rests(),
            };
            assert_eq!(node.description, holds, "{}", node.name);
        }
        for id in argument().consequence_ids() {
            let node = tree.one(&format!(
                "#node-{}",
                argument().consequences[id.index()].name
            ));
            assert_eq!(node.name, text.consequence(id).short);
            let state = &text.state(evaluation.of(id).state).label;
            assert_eq!(&node.description, state, "{}", node.name);
        }
    });
}

#[test]
fn lists_fields_and_buttons_say_what_they_are_for() {
    in_every_language(|_, tree, text| {
        let words = &text.interface;
        let lists = names(&tree.of("select.words"), "combobox");
        assert_eq!(
            lists,
            [
                words.topic_label(),
                words.topic_label(),
                words.state_label()
            ]
        );
        let field = tree.one("#link");
        assert_eq!(
            (&field.role[..], &field.name[..]),
            ("textbox", words.link_label())
        );
        assert!(field.is("readonly"), "{field:?}");
        let theme = tree.one("#theme");
        assert_eq!(theme.name, words.theme_short());
        for button in tree.all("button") {
            assert!(!button.name.is_empty(), "{button:?}");
        }
        let undo = tree.one(".rail [data-action=undo]");
        assert!(undo.is("disabled"), "there is nothing to undo: {undo:?}");
        assert!(
            undo.properties.contains_key("focusable"),
            "it can be found all the same"
        );
    });
}

#[test]
fn the_levers_are_a_named_dialog_on_a_phone() {
    if Engine::of_this_run() != Engine::Chromium {
        return;
    }
    let host = Host::good();
    read(&host, |reader| {
        reader.browser.resize(360, 740);
        for (home, (_, text)) in homes().iter().zip(&essay().languages) {
            reader.goto(home);
            reader.act("change");
            reader
                .browser
                .wait_until("document.querySelector('dialog:modal')");
            let tree = Tree::read(&reader.browser);
            let dialog = tree.one("#controls");
            assert_eq!(
                (&dialog.role[..], &dialog.name[..]),
                ("dialog", text.interface.controls_heading())
            );
            assert!(dialog.is("modal"), "{dialog:?}");
            // What lies behind is not there.
            assert!(tree.of(".scene .token").iter().all(Option::is_none));
        }
    });
}

#[test]
fn the_tour_is_a_region_named_by_its_step() {
    if Engine::of_this_run() != Engine::Chromium {
        return;
    }
    let host = Host::good();
    read(&host, |reader| {
        for (home, (_, text)) in homes().iter().zip(&essay().languages) {
            reader.goto(&format!("{home}?view=tour&step=2"));
            let tree = Tree::read(&reader.browser);
            let tour = tree.one("#tour");
            let (n, of) = ("2", argument().tour.len().to_string());
            let name = explorer::text::template::fill(
                text.interface.tour_step_of(),
                &[("n", n), ("of", &of)],
            );
            assert_eq!((&tour.role[..], &tour.name), ("region", &name));
            assert_eq!(
                tree.all("dialog")
                    .filter(|dialog| dialog.is("modal"))
                    .count(),
                0
            );
        }
    });
}
