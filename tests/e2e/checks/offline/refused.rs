//! Where nothing can be kept the page says so, and works as ever.

use super::{caches, visit, wait_until_said};
use e2e::around::{self, frame, page};
use e2e::engine::{Engine, Profile};
use e2e::essay::{standing, start, with};
use e2e::only_in;
use e2e::reader::read_as;
use e2e::server::{Fault, Host, Hosting};

#[test]
fn where_nothing_may_be_kept() {
    only_in!(
        Chromium | Firefox,
        "WebKitGTK's driver starts no browser without storage"
    );
    let host = Host::good();
    let without_storage = Profile {
        storage: false,
        ..Profile::default()
    };
    read_as(without_storage, &host, |reader| {
        reader.goto("/");
        wait_until_said(reader, "failed");
    });
}

#[test]
fn where_workers_are_refused() {
    let host = Host::with_script(
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError') } })",
    );
    visit(&host, |reader| {
        reader.goto("/");
        wait_until_said(reader, "unable");
    });
}

/// A frame may load the program where the host says so; elsewhere the reading
/// stays as printed.
#[test]
fn in_a_sandboxed_frame() {
    let free = vec![("Access-Control-Allow-Origin", "*".to_owned())];
    for (headers, is_alive) in [(free, true), (Vec::new(), false)] {
        let host = Host::start(Hosting {
            headers,
            ..Hosting::default()
        });
        let frame = frame(&host.address("/"), "sandbox=allow-scripts height=900");
        let around = around::serve(&page(&frame));
        visit(&host, |reader| {
            reader.browser.open(&around.address());
            reader.browser.enter_frame();
            wait_until_said(reader, "unable");
            // WebKit lets such a page load nothing, whatever its host allows.
            if is_alive && Engine::of_this_run() != Engine::WebKit {
                reader.wait_until_ready();
                reader.set("election", "trump");
                reader.expect(&with(&start(), &[("election", "trump")]));
            } else {
                let rests = "document.documentElement.dataset.rest === 'broken'";
                reader.browser.wait_until(rests);
                assert!(reader.browser.shows("#broken"), "it says why");
                assert_eq!(reader.standing(), standing(&start()));
            }
        });
    }
}

#[test]
fn a_first_visit_to_a_bad_host_keeps_nothing_and_says_so() {
    visit(&Host::good(), |reader| {
        for (part, fault) in [
            ("pages-", Fault::HtmlInstead),
            ("pages-", Fault::Half),
            ("sw.js", Fault::Missing),
            ("sw.js", Fault::HtmlInstead),
        ] {
            let host = Host::with_fault(part, fault);
            let reader = &reader.at(&host);
            reader.goto("/");
            wait_until_said(reader, "failed");
            assert_eq!(caches(reader), Vec::<String>::new());
        }
    });
}
