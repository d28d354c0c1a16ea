//! Once the site is kept, it reads without a host; a host that sends anything
//! else than a whole new version changes nothing of what is kept.

mod refused;
mod versions;

use super::picture::CATCH_FILE;
use e2e::deploys;
use e2e::engine::Profile;
use e2e::essay::{argument, essay, homes, query, start, with};
use e2e::reader::{Reader, read_as};
use e2e::server::{Fault, Host, Hosting};
use explorer::scenario::Scenario;
use serde_json::json;

/// Waits until the foot says what is so; then it says nothing else.
fn wait_until_said(reader: &Reader, case: &str) {
    let said = "[...document.querySelectorAll('[data-offline]:not([hidden])')].map(at => at.dataset.offline)";
    reader
        .browser
        .wait_until(&format!("{said}.join() === '{case}'"));
}

/// Waits until the page in front is of a build.
fn wait_until_of(reader: &Reader, build: &str) {
    reader.browser.wait_until(&format!(
        "document.querySelector('meta[name=build]').content === '{build}' && 'ready' in document.documentElement.dataset"
    ));
}

/// The names of all caches of the origin.
fn caches(reader: &Reader) -> Vec<String> {
    let names = reader
        .browser
        .script_async("caches.keys().then(arguments[0])", &json!([]));
    (names.as_array().into_iter().flatten())
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect()
}

/// A reader elsewhere than at a good host: the browser may report what failed.
fn visit(host: &Host, what: impl FnOnce(&Reader)) {
    read_as(Profile::default(), host, what);
}

#[test]
fn after_one_visit_everything_reads_without_a_host() {
    let host = Host::good();
    visit(&host, |reader| {
        reader.goto("/");
        wait_until_said(reader, "kept");
        assert!(
            !reader.browser.shows("#update"),
            "the first version asks nothing"
        );
        let said = reader.browser.text("[data-offline=kept]");
        let files = 3 + homes().len() * (1 + argument().presets.len());
        let words = essay().languages[0].1.interface.offline_kept();
        let expected = words
            .replace("{build}", &deploys::build())
            .replace("{files}", &files.to_string());
        assert_eq!(said, expected);
        host.spoil("/", Fault::Down);

        reader.browser.reload();
        reader.wait_until_ready();
        reader.expect(&start());
        wait_until_said(reader, "kept");

        let linked = with(&start(), &[("election", "trump"), ("rivals", "reach_out")]);
        reader.goto(&format!("/{}", query(&linked)));
        reader.expect_at("/", &linked);
        reader.browser.click("a[hreflang=ko]");
        reader.wait_until_ready_in("/ko/");
        reader.expect_at("/ko/", &linked);

        for home in homes() {
            for preset in &argument().presets {
                reader.goto(&format!("{home}preset/{}/?utm_source=x", preset.name));
                reader.expect(&Scenario::new(preset.settings.clone()));
            }
        }
        expect_pages_as_built(reader);
        for (path, home) in [("/index.html", "/"), ("/ko/index.html", "/ko/")] {
            reader.goto(&format!("{path}?election=trump"));
            reader.expect(&with(&start(), &[("election", "trump")]));
            reader.set("election", "biden");
            reader.expect_at(home, &with(&start(), &[("election", "biden")]));
        }
        reader.open("/ko?election=trump");
        reader.wait_until_ready_in("/ko/");
        reader.expect_at("/ko/", &with(&start(), &[("election", "trump")]));
        reader.open("/preset/swap");
        reader.wait_until_ready_in("/preset/swap/");
        reader.goto("/");
        expect_paper_and_picture(reader);
        // What else was asked for meanwhile is not kept.
        let kept = "caches.keys().then(([name]) => caches.open(name)).then(cache => cache.keys()).then(all => arguments[0](all.length))";
        assert_eq!(reader.browser.script_async(kept, &json!([])), json!(files));
    });
}

fn expect_paper_and_picture(reader: &Reader) {
    let script = "window.print = () => { window.printed = document.documentElement.dataset.print }";
    reader.browser.script(script, &json!([]));
    reader.browser.click("[data-prints=sheet]");
    reader.browser.wait_until("window.printed === 'sheet'");
    reader.browser.script(CATCH_FILE, &json!([]));
    reader.browser.click("[data-picture=svg]");
    reader.browser.wait_until("window.file === 'scene.svg'");
}

