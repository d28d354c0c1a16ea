//! The content policy that stands in every page: the page keeps to it, and
//! what it did not bring itself cannot run.

use e2e::engine::Profile;
use e2e::essay::{argument, homes, start, with};
use e2e::reader::{read, read_as};
use e2e::server::{Host, Hosting};
use serde_json::json;

/// Notes every breach in `window.breaches`.
const LISTEN: &str = "window.breaches = [];
    addEventListener('securitypolicyviolation', at => breaches.push(at.violatedDirective + ' ' + at.blockedURI))";

#[test]
fn the_page_keeps_to_its_policy() {
    let preset = &argument().presets[0].name;
    let paths = homes()
        .into_iter()
        .flat_map(|home| [home.clone(), format!("{home}preset/{preset}/")]);
    read(&Host::good(), |reader| {
        for path in paths {
            // A host of its own: a worker would bring pages without the script.
            let host = Host::with_script(LISTEN);
            let reader = reader.at(&host);
            reader.goto(&path);
            reader.set("election", "trump");
            reader.set("alliance", "solidify");
            reader.browser.script(
                "document.querySelectorAll('details').forEach(at => { at.open = true })",
                &json!([]),
            );
            reader
                .browser
                .wait_until("document.querySelector('[data-offline=kept]:not([hidden])')");
            let breaches = reader.browser.script("return breaches", &json!([]));
            assert_eq!(breaches, json!([]), "{path}");
        }
    });
}

#[test]
fn what_the_page_did_not_bring_cannot_run() {
    let host = Host::with_script(LISTEN);
    read_as(Profile::default(), &host, |reader| {
        reader.goto("/");
        let inject = "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))";
        reader.browser.script(inject, &json!([]));
        reader
            .browser
            .wait_until("breaches.length === 1 && !window.ran");
    });
}

/// A host may send a policy of its own; the page needs its program allowed.
#[test]
fn under_a_policy_of_the_host() {
    read_as(Profile::default(), &Host::good(), |reader| {
        for (policy, is_alive) in [
            (
                "default-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
                true,
            ),
            (
                "default-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'; script-src 'self' 'unsafe-inline'",
                false,
            ),
        ] {
            let host = Host::start(Hosting {
                headers: vec![("Content-Security-Policy", policy.to_owned())],
                ..Hosting::default()
            });
            let reader = reader.at(&host);
            reader.open("/");
            if is_alive {
                reader.wait_until_ready();
                reader.set("election", "trump");
                reader.expect(&with(&start(), &[("election", "trump")]));
            } else {
                reader
                    .browser
                    .wait_until("document.documentElement.dataset.rest === 'broken'");
                assert!(
                    reader.browser.shows("#broken"),
                    "it says why the controls rest"
                );
            }
        }
    });
}
