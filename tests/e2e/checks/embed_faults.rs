//! The embed where something is missing: the printed reading stays, fits its
//! frame where it can, and says in a line why it rests.

use e2e::around::{self, frame, page};
use e2e::engine::Profile;
use e2e::essay::{essay, homes, standing, start, with};
use e2e::only_in;
use e2e::reader::{Reader, read, read_as};
use e2e::server::{Host, Hosting};

/// The reading of the starting point stands there as it was printed.
fn expect_the_start_as_printed(reader: &Reader) {
    assert_eq!(reader.standing().states, standing(&start()).states);
    assert!(reader.browser.shows(".findings .claim"), "it can be read");
}

fn expect_rest(reader: &Reader, reason: &str) {
    let rests = format!("document.documentElement.dataset.rest === '{reason}'");
    reader.browser.wait_until(&rests);
    assert!(reader.browser.shows(&format!("#{reason}")), "it says why");
    reader
        .browser
        .wait_until("!('pending' in document.documentElement.dataset)");
    expect_the_start_as_printed(reader);
}

fn expect_alive(reader: &Reader) {
    reader.wait_until_ready();
    reader.set("election", "trump");
    let expected = standing(&with(&start(), &[("election", "trump")])).states;
    let is_there = || (reader.standing().states == expected).then_some(());
    assert!(e2e::webdriver::look_for(is_there).is_some(), "it responds");
}

/// What a site's host may send: what stands in the page runs, but no
/// WebAssembly.
const NO_PROGRAMS: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'unsafe-inline'";

#[test]
fn the_printed_reading_stays() {
    read(&Host::good(), |reader| {
        for (script, reason) in [
            ("delete window.WebAssembly", "needs-wasm"),
            ("delete window.DecompressionStream", "needs-wasm"),
            (
                "WebAssembly.instantiate = () => Promise.reject(new Error('no'))",
                "broken",
            ),
        ] {
            let site = Host::with_script(script);
            let reader = &reader.at(&site);
            reader.open("/embed/?election=trump");
            expect_rest(reader, reason);
            reader.browser.wait_until(&format!(
                "document.querySelector('#{reason} a').search === '?election=trump'"
            ));
        }
    });
}

#[test]
fn what_is_printed_fits_its_frame_too() {
    let site = Host::start(Hosting {
        headers: vec![("Content-Security-Policy", NO_PROGRAMS.to_owned())],
        ..Hosting::default()
    });
    let host = around::host("Datawrapper").expect("it is ours");
    let around = around::serve(&host(&[site.address("/embed/")]));
    read_as(Profile::default(), &site, |reader| {
        reader.browser.open(&around.address());
        reader.browser.enter_frame_at(0);
        expect_rest(reader, "needs-wasm");
        reader.browser.wait_until(
            "innerHeight === Math.ceil(document.documentElement.getBoundingClientRect().height)",
        );
    });
}

#[test]
fn without_script() {
    only_in!(
        Chromium | Firefox,
        "WebKitGTK's driver starts no browser without scripts"
    );
    let profile = Profile {
        script: false,
        ..Profile::default()
    };
    let site = Host::good();
    read_as(profile, &site, |reader| {
        for (home, (_, text)) in homes().iter().zip(&essay().languages) {
            reader.open(&format!("{home}embed/"));
            expect_the_start_as_printed(reader);
            let said = reader.browser.text("#rest");
            assert!(
                said.starts_with(text.interface.needs_script()),
                "{home}: {said}"
            );
        }
    });
}

#[test]
fn with_storage_that_throws() {
    only_in!(
        Chromium | Firefox,
        "WebKitGTK's driver starts no browser without storage"
    );
    let profile = Profile {
        storage: false,
        ..Profile::default()
    };
    let site = Host::good();
    read_as(profile, &site, |reader| {
        reader.open("/embed/");
        expect_alive(reader);
    });
}

#[test]
fn with_a_history_that_refuses() {
    let site = Host::with_script(
        "history.replaceState = () => { throw new DOMException('no', 'SecurityError') }",
    );
    read(&site, |reader| {
        reader.open("/embed/");
        expect_alive(reader);
    });
}

#[test]
fn from_a_file() {
    let site = Host::good();
    read_as(Profile::default(), &site, |reader| {
        let file = e2e::dist().join("embed/index.html");
        reader
            .browser
            .open(&format!("file://{}?preset=hold_trump", file.display()));
        reader.wait_until_ready();
        reader.browser.wait_until(
            "document.querySelector('[data-lever=election] input:checked').value === 'trump'",
        );
        reader.set("election", "undecided");
        let expected = standing(&start()).states;
        let is_there = || (reader.standing().states == expected).then_some(());
        assert!(e2e::webdriver::look_for(is_there).is_some(), "it responds");
    });
}

/// A host's policy for what it frames, or one that the site's host sends.
#[test]
fn under_a_policy() {
    read_as(Profile::default(), &Host::good(), |reader| {
        for (policy, reason) in [
            (format!("{NO_PROGRAMS} 'wasm-unsafe-eval'"), None),
            (NO_PROGRAMS.to_owned(), Some("needs-wasm")),
        ] {
            let site = Host::start(Hosting {
                headers: vec![("Content-Security-Policy", policy)],
                ..Hosting::default()
            });
            let around = around::serve(&page(&frame(
                &site.address("/embed/"),
                "sandbox=allow-scripts",
            )));
            let reader = &reader.at(&site);
            reader.browser.open(&around.address());
            reader.browser.enter_frame_at(0);
            match reason {
                None => expect_alive(reader),
                Some(reason) => expect_rest(reader, reason),
            }
        }
    });
}