/// A reader who sets something before the browser rests is at another address
/// by the time that the worker is asked for.
#[test]
fn from_a_preset_that_the_reader_has_left() {
    let host = Host::start(Hosting {
        under: "/essays/one".to_owned(),
        // The worker's turn comes when the test says so, the page's at once.
        script: Some(
            "window.requestIdleCallback = (go, wishes) => { if (wishes) setTimeout(go); else window.rest = go }",
        ),
        ..Hosting::default()
    });
    visit(&host, |reader| {
        reader.goto("/ko/preset/swap/");
        reader.set("election", "trump");
        reader
            .browser
            .wait_until("!location.pathname.includes('preset') && window.rest");
        reader.browser.script("window.rest()", &json!([]));
        wait_until_said(reader, "kept");
    });
}

/// What the worker serves is what was built, to the letter.
fn expect_pages_as_built(reader: &Reader) {
    let script = "fetch(arguments[0]).then(answer => answer.text()).then(arguments[1])";
    for home in homes() {
        let presets = argument().presets.iter();
        let below = presets.map(|preset| format!("preset/{}/", preset.name));
        for path in std::iter::once(String::new()).chain(below) {
            let path = format!("{home}{path}");
            let served = reader.browser.script_async(script, &json!([path]));
            let file = e2e::dist().join(format!("{}index.html", &path[1..]));
            let built = std::fs::read_to_string(file).expect("it was built");
            assert!(served == built, "{path} is not as built");
        }
    }
}

#[test]
fn under_a_path_with_neighbours() {
    let host = Host::start(Hosting {
        under: "/essays/one".to_owned(),
        ..Hosting::default()
    });
    visit(&host, |reader| {
        reader.open("/404");
        let neighbours =
            [host.address("/two/"), "other".to_owned()].map(|name| format!("essay:{name}:1"));
        for name in &neighbours {
            reader.browser.script_async(
                "caches.open(arguments[0]).then(() => arguments[1]())",
                &json!([name]),
            );
        }
        reader.goto("/ko/");
        wait_until_said(reader, "kept");
        let ours = format!("essay:{}:{}", host.address("/"), deploys::build());
        let mut expected = [&neighbours[..], &[ours]].concat();
        let mut found = caches(reader);
        expected.sort();
        found.sort();
        assert_eq!(found, expected);
        host.spoil("/", Fault::Down);
        reader.browser.reload();
        reader.wait_until_ready();
        reader.goto("/");
        reader.expect(&start());
    });
}

#[test]
fn redirects_and_altered_pages_are_no_hindrance() {
    visit(&Host::good(), |reader| {
        for (part, fault) in [
            ("pages-", Fault::Redirected),
            ("_bg.wasm", Fault::Redirected),
            ("/ko/", Fault::Added("<!-- a proxy was here -->")),
            ("sw.js", Fault::Added("\n// a proxy was here")),
        ] {
            let host = Host::with_fault(part, fault);
            let reader = &reader.at(&host);
            reader.goto("/");
            wait_until_said(reader, "kept");
            host.spoil("/", Fault::Down);
            reader.goto("/ko/");
            reader.expect(&start());
            reader
                .browser
                .wait_until("!document.documentElement.outerHTML.includes('a proxy')");
        }
    });
}

#[test]
fn what_the_browser_threw_away_is_fetched_again_or_missed() {
    let host = Host::good();
    visit(&host, |reader| {
        let forget = "const done = arguments[0];
            caches.keys().then(([name]) => caches.open(name)).then(cache => cache.delete('/ko/')).then(done)";
        reader.goto("/");
        wait_until_said(reader, "kept");
        reader.browser.script_async(forget, &json!([]));
        reader.browser.reload();
        reader.wait_until_ready();
        wait_until_said(reader, "kept");
        reader.browser.script_async(forget, &json!([]));
        host.spoil("/", Fault::Down);
        reader.browser.reload();
        reader.wait_until_ready();
        wait_until_said(reader, "gaps");
    });
}
