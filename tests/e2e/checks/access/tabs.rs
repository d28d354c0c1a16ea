//! Where Tab stops: everywhere that something can be done, in the order in
//! which the page is read, and nowhere else.

use super::lines;
use e2e::browser::key;
use e2e::essay::{argument, homes};
use e2e::keyboard::{stops, wait_at};
use e2e::only_in;
use e2e::reader::{Reader, read};
use e2e::server::Host;

/// An element by its place among all.
const PLACE: &str = "String([...document.querySelectorAll('*')].indexOf(at))";

/// All that can be operated, one for each group of radios, in the order of the
/// HTML.
const OPERABLE: &str = r"
const operable = 'a[href], button, select, input:not([type=radio]), input:checked, textarea, summary, [tabindex], iframe';
const all = [...document.querySelectorAll('*')];
return all.filter(at => at.matches(operable) && at.tabIndex >= 0 && at.checkVisibility({ visibilityProperty: true }))
  .map(at => String(all.indexOf(at)));
";

#[test]
fn tab_stops_where_something_can_be_done_and_nowhere_else() {
    // Others leave links out, as their readers set it.
    only_in!(Chromium, super::UNTOLD);
    let host = Host::good();
    read(&host, |reader| {
        for (width, path) in [
            (1280, "/"),
            (1280, "/ko/"),
            (768, "/?view=tour&step=2"),
            (360, "/"),
            (720, "/embed/"),
        ] {
            reader.browser.resize(width, 900);
            reader.goto(path);
            if path.contains("step=2") {
                wait_at(&reader.browser, "#step-2");
            }
            let expected = lines(reader, OPERABLE);
            let mut stops = stops(&reader.browser, PLACE);
            // A step of the tour takes the focus: Tab comes round to the beginning.
            let first = stops.iter().position(|stop| *stop == expected[0]);
            stops.rotate_left(first.unwrap_or(0));
            println!("{path}, {width} px: {} stops", stops.len());
            assert_eq!(stops, expected, "{path}, {width} px");
        }
    });
}

/// The parts of the page in the order in which they are read.
const PARTS: [&str; 15] = [
    ".skip",
    "header",
    ".answer",
    "#controls",
    ".presets",
    ".prose",
    ".margin",
    ".topics",
    ".graph",
    "[data-view=futures]",
    "[data-view=settings]",
    "[data-view=what-it-takes]",
    ".tour",
    "#dock",
    "main > :not(.answer, #app)",
];

#[test]
fn the_parts_of_the_page_are_passed_in_the_order_of_reading() {
    let host = Host::good();
    read(&host, |reader| {
        for home in homes() {
            reader.goto(&home);
            let part = format!(
                "String({}.findIndex(css => at.closest(css)))",
                serde_json::json!([PARTS.as_slice(), &[".take"]].concat())
            );
            let mut parts = stops(&reader.browser, &part);
            parts.dedup();
            let expected: Vec<String> = (0..=PARTS.len()).map(|at| at.to_string()).collect();
            assert_eq!(parts, expected, "{home}");
        }
    });
}

#[test]
fn there_are_as_few_stops_as_can_be() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/");
        let stops = |css: &str| -> usize {
            let script = format!("{OPERABLE_IN} return [String(inside('{css}').length)]");
            lines(reader, &script)[0].parse().expect("it is a number")
        };
        // A group of radios is one stop, and so is the whole picture.
        assert_eq!(stops("[data-lever=alliance] .positions"), 1);
        assert_eq!(stops("#graph .scroller"), 1);
        assert_eq!(stops("#graph"), 2, "and its outline is the next");
        // A card: its paragraph and its reasons; what is silent, what would
        // change it, and the choices that it waits for.
        for consequence in &argument().consequences {
            let card = format!("[data-consequence={}]", consequence.name);
            let waiting = stops(&format!("{card} .brief .state"));
            let most = 2 + waiting;
            assert!(stops(&card) <= most, "{card}: {} stops", stops(&card));
        }
        // A table is walked by its cells, which are links, in one scroller.
        let cells = lines(
            reader,
            "return [...document.querySelectorAll('[data-cell]')].map(String)",
        )
        .len();
        assert_eq!(stops("[data-view=settings]"), cells + 2);
    });
}

const OPERABLE_IN: &str = r"
const operable = 'a[href], button, select, input:not([type=radio]), input:checked, textarea, summary, [tabindex]';
const inside = css => [...document.querySelector(css).querySelectorAll(operable)]
  .filter(at => at.tabIndex >= 0 && at.checkVisibility({ visibilityProperty: true }));
";

#[test]
fn the_skip_link_is_the_first_stop_and_can_be_seen() {
    let host = Host::good();
    read(&host, |reader| {
        for home in homes() {
            reader.goto(&home);
            assert!(!is_in_sight(reader), "{home}: it stays out of the way");
            reader.browser.press([key::TAB]);
            reader
                .browser
                .wait_until("document.activeElement.matches('.skip')");
            assert!(is_in_sight(reader), "{home}");
        }
    });
}

fn is_in_sight(reader: &Reader) -> bool {
    let script = "const { top, bottom } = document.querySelector('.skip').getBoundingClientRect(); return [String(top >= 0 && bottom <= innerHeight)]";
    lines(reader, script) == ["true"]
}
