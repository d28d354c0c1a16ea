//! Once the site is kept, it reads without a host; a host that sends anything
//! else than a whole new version changes nothing of what is kept.

use e2e::deploys::{self, Deploy};
use e2e::engine::Profile;
use e2e::essay::{argument, essay, homes, query, start, with};
use e2e::reader::{Reader, read_as};
use e2e::server::{Fault, Host, Hosting};
use e2e::webdriver::wait_for;
use explorer::scenario::Scenario;
use serde_json::{Value, json};

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

/// Waits until no worker is on its way and none waits.
fn wait_until_settled(reader: &Reader) {
    let script = "const done = arguments[0];
        navigator.serviceWorker.getRegistration().then(site => done(!site?.installing && !site?.waiting))";
    wait_for("the worker to settle", || {
        (reader.browser.script_async(script, &json!([])) == Value::Bool(true)).then_some(())
    });
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
        let files = 2 + homes().len() * (1 + argument().presets.len());
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
fn a_new_version_asks_and_keeps_the_scenario() {
    let host = Host::good();
    let next = Deploy::of_another_build("asks", "111111111111");
    visit(&host, |reader| {
        reader.goto("/");
        wait_until_said(reader, "kept");
        let scenario = with(&start(), &[("election", "trump")]);
        host.deploy(next.folder.clone());
        reader.set("election", "trump");
        reader.expect_at("/", &scenario);
        reader.browser.reload();
        wait_until_of(reader, &deploys::build());
        reader.browser.click("#update button");
        wait_until_of(reader, &next.build);
        reader.expect_at("/", &scenario);
        wait_until_said(reader, "kept");
        assert!(!reader.browser.shows("#update"), "it is the new version");
        assert_eq!(
            caches(reader),
            [format!("essay:{}:{}", host.address("/"), next.build)]
        );
    });
}

#[test]
fn two_windows_change_version_together() {
    let host = Host::good();
    let next = Deploy::of_another_build("windows", "222222222222");
    visit(&host, |reader| {
        reader.goto("/?election=trump");
        wait_until_said(reader, "kept");
        host.deploy(next.folder.clone());
        let first = reader.browser.open_window();
        reader.goto("/ko/?rivals=reach_out");
        wait_until_of(reader, &deploys::build());
        reader.browser.click("#update button");
        wait_until_of(reader, &next.build);
        reader.expect_at("/ko/", &with(&start(), &[("rivals", "reach_out")]));
        reader.browser.show_window(&first);
        wait_until_of(reader, &next.build);
        reader.expect_at("/", &with(&start(), &[("election", "trump")]));
    });
}

/// The first file that a fault names is asked for, and then the old version
/// still serves and nothing waits.
#[test]
fn a_bad_deploy_changes_nothing() {
    let next = Deploy::of_another_build("bad", "333333333333");
    let host = Host::good();
    visit(&host, |reader| {
        reader.goto("/");
        wait_until_said(reader, "kept");
        host.deploy(next.folder.clone());
        for (part, fault) in [
            ("pages-", Fault::Missing),
            ("pages-", Fault::HtmlInstead),
            ("pages-", Fault::Half),
            ("pages-", Fault::Added(" ")),
            ("pages-", Fault::Down),
            ("_bg.wasm", Fault::HtmlInstead),
            ("_bg.wasm", Fault::Missing),
            ("sw.js", Fault::Missing),
            ("sw.js", Fault::HtmlInstead),
            ("sw.js", Fault::Half),
        ] {
            let here = format!("{part} {fault:?}");
            host.mend();
            host.spoil(part, fault);
            let before = host.asked().len();
            reader.browser.reload();
            wait_until_of(reader, &deploys::build());
            wait_for(&here, || {
                host.asked()[before..]
                    .iter()
                    .any(|path| path.contains(part))
                    .then_some(())
            });
            wait_until_settled(reader);
            wait_until_said(reader, "kept");
            assert!(!reader.browser.shows("#update"), "{here}: nothing waits");
            assert_eq!(
                caches(reader),
                [format!("essay:{}:{}", host.address("/"), deploys::build())],
                "{here}"
            );
        }
        host.spoil("/", Fault::Down);
        reader.goto("/ko/");
        wait_until_of(reader, &deploys::build());
    });
}

#[test]
fn a_first_visit_to_a_bad_host_keeps_nothing_and_says_so() {
    for (part, fault) in [
        ("pages-", Fault::HtmlInstead),
        ("pages-", Fault::Half),
        ("sw.js", Fault::Missing),
        ("sw.js", Fault::HtmlInstead),
    ] {
        let host = Host::with_fault(part, fault);
        visit(&host, |reader| {
            reader.goto("/");
            wait_until_said(reader, "failed");
            assert_eq!(caches(reader), Vec::<String>::new());
        });
    }
}

#[test]
fn redirects_and_altered_pages_are_no_hindrance() {
    for (part, fault) in [
        ("pages-", Fault::Redirected),
        ("_bg.wasm", Fault::Redirected),
        ("/ko/", Fault::Added("<!-- a proxy was here -->")),
        ("sw.js", Fault::Added("\n// a proxy was here")),
    ] {
        let host = Host::with_fault(part, fault);
        visit(&host, |reader| {
            reader.goto("/");
            wait_until_said(reader, "kept");
            host.spoil("/", Fault::Down);
            reader.goto("/ko/");
            reader.expect(&start());
            reader
                .browser
                .wait_until("!document.documentElement.outerHTML.includes('a proxy')");
        });
    }
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

#[test]
fn the_kill_switch_takes_everything_away() {
    let host = Host::good();
    let off = Deploy::of_the_kill_switch("off");
    visit(&host, |reader| {
        reader.goto("/?election=trump");
        wait_until_said(reader, "kept");
        host.deploy(off.folder.clone());
        reader.browser.reload();
        wait_for("the caches to be gone", || {
            caches(reader).is_empty().then_some(())
        });
        reader.goto("/?election=trump");
        wait_until_of(reader, &off.build);
        reader.expect_at("/", &with(&start(), &[("election", "trump")]));
        wait_until_said(reader, "failed");
        let script =
            "navigator.serviceWorker.getRegistrations().then(all => arguments[0](all.length))";
        wait_for("the worker to be gone", || {
            (reader.browser.script_async(script, &json!([])) == json!(0)).then_some(())
        });
    });
}

#[test]
fn where_the_browser_refuses() {
    let host = Host::good();
    let without_storage = Profile {
        storage: false,
        ..Profile::default()
    };
    read_as(without_storage, &host, |reader| {
        reader.goto("/");
        wait_until_said(reader, "failed");
    });
    visit(&host, |reader| {
        reader.browser.before_each_page(
            "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError') } })",
        );
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
fn page_around(address: &str) -> std::path::PathBuf {
    let folder = e2e::root().join("target/deploys/around");
    let frame =
        format!("<iframe sandbox=allow-scripts src={address} width=900 height=900></iframe>");
    std::fs::create_dir_all(&folder).expect("target can be written");
    std::fs::write(folder.join("index.html"), frame).expect("target can be written");
    folder
}
