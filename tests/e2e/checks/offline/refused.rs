//! Where nothing can be kept the page says so, and works as ever.

use super::{caches, visit, wait_until_said};
use e2e::engine::Profile;
use e2e::essay::{start, with};
use e2e::only_in;
use e2e::reader::read_as;
use e2e::server::{Fault, Host, Hosting};
use std::path::PathBuf;

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

#[test]
fn in_a_sandboxed_frame() {
    let host = Host::start(Hosting {
        headers: vec![("Access-Control-Allow-Origin", "*".to_owned())],
        ..Hosting::default()
    });
    let outer = Host::start(Hosting {
        folder: Some(page_around(&host.address("/"))),
        ..Hosting::default()
    });
    visit(&host, |reader| {
        reader.browser.open(&outer.address("/"));
        reader.browser.enter_frame();
        wait_until_said(reader, "unable");
        reader.wait_until_ready();
        reader.set("election", "trump");
        reader.expect(&with(&start(), &[("election", "trump")]));
    });
}

/// A folder with a page that has an address in a sandboxed frame.
fn page_around(address: &str) -> PathBuf {
    let folder = e2e::root().join("target/deploys/around");
    let frame =
        format!("<iframe sandbox=allow-scripts src={address} width=900 height=900></iframe>");
    std::fs::create_dir_all(&folder).expect("target can be written");
    std::fs::write(folder.join("index.html"), frame).expect("target can be written");
    folder
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
