//! Every setting of a topic: the cells are the engine's, and each can be
//! applied.

use e2e::essay::{self, argument, homes, start, with};
use e2e::only_in;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use e2e::webdriver::look_for;
use explorer::argument::ConsequenceId;
use explorer::evaluate::Edit;
use explorer::query::silence_map;
use explorer::scenario::Scenario;
use explorer::scenario::link::{Link, settings_query};
use serde_json::json;

const VIEW: &str = "[data-view=settings]";

/// Every cell and its state, and the present one with a `*`.
fn cells(reader: &Reader) -> Vec<String> {
    let script = r"
return [...document.querySelectorAll('[data-view=settings] [data-cell]')].map(at =>
  `${at.dataset.cell} ${at.dataset.state}${at.getAttribute('aria-current') ? '*' : ''}`).sort();
";
    lines(reader, script)
}

fn lines(reader: &Reader, script: &str) -> Vec<String> {
    let found = reader.browser.script(script, &json!([]));
    (found.as_array().into_iter().flatten())
        .filter_map(|line| line.as_str().map(str::to_owned))
        .collect()
}

fn expected(edit: &Edit, scenario: &Scenario, on: ConsequenceId) -> Vec<String> {
    let map = silence_map(argument(), edit, on).expect("the essay is small");
    let here = map.cell_of(scenario);
    let cell = |(place, cell): (usize, &explorer::query::Cell)| {
        let query = settings_query(argument(), &map.settings(place));
        let mark = if here == Some(place) { "*" } else { "" };
        format!("{query} {}{mark}", cell.state.name())
    };
    let mut cells: Vec<_> = map.cells.iter().enumerate().map(cell).collect();
    cells.sort();
    cells
}

fn name(on: ConsequenceId) -> &'static str {
    &argument().consequences[on.index()].name
}

#[test]
fn every_cell_of_every_topic_is_the_engines() {
    let host = Host::good();
    read(&host, |reader| {
        for home in homes() {
            reader.goto(&home);
            for on in argument().consequence_ids() {
                reader.browser.choose(&format!("{VIEW} select"), name(on));
                let chosen = format!("document.querySelector('{VIEW} select').dataset.chosen");
                let about = format!("{chosen} === '{}'", name(on));
                reader.browser.wait_until(&about);
                assert_eq!(cells(reader), expected(&Edit::default(), &start(), on));
                let rows = lines(reader, ROWS);
                assert!(rows.is_empty(), "{}: {rows:?}", name(on));
            }
        }
    });
}

#[test]
fn what_is_rejected_is_counted_nowhere() {
    only_in!(
        Chromium,
        "what holds is the program's word, not the browser's"
    );
    let host = Host::good();
    read(&host, |reader| {
        for claim in &argument().claims {
            let on = claim.effects[0].on;
            let query = format!("?reject={}&about={}", claim.name, name(on));
            let (link, _) = Link::parse(&query, argument(), None);
            reader.goto(&format!("/{query}"));
            assert_eq!(cells(reader), expected(&link.edit, &start(), on), "{query}");
        }
    });
}

#[test]
fn a_cell_sets_what_it_stands_for_and_leaves_the_reader_there() {
    let host = Host::good();
    read(&host, |reader| {
        for (width, home) in [(1280, "/"), (360, "/ko/")] {
            reader.browser.resize(width, 800);
            let mut scenario = with(&start(), &[("league", "g20"), ("west", "lost")]);
            let query = essay::query(&scenario);
            reader.goto(&format!(
                "{home}{query}&with=election:trump&reject=best_moment"
            ));
            for topic in ["stability", "criticism", "interests", "order_shape"] {
                let on = argument().consequence_named(topic).expect("it exists");
                reader.browser.choose(&format!("{VIEW} select"), topic);
                let map = silence_map(argument(), &Edit::default(), on).expect("it is small");
                for place in [map.cells.len() - 1, 0] {
                    let fixed = map.settings(place);
                    scenario = scenario.with_all(&fixed);
                    let css = format!("[data-cell='{}']", settings_query(argument(), &fixed));
                    // What the last change moved is back in its place by then.
                    reader.browser.top_at_rest(&css);
                    let center =
                        "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
                    reader.browser.script(center, &json!([css]));
                    let top = reader.browser.top_at_rest(&css);
                    reader.browser.click(&css);
                    reader.browser.wait_until(&format!(
                        "document.activeElement.matches(\"{css}[aria-current]\")"
                    ));
                    // The address is written once the page has answered.
                    let read = || Link::parse(&reader.query(), argument(), None);
                    let is_told = || (read().0.scenario == scenario).then_some(());
                    assert!(look_for(is_told).is_some(), "{css}: {}", reader.query());
                    let (link, notice) = read();
                    assert_eq!(notice, None, "{css}");
                    assert_eq!(link.about, Some(on), "the topic stays");
                    assert!(link.compared_with.is_some(), "the comparison stays");
                    assert!(!link.edit.is_none(), "the edit stays");
                    // What follows after the paint may move it for a moment.
                    reader.browser.wait_until_top_is(&css, top);
                }
            }
        }
    });
}

/// Rows whose cells and headings do not fill the table's width.
const ROWS: &str = r"
const open = [];
const width = row => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
const table = document.querySelector('[data-view=settings] table');
const full = width(table.tHead.rows[0]);
for (const row of table.tBodies[0].rows) {
  const above = open.filter(rest => rest > 0).length;
  if (width(row) + above !== full) open.wrong = true;
  open.forEach((rest, at) => { open[at] = rest - 1 });
  [...row.cells].filter(cell => cell.rowSpan > 1).forEach(cell => open.push(cell.rowSpan - 1));
}
return [table.caption ? '' : 'no caption', open.wrong ? 'ragged' : '',
  table.querySelector('th:not([scope])') ? 'a heading without scope' : ''].filter(Boolean);
";
