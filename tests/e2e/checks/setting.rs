//! Setting controls: by mouse, by keyboard, on a phone.

use e2e::browser::key;
use e2e::essay::{homes, start, with};
use e2e::reader::read;
use e2e::server::Host;

const STEPS: &[(&str, &str)] = &[
    ("alliance", "step_back"),
    ("trilateral", "step_back"),
    ("rivals", "reach_out"),
    ("election", "trump"),
    ("west", "lost"),
    ("alliance", "neutral"),
    ("alliance", "open"),
    ("election", "biden"),
];

#[test]
fn by_mouse() {
    let host = Host::good();
    read(&host, |reader| {
        for home in homes() {
            reader.goto(&home);
            let mut scenario = start();
            reader.expect(&scenario);
            for (control, position) in STEPS {
                reader.set(control, position);
                scenario = with(&scenario, &[(control, position)]);
                reader.expect_at(&home, &scenario);
            }
        }
    });
}

#[test]
fn by_arrow_keys() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/");
        reader.focus_on("alliance");
        for (pressed, position) in [
            (key::DOWN, "solidify"),
            (key::UP, "hold"),
            (key::LEFT, "neutral"),
            (key::RIGHT, "hold"),
        ] {
            reader.browser.press([pressed]);
            reader.expect(&with(&start(), &[("alliance", position)]));
            let focused = reader.focused();
            let expected = Some(("alliance".to_owned(), position.to_owned()));
            assert_eq!(focused, expected, "the focus stays on what was chosen");
        }
    });
}

#[test]
fn the_first_tab_skips_to_the_content() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/");
        reader.browser.press([key::TAB, key::ENTER]);
        reader
            .browser
            .wait_until("location.hash.length > 1 && document.querySelector(location.hash)");
    });
}

#[test]
fn on_a_phone() {
    let host = Host::good();
    read(&host, |reader| {
        reader.browser.resize(360, 740);
        for home in homes() {
            reader.goto(&home);
            reader.act("change");
            reader.set("election", "trump");
            reader.set("alliance", "solidify");
            reader.act("close");
            let set = [("election", "trump"), ("alliance", "solidify")];
            reader.expect_at(&home, &with(&start(), &set));
            assert!(
                !reader.browser.shows("[data-lever=alliance]"),
                "the levers are put away"
            );
        }
    });
}

#[test]
fn what_is_set_stays_where_it_is() {
    let rivals = "[data-lever='rivals']";
    let host = Host::good();
    read(&host, |reader| {
        for width in [1280, 768, 360] {
            reader.browser.resize(width, 740);
            reader.goto("/?alliance=solidify");
            if width == 360 {
                reader.act("change");
            }
            reader.focus_on("rivals");
            let before = reader.browser.top_at_rest(rivals);
            // What the author says of it then stands further up.
            reader.browser.press([key::DOWN, key::DOWN]);
            reader.expect(&with(
                &start(),
                &[("alliance", "solidify"), ("rivals", "reach_out")],
            ));
            reader.browser.wait_until_top_is(rivals, before);
        }
    });
}

#[test]
fn the_way_to_the_reading() {
    let reading_is_ahead =
        "document.getElementById('reading').getBoundingClientRect().top > innerHeight / 2";
    let host = Host::good();
    read(&host, |reader| {
        reader.browser.resize(360, 740);
        for home in homes() {
            reader.goto(&home);
            reader.browser.wait_until(reading_is_ahead);
            reader.act("change");
            reader.set("election", "trump");
            reader.act("read");
            reader.browser.wait_until(&format!("!({reading_is_ahead})"));
            reader.goto(&home);
            reader.browser.wait_until(reading_is_ahead);
            reader.browser.click(".answer li:nth-child(2) a");
            reader.browser.wait_until(&format!(
                "!({reading_is_ahead}) && document.activeElement.id === 'reading'"
            ));
        }
    });
}
