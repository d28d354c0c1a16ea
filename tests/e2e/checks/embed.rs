//! The embed in a frame that allows it scripts and nothing else, as the
//! strictest hosts do: it responds, says where it leads, and takes nothing.

use e2e::around::{self, Around, frame, page};
use e2e::browser::key;
use e2e::engine::Profile;
use e2e::essay::{argument, homes, query, settings, standing, start, with};
use e2e::only_in;
use e2e::reader::{Reader, read, read_as};
use e2e::server::Host;
use e2e::webdriver::look_for;
use explorer::scenario::Scenario;
use serde_json::{Value, json};

/// Serves a page with the embed at a path of the site in a sandboxed frame.
fn around(site: &Host, path: &str) -> Around {
    around::serve(&page(&frame(&site.address(path), "sandbox=allow-scripts")))
}

/// Opens it, and stands in the frame once the embed responds.
fn enter(reader: &Reader, around: &Around) {
    reader.browser.open(&around.address());
    reader.browser.enter_frame_at(0);
    reader.wait_until_ready();
}

/// Waits until the embed shows every state and setting of a scenario.
fn expect(reader: &Reader, scenario: &Scenario) {
    let expected = (standing(scenario).states, settings(scenario));
    let seen = || (reader.standing().states, reader.settings());
    if look_for(|| (seen() == expected).then_some(())).is_none() {
        assert_eq!(seen(), expected);
    }
}

#[test]
fn it_responds_in_the_strictest_frame() {
    let site = Host::good();
    read_as(Profile::default(), &site, |reader| {
        for home in homes() {
            let around = around(&site, &format!("{home}embed/?preset=programme_trump"));
            enter(reader, &around);
            let preset = argument()
                .presets
                .iter()
                .find(|at| at.name == "programme_trump");
            let scenario = Scenario::new(preset.expect("it exists").settings.clone());
            expect(reader, &scenario);
            reader.set("election", "biden");
            reader.set("alliance", "hold");
            let moved = with(&scenario, &[("election", "biden"), ("alliance", "hold")]);
            expect(reader, &moved);
            let whole = Value::from(site.address(&format!("{home}{}", query(&moved))));
            reader.browser.wait_until(&format!(
                "document.querySelector('.whole').href === {whole}"
            ));
            reader.act("undo");
            expect(reader, &with(&scenario, &[("election", "biden")]));
        }
    });
}

#[test]
fn every_preset_shows_what_holds() {
    only_in!(
        Chromium,
        "what holds is the program's word, not the browser's"
    );
    let site = Host::good();
    read(&site, |reader| {
        for home in homes() {
            for preset in &argument().presets {
                reader.goto(&format!("{home}embed/?preset={}", preset.name));
                expect(reader, &Scenario::new(preset.settings.clone()));
            }
        }
    });
}

/// Notes whatever is asked for, kept or started.
const WATCH: &str = r"
window.taken = [];
for (const [owner, name] of [
  [Storage.prototype, 'getItem'], [Storage.prototype, 'setItem'], [IDBFactory.prototype, 'open'],
  [window, 'fetch'], [XMLHttpRequest.prototype, 'open'], [navigator, 'sendBeacon'], [window, 'Worker'], [window, 'SharedWorker'],
]) {
  const was = owner[name];
  owner[name] = function (...given) { taken.push(name); return was.apply(this, given) };
}
for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
  Object.defineProperty(window, name, { get() { taken.push(name); throw new DOMException('no', 'SecurityError') } });
}
Object.defineProperty(navigator, 'serviceWorker', { get() { taken.push('serviceWorker'); throw new DOMException('no', 'SecurityError') } });
Object.defineProperty(document, 'cookie', { get() { taken.push('cookie'); return '' }, set() { taken.push('cookie') } });
";

#[test]
fn it_asks_for_nothing_and_keeps_nothing() {
    let site = Host::with_script(WATCH);
    read(&site, |reader| {
        reader.goto("/embed/?theme=dark&childId=one");
        reader.set("election", "trump");
        reader.set("alliance", "solidify");
        reader.act("undo");
        expect(reader, &with(&start(), &[("election", "trump")]));
        let taken = reader.browser.script("return taken", &json!([]));
        assert_eq!(taken, json!([]), "nothing is kept or started");
        assert_eq!(
            site.asked(),
            ["/embed/?theme=dark&childId=one"],
            "one file is all"
        );
        // The address follows, what the host wrote stays, and nothing is pushed.
        reader
            .browser
            .wait_until("location.search === '?election=trump&theme=dark&childId=one'");
        reader.browser.wait_until("history.length <= 2");
        reader
            .browser
            .wait_until("document.querySelector('.whole').search === '?election=trump'");
    });
}

#[test]
fn the_keyboard_passes_through() {
    let site = Host::good();
    let around = around(&site, "/embed/");
    read_as(Profile::default(), &site, |reader| {
        enter(reader, &around);
        reader
            .browser
            .wait_until("document.activeElement === document.body");
        reader.browser.leave_frames();
        reader
            .browser
            .script("document.getElementById('before').focus()", &json!([]));
        let is_out = || {
            reader
                .browser
                .script("return document.activeElement.id", &json!([]))
                == "after"
        };
        let steps = (1..80).find(|_| {
            reader.browser.press([key::TAB]);
            is_out()
        });
        assert!(
            steps.is_some_and(|steps| steps > 5),
            "Tab goes through it and out: {steps:?}"
        );
        reader.browser.enter_frame_at(0);
        reader.focus_on("election");
        let listen =
            "addEventListener('keydown', event => { window.swallowed = event.defaultPrevented })";
        reader.browser.script(listen, &json!([]));
        reader.browser.press([key::ESCAPE]);
        reader.browser.wait_until("window.swallowed === false");
        // Not past the last, where WebKit stops and others go round.
        reader.browser.press([key::LEFT]);
        reader.browser.wait_until(
            "document.activeElement.checked && document.activeElement.value !== 'undecided'",
        );
    });
}

#[test]
fn a_readers_edit_and_a_broken_link_are_said() {
    let site = Host::good();
    read(&site, |reader| {
        let claim = &argument().claims[0].name;
        for (query, edit, broken) in [
            (format!("?reject={claim}"), true, false),
            ("?alliance=nonsense".to_owned(), false, true),
            (
                "?theme=dark&parentUrl=x&utm_source=y".to_owned(),
                false,
                false,
            ),
        ] {
            reader.goto(&format!("/embed/{query}"));
            assert_eq!(reader.browser.shows("[data-notice=edit]"), edit, "{query}");
            assert_eq!(
                reader.browser.shows("[data-notice=link]"),
                broken,
                "{query}"
            );
        }
    });
}

#[test]
fn whatever_a_reader_sets_aside_is_named_as_in_the_page() {
    let site = Host::good();
    read(&site, |reader| {
        let argument = argument();
        let reasons = [
            &argument.claims[0].name,
            &argument.verdicts[0].name,
            &argument.grounds[0].name,
        ];
        for reason in reasons {
            let said_at = |home: &str| {
                reader.goto(&format!("{home}?reject={reason}"));
                let notice = "[data-notice=edit] p";
                assert!(reader.browser.shows(notice), "{home} {reason}");
                reader.browser.text(notice)
            };
            assert_eq!(said_at("/embed/"), said_at("/"), "{reason}");
        }
    });
}
