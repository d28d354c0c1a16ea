//! The levers: native radios whose labels are high enough and never cut, in
//! every width and language, and which say what they are.

use super::lines;
use e2e::browser::key;
use e2e::essay::{argument, essay, homes};
use e2e::keyboard::wait_at;
use e2e::only_in;
use e2e::reader::{Reader, radio, read};
use e2e::server::Host;
use e2e::tree::Tree;
use explorer::argument::{ControlId, PositionId, StanceMark};

/// Labels that are too low to be hit, or whose words are cut.
const CUT: &str = r"
const seen = [...document.querySelectorAll('label:has([type=radio])')].filter(at => at.checkVisibility());
const cut = seen.filter(at => at.getBoundingClientRect().height < 44
  || [at, ...at.querySelectorAll('*')].some(part => part.scrollWidth > part.clientWidth && part.clientWidth > 0));
return [String(seen.length), ...cut.map(at => `${at.textContent.trim()} ${at.getBoundingClientRect().height} px high, ${at.scrollWidth} of ${at.clientWidth}`)];
";

#[test]
fn every_label_is_high_enough_and_whole() {
    let host = Host::good();
    read(&host, |reader| {
        for width in [320, 360, 768, 1280] {
            reader.browser.resize(width, 800);
            for home in homes() {
                for path in ["", "embed/"] {
                    reader.goto(&format!("{home}{path}"));
                    super::open_everything(reader);
                    if path.is_empty() && reader.browser.shows("[data-action=change]") {
                        reader.act("change");
                    }
                    let found = lines(reader, CUT);
                    assert_eq!(found[0], positions().to_string(), "all can be seen");
                    assert_eq!(found[1..], [""; 0], "{home}{path}, {width} px");
                }
            }
        }
    });
}

/// How many positions there are, those of open levers included.
fn positions() -> usize {
    let positions = argument().controls.iter().map(|at| at.positions.len());
    positions.sum::<usize>() + argument().lever_ids().count()
}

#[test]
fn a_radio_is_named_by_its_label_and_described_by_what_it_cites() {
    only_in!(Chromium, super::UNTOLD);
    let host = Host::good();
    read(&host, |reader| {
        for (home, (_, text)) in homes().iter().zip(&essay().languages) {
            reader.goto(home);
            super::open_everything(reader);
            let tree = Tree::read(&reader.browser);
            for id in argument().control_ids() {
                let control = argument().control(id);
                let group = tree.one(&format!("#lever-{}", control.name));
                assert_eq!(group.role, "group");
                assert_eq!(group.name, text.control(id).short);
                for at in control.position_ids() {
                    check_position(&tree, id, at, text);
                }
            }
        }
    });
}

fn check_position(tree: &Tree, id: ControlId, at: PositionId, text: &explorer::text::Text) {
    let (control, position) = (argument().control(id), argument().control(id).position(at));
    let told = tree.one(&radio(&control.name, &position.name));
    assert_eq!(told.role, "radio");
    let short = &text.position(id, at).short;
    let stance = &text.stances[position.stance.index()];
    let mark = argument().stances[position.stance.index()].mark;
    // The words that can be seen, and no others.
    let name = match mark {
        StanceMark::WarnedAgainst => format!("{short} {stance}"),
        StanceMark::Recommended | StanceMark::None => short.clone(),
    };
    assert_eq!(told.name, name);
    let described = match mark {
        StanceMark::None => !told.description.is_empty(),
        _ => told.description.starts_with(stance),
    };
    assert!(described, "{name}: {}", told.description);
    for paragraph in &position.paragraphs {
        let number = paragraph.to_string();
        assert!(
            told.description.contains(&number),
            "{name}: {}",
            told.description
        );
    }
}

/// What the author recommends carries a mark that the words above explain.
#[test]
fn what_the_author_recommends_and_warns_against_can_be_seen() {
    let host = Host::good();
    read(&host, |reader| {
        for home in homes() {
            reader.goto(&home);
            for control in &argument().controls {
                for position in &control.positions {
                    let mark = argument().stances[position.stance.index()].mark;
                    let label = format!("label:has({})", radio(&control.name, &position.name));
                    let shows = |part: &str| reader.browser.shows(&format!("{label} {part}"));
                    let seen = (shows(".icon use[href='#icon-recommended']"), shows("small"));
                    let folded = !reader.browser.shows(&label);
                    let expected = (
                        mark == StanceMark::Recommended,
                        mark == StanceMark::WarnedAgainst,
                    );
                    assert!(folded || seen == expected, "{home}: {label}");
                }
            }
            assert!(reader.browser.shows(".rail-head .note .icon"));
        }
    });
}

/// In a band, a rail, a stack: arrow keys go through all positions and round,
/// each sets the scene, and the focus stays with it.
#[test]
fn arrow_keys_go_round_every_group() {
    only_in!(
        Chromium | Firefox,
        "WebKit's arrow keys stop at the end of a group"
    );
    let host = Host::good();
    read(&host, |reader| {
        for path in ["/ko/", "/embed/"] {
            reader.goto(path);
            super::open_everything(reader);
            for control in &argument().controls {
                let name = &control.name;
                let there = format!("[data-lever={name}] input:checked");
                reader.focus_on(name);
                let count = lines(
                    reader,
                    &format!(
                        "return [String(document.querySelectorAll('[data-lever={name}] input').length)]"
                    ),
                );
                let count: usize = count[0].parse().expect("it is a number");
                let mut seen = Vec::new();
                for _ in 0..count {
                    reader.browser.press([key::DOWN]);
                    wait_at(&reader.browser, &there);
                    seen.push(focused(reader));
                }
                seen.sort();
                seen.dedup();
                assert_eq!(seen.len(), count, "{path}: {seen:?}");
                let settings = reader.settings();
                assert!(settings.contains(&reader.focused().expect("it has the focus")));
            }
        }
    });
}

fn focused(reader: &Reader) -> (String, String) {
    reader.focused().expect("a radio has the focus")
}
