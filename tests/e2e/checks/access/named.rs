//! What the picture, fields, buttons, the dialog and the tour are called.

use super::heard::{in_every_language, names, scene};
use e2e::essay::{argument, essay, homes};
use e2e::only_in;
use e2e::reader::read;
use e2e::server::Host;
use e2e::tree::Tree;
use explorer::argument::State;
use explorer::evaluate::{Edit, evaluate};

#[test]
fn the_picture_says_what_it_shows_and_how_to_walk_it() {
    in_every_language(|_, tree, text| {
        let evaluation = evaluate(argument(), &scene(), &Edit::default());
        let picture = tree.one("#graph svg[role]");
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
    only_in!(Chromium, super::UNTOLD);
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
    only_in!(Chromium, super::UNTOLD);
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
