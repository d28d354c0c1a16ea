//! The whole page by keyboard alone, from the address bar on: no mouse, and no
//! script puts the focus anywhere.

use e2e::browser::{Browser, key};
use e2e::essay::{argument, start, with};
use e2e::keyboard::{is_at, tab_back_to, tab_to, wait_at};
use e2e::reader::{Reader, read};
use e2e::server::Host;
use explorer::scenario::Scenario;

#[test]
fn from_the_address_bar_to_the_code_for_embedding() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/");
        let keys = &reader.browser;
        let scene = set_levers(reader);
        read_a_why(keys);
        follow_a_citation_and_come_back(keys);
        let scene = open_a_view_and_apply_a_cell(reader, scene);
        compare(reader);
        walk_the_tour(reader, &scene);
        copy_the_link(keys);
        open_the_builder(keys);
    });
}

/// Skips nothing: the levers come before the reading.
fn set_levers(reader: &Reader) -> Scenario {
    let keys = &reader.browser;
    tab_to(keys, ".skip");
    tab_to(keys, "[data-lever=election] input");
    let mut scenario = start();
    for (control, position, arrows) in [
        ("election", "trump", [key::RIGHT, key::LEFT]),
        ("alliance", "solidify", [key::DOWN, key::UP]),
    ] {
        tab_to(keys, &format!("[data-lever={control}] input"));
        let there = format!("[data-lever={control}] input[value={position}]");
        // Not every browser goes round from the last to the first.
        for arrow in arrows.into_iter().flat_map(|arrow| [arrow; 4]) {
            if is_at(keys, &there) {
                break;
            }
            keys.press([arrow]);
        }
        scenario = with(&scenario, &[(control, position)]);
        reader.expect_at("/", &scenario);
        wait_at(keys, &there);
    }
    scenario
}

fn read_a_why(keys: &Browser) {
    tab_to(keys, "[data-consequence=stability] > details > summary");
    keys.press([key::ENTER]);
    keys.wait_until(
        "document.querySelector('[data-consequence=stability] .why').checkVisibility()",
    );
}

fn follow_a_citation_and_come_back(keys: &Browser) {
    tab_to(keys, "[data-consequence=stability] .step .source");
    let here = keys.script("return document.activeElement.hash", &serde_json::json!([]));
    let paragraph = here.as_str().unwrap_or_default().to_owned();
    keys.press([key::ENTER]);
    wait_at(keys, &paragraph);
    tab_to(keys, &format!("{paragraph} .back a"));
    keys.press([key::ENTER]);
    wait_at(
        keys,
        &format!("[data-consequence=stability] .step .source[href='{paragraph}']"),
    );
}

fn open_a_view_and_apply_a_cell(reader: &Reader, scene: Scenario) -> Scenario {
    let keys = &reader.browser;
    tab_to(keys, "[data-consequence=stability] > .ask");
    keys.press([key::ENTER]);
    wait_at(keys, "#what-it-takes-title");
    // The map of the same topic stands before it.
    let cell = "[data-cell*='election=biden']";
    tab_back_to(keys, cell);
    keys.press([key::ENTER]);
    keys.wait_until("document.activeElement.matches('[data-cell][aria-current]')");
    let on = argument()
        .consequence_named("stability")
        .expect("it exists");
    let query = keys.script(
        "return document.activeElement.dataset.cell",
        &serde_json::json!([]),
    );
    let query = format!("?{}", query.as_str().unwrap_or_default());
    let (cell, _) = explorer::scenario::link::Link::parse(&query, argument(), None);
    let depends =
        explorer::query::silence_map(argument(), &explorer::evaluate::Edit::default(), on);
    let fixed = depends.expect("it is small").settings(0);
    let scene = fixed.iter().fold(scene, |scene, &(id, _)| {
        scene.with(id, cell.scenario.setting(id))
    });
    reader.expect(&scene);
    scene
}

fn compare(reader: &Reader) {
    let keys = &reader.browser;
    tab_back_to(keys, "[data-action=pin]");
    keys.press([key::SPACE]);
    keys.wait_until("location.search.includes('with=')");
    wait_at(keys, "[data-action=unpin]");
    tab_back_to(keys, "[data-view=futures] input");
    keys.press([key::SPACE]);
    keys.wait_until("!document.activeElement.checked");
}

fn walk_the_tour(reader: &Reader, scene: &Scenario) {
    let keys = &reader.browser;
    tab_to(keys, "#step-1 a");
    keys.press([key::ENTER]);
    for step in 1..=argument().tour.len() {
        wait_at(keys, &format!("#step-{step}"));
        if step < argument().tour.len() {
            tab_to(keys, ".tour [data-action=next]");
            keys.press([key::ENTER]);
        }
    }
    keys.press([key::ESCAPE]);
    reader.expect(scene);
    wait_at(keys, "#step-1 a");
}

/// Where the browser refuses the clipboard, the link stands selected.
fn copy_the_link(keys: &Browser) {
    tab_to(keys, "[data-action=copy-link]");
    keys.press([key::ENTER]);
    keys.wait_until("document.querySelector('[data-action=copy-link][data-said]')");
    keys.wait_until("document.querySelector('[role=status]').textContent");
}

fn open_the_builder(keys: &Browser) {
    tab_to(keys, "#embed-builder > summary");
    keys.press([key::ENTER]);
    keys.wait_until("document.querySelector('#embed-builder iframe')");
    keys.wait_until("document.querySelector('#embed-builder textarea').value.includes('<iframe')");
    tab_to(keys, "#embed-builder textarea");
    tab_to(keys, "#embed-builder .copy button");
    keys.press([key::ENTER]);
    keys.wait_until("document.querySelector('#embed-builder .copied').textContent");
}
