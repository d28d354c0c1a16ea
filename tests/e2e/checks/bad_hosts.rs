//! Without script, without wasm, without storage: the page stays readable,
//! and says in one line why its controls rest.

use e2e::browser::key;
use e2e::engine::Profile;
use e2e::essay::{essay, homes, standing, start, with};
use e2e::only_in;
use e2e::reader::{Reader, read, read_as};
use e2e::server::{Fault, Host};
use serde_json::json;

/// The whole reading of the starting point stands there.
fn expect_the_start_as_printed(reader: &Reader) {
    assert_eq!(reader.standing(), standing(&start()));
    assert!(reader.browser.shows("h1"), "the headline is there");
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
    let host = Host::good();
    read_as(profile, &host, |reader| {
        for (home, (_, text)) in homes().iter().zip(&essay().languages) {
            reader.open(home);
            expect_the_start_as_printed(reader);
            let said = reader.browser.text("#rest");
            assert_eq!(said.trim(), text.interface.needs_script(), "{home}");
        }
    });
}

/// What is set stays what is read, whoever presses what.
#[test]
fn without_script_keys_set_nothing() {
    only_in!(Chromium, "the others know no styles that keep keys away");
    let profile = Profile {
        script: false,
        ..Profile::default()
    };
    let host = Host::good();
    read_as(profile, &host, |reader| {
        reader.open("/");
        let set = reader.settings();
        reader.focus_on("rivals");
        reader
            .browser
            .press([key::DOWN, key::UP, key::UP, key::SPACE]);
        assert_eq!(reader.settings(), set);
        assert_eq!(
            reader.focused().map(|(control, _)| control).as_deref(),
            Some("rivals")
        );
    });
}

/// A program that ends in the midst of use says so where the reader is.
#[test]
fn a_program_that_ends_says_so() {
    // Firefox runs a driver's scripts beside the page, with errors of their own.
    let end = "const page = window.wrappedJSObject || window;
        const error = new page.WebAssembly.RuntimeError('unreachable');
        dispatchEvent(new page.ErrorEvent('error', { error }))";
    let host = Host::good();
    read_as(Profile::default(), &host, |reader| {
        for (path, width) in [("/", 1280), ("/", 360), ("/embed/", 600)] {
            reader.browser.resize(width, 740);
            reader.goto(path);
            if width == 360 {
                reader.act("change");
            } else if path == "/" {
                reader.browser.script("scrollTo(0, 900)", &json!([]));
            }
            reader.focus_on("election");
            reader.browser.script(end, &json!([]));
            reader.browser.wait_until(
                "document.getElementById('announcer').textContent.startsWith(document.getElementById('broken').firstChild.data.trim())",
            );
            reader.browser.wait_until(
                "(at => at.bottom > 0 && at.top < innerHeight)(document.getElementById('broken').getBoundingClientRect())",
            );
            let set = reader.settings();
            reader.focus_on("election");
            reader.browser.press([key::DOWN, key::UP, key::UP]);
            assert_eq!(reader.settings(), set, "{path} at {width}");
        }
    });
}

#[test]
fn without_a_whole_program() {
    read_as(Profile::default(), &Host::good(), |reader| {
        for (part, fault) in [
            (".wasm", Fault::Missing),
            (".wasm", Fault::HtmlInstead),
            (".wasm", Fault::Half),
            (".js", Fault::Missing),
            (".js", Fault::HtmlInstead),
        ] {
            let host = Host::with_fault(part, fault);
            let reader = reader.at(&host);
            reader.open("/");
            reader
                .browser
                .wait_until("document.documentElement.dataset.rest === 'broken'");
            assert!(
                reader.browser.shows("#broken"),
                "it says why the controls rest"
            );
            expect_the_start_as_printed(&reader);
            host.mend();
            reader.browser.click("#broken a");
            reader.wait_until_ready();
            reader.expect(&start());
        }
    });
}

#[test]
fn without_webassembly() {
    let host = Host::with_script("delete window.WebAssembly");
    read(&host, |reader| {
        reader.open("/");
        reader
            .browser
            .wait_until("document.documentElement.dataset.rest === 'needs-wasm'");
        assert!(
            reader.browser.shows("#needs-wasm"),
            "it says why the controls rest"
        );
        expect_the_start_as_printed(reader);
    });
}

#[test]
fn with_the_wrong_type_for_wasm() {
    let host = Host::with_fault(".wasm", Fault::Type("text/plain"));
    read(&host, |reader| {
        reader.goto("/");
        reader.set("election", "trump");
        reader.expect(&with(&start(), &[("election", "trump")]));
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
    let host = Host::good();
    read_as(profile, &host, |reader| {
        reader.goto("/");
        let throws = "(() => { try { localStorage; return false } catch { return true } })()";
        reader.browser.wait_until(throws);
        reader.set("election", "trump");
        reader.expect(&with(&start(), &[("election", "trump")]));
        let complaints = reader.browser.complaints();
        assert!(
            complaints.is_empty(),
            "the page complained: {complaints:#?}"
        );
    });
}

#[test]
fn with_a_history_that_refuses() {
    let host = Host::with_script(
        "history.pushState = history.replaceState = () => { throw new DOMException('no', 'SecurityError') }",
    );
    read(&host, |reader| {
        reader.goto("/");
        reader.set("election", "trump");
        reader.expect(&with(&start(), &[("election", "trump")]));
        assert_eq!(reader.query(), "", "the address could not be written");
        // A link within the page is no way back to what the address says.
        reader.browser.click("#topics .source[href^='#paragraph-']");
        reader
            .browser
            .wait_until("location.hash.startsWith('#paragraph-')");
        reader.expect(&with(&start(), &[("election", "trump")]));
    });
}
