//! Two futures: the same settings under either winner, or a scene that the
//! reader keeps.

use e2e::essay::{argument, homes, query, start, with};
use e2e::reader::{Reader, read};
use e2e::server::Host;
use explorer::compare::{Difference, difference};
use explorer::evaluate::{Edit, evaluate};
use explorer::query::contrasted;
use explorer::scenario::Scenario;
use explorer::scenario::link::Link;
use serde_json::json;

const TOGGLE: &str = "[data-view=futures] input[type=checkbox]";

/// The rows that can be seen: topic, state, state; then the words of the box.
fn seen(reader: &Reader) -> (Vec<String>, String) {
    let script = r"
const view = document.querySelector('[data-view=futures]');
const rows = [...view.querySelectorAll('tbody tr')].filter(row => row.checkVisibility());
return [rows.map(row => [row.dataset.topic, ...[...row.querySelectorAll('td')].map(at => at.dataset.state)].join(' ')),
  view.querySelector('label').textContent];
";
    let found = reader.browser.script(script, &json!([]));
    let rows = found[0].as_array().into_iter().flatten();
    let rows = rows.filter_map(|row| row.as_str().map(str::to_owned));
    let label = found[1].as_str().unwrap_or_default().to_owned();
    (rows.collect(), label)
}

/// Whether the engine says the same of two scenarios.
fn check(reader: &Reader, scenarios: &[Scenario; 2]) {
    let edit = Edit::default();
    let [first, second] = scenarios.clone().map(|at| evaluate(argument(), &at, &edit));
    let rows = |only: bool| -> Vec<String> {
        let all = argument()
            .consequence_ids()
            .map(|id| (id, first.of(id), second.of(id)));
        let shown = all.filter(|(_, first, second)| {
            !only || difference(argument(), first, second) != Difference::Same
        });
        let row = shown.map(|(id, first, second)| {
            let name = &argument().consequences[id.index()].name;
            format!("{name} {} {}", first.state.name(), second.state.name())
        });
        row.collect()
    };
    let (found, label) = seen(reader);
    assert_eq!(found, rows(true));
    let count = format!("({})", rows(true).len());
    assert!(label.contains(&count), "{label}: {count}");
    reader.browser.click(TOGGLE);
    reader
        .browser
        .wait_until(&format!("!document.querySelector('{TOGGLE}').checked"));
    assert_eq!(seen(reader).0, rows(false));
    reader.browser.click(TOGGLE);
    reader
        .browser
        .wait_until(&format!("document.querySelector('{TOGGLE}').checked"));
    assert_eq!(seen(reader).0, rows(true));
}

#[test]
fn the_same_choices_under_either_winner() {
    let host = Host::good();
    read(&host, |reader| {
        let scenarios = [
            start(),
            with(&start(), &[("alliance", "solidify"), ("election", "trump")]),
            with(&start(), &[("alliance", "open"), ("trilateral", "open")]),
        ];
        for (home, scenario) in homes()
            .iter()
            .flat_map(|home| scenarios.iter().map(move |at| (home, at)))
        {
            reader.goto(&format!("{home}{}", query(scenario)));
            check(reader, &contrasted(argument(), scenario));
        }
    });
}

#[test]
fn a_scene_is_kept_while_the_reader_goes_on() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/?alliance=solidify");
        let kept = with(&start(), &[("alliance", "solidify")]);
        reader.act("pin");
        reader
            .browser
            .wait_until("location.search.includes('with=')");
        check(reader, &[kept.clone(), kept.clone()]);
        let mut scenario = kept.clone();
        for (control, position) in [
            ("alliance", "step_back"),
            ("rivals", "reach_out"),
            ("election", "trump"),
        ] {
            reader.set(control, position);
            scenario = with(&scenario, &[(control, position)]);
            reader.expect(&scenario);
            check(reader, &[kept.clone(), scenario.clone()]);
        }
        let (link, _) = Link::parse(&reader.query(), argument(), None);
        assert_eq!(link.compared_with.as_ref(), Some(&kept));

        // The link says it all.
        reader.browser.reload();
        reader.wait_until_ready();
        reader.expect(&scenario);
        check(reader, &[kept, scenario.clone()]);

        reader.act("unpin");
        reader
            .browser
            .wait_until("!location.search.includes('with=')");
        check(reader, &contrasted(argument(), &scenario));
    });
}
