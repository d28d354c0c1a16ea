//! The comparison and the map are tables for assistive technology, also where
//! a narrow screen lays them out otherwise.

use e2e::browser::key;
use e2e::essay::{argument, essay, homes};
use e2e::keyboard::{tab_to, wait_at};
use e2e::only_in;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use e2e::tree::{Told, Tree};
use serde_json::json;

fn in_every_language(width: u32, path: &str, what: impl Fn(&Reader, usize)) {
    only_in!(Chromium, super::UNTOLD);
    let host = Host::good();
    read(&host, |reader| {
        reader.browser.resize(width, 900);
        for (language, home) in homes().iter().enumerate() {
            reader.goto(&format!("{home}{path}"));
            what(reader, language);
        }
    });
}

fn roles(told: &[Option<&Told>]) -> Vec<String> {
    let mut roles: Vec<String> = (told.iter())
        .map(|told| told.map_or("nothing".to_owned(), |told| told.role.clone()))
        .collect();
    roles.sort();
    roles.dedup();
    roles
}

#[test]
fn the_comparison_is_a_table_at_every_width() {
    for width in [360, 1280] {
        in_every_language(width, "", |reader, language| {
            let words = &essay().languages[language].1.interface;
            let tree = Tree::read(&reader.browser);
            let view = "[data-view=futures]";
            let table = tree.one(&format!("{view} table"));
            assert_eq!(table.role, "table");
            assert_eq!(table.name, words.futures_caption());
            for (css, role) in [
                ("tbody tr:not([data-same])", "row"),
                ("thead th", "columnheader"),
                ("tbody tr:not([data-same]) th", "rowheader"),
                ("tbody tr:not([data-same]) td", "cell"),
            ] {
                let told = tree.of(&format!("{view} {css}"));
                assert_eq!(roles(&told), [role], "{css}, {width} px");
            }
            let scopes = "return [...document.querySelectorAll('[data-view=futures] th')].map(at => at.scope)";
            let scopes = super::lines(reader, scopes);
            assert!(scopes.iter().all(|scope| scope == "col" || scope == "row"));
            // The box says how many rows it leaves.
            let toggle = tree.one(&format!("{view} input"));
            assert_eq!(toggle.role, "checkbox");
            let rows = tree.of(&format!("{view} tbody tr:not([data-same])")).len();
            assert!(
                toggle.name.contains(&format!("({rows})")),
                "{}",
                toggle.name
            );
        });
    }
}

#[test]
fn the_map_is_a_table_in_a_named_scroller() {
    for width in [320, 1280] {
        in_every_language(width, "?about=stability", |reader, language| {
            let text = &essay().languages[language].1;
            let tree = Tree::read(&reader.browser);
            let view = "[data-view=settings]";
            let scroller = tree.one(&format!("{view} .scroller"));
            assert_eq!(scroller.role, "region");
            assert_eq!(scroller.name, text.interface.settings_table());
            assert!(scroller.properties.contains_key("focusable"));
            let on = argument()
                .consequence_named("stability")
                .expect("it exists");
            let table = tree.one(&format!("{view} table"));
            assert_eq!(table.role, "table");
            assert!(
                table.name.starts_with(&text.consequence(on).short),
                "{}",
                table.name
            );
            assert_eq!(
                roles(&tree.of(&format!("{view} thead th"))),
                ["columnheader"]
            );
            assert_eq!(roles(&tree.of(&format!("{view} tbody th"))), ["rowheader"]);
            assert_eq!(roles(&tree.of(&format!("{view} td"))), ["cell"]);
            check_cells(&tree, language);
        });
    }
}

/// "Apply Trump wins, Build it up further: Can soften a blow": each cell says what it sets and
/// what the essay says there, and no two say the same.
fn check_cells(tree: &Tree, language: usize) {
    let text = &essay().languages[language].1;
    let (before, _) = text
        .interface
        .apply_settings()
        .split_once("{settings}")
        .expect("it has a place");
    let on = argument()
        .consequence_named("stability")
        .expect("it exists");
    let edit = explorer::evaluate::Edit::default();
    let map = explorer::query::silence_map(argument(), &edit, on).expect("it is small");
    for (place, cell) in map.cells.iter().enumerate() {
        let fixed = map.settings(place);
        let query = explorer::scenario::link::settings_query(argument(), &fixed);
        let told = tree.one(&format!("[data-cell='{query}']"));
        assert_eq!(told.role, "link");
        assert!(told.name.starts_with(before), "{}", told.name);
        let set = fixed
            .iter()
            .filter_map(|&(id, at)| Some(&text.position(id, at?).short));
        for words in set.chain([&text.state(cell.state).short]) {
            assert!(told.name.contains(words.as_str()), "{words}: {}", told.name);
        }
    }
    let mut names: Vec<_> = tree
        .of("[data-cell]")
        .iter()
        .map(|told| told.map(|told| &told.name))
        .collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), map.cells.len(), "{names:?}");
}

/// A map that is wider than a phone is scrolled by keys.
#[test]
fn the_scroller_is_scrolled_by_keys() {
    in_every_language(320, "?about=stability&view=settings", |reader, _| {
        let scroller = "[data-view=settings] .scroller";
        // This essay's maps fit; another's may not.
        let widen = "document.querySelector(arguments[0] + ' table').style.minInlineSize = '40rem'";
        reader.browser.script(widen, &json!([scroller]));
        tab_to(&reader.browser, scroller);
        let wide = format!(
            "document.querySelector('{scroller}').scrollWidth > document.querySelector('{scroller}').clientWidth"
        );
        reader.browser.wait_until(&wide);
        reader.browser.press([key::RIGHT]);
        reader.browser.wait_until(&format!(
            "document.querySelector('{scroller}').scrollLeft > 0"
        ));
        wait_at(&reader.browser, scroller);
    });
}
