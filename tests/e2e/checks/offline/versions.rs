//! A new version comes when it is whole and the reader asks for it.

use super::{caches, visit, wait_until_of, wait_until_said};
use e2e::deploys::{self, Deploy};
use e2e::essay::{start, with};
use e2e::reader::Reader;
use e2e::server::{Fault, Host};
use e2e::webdriver::wait_for;
use serde_json::{Value, json};

/// Waits until no worker is on its way and none waits.
fn wait_until_settled(reader: &Reader) {
    let script = "const done = arguments[0];
        navigator.serviceWorker.getRegistration().then(site => done(!site?.installing && !site?.waiting))";
    wait_for("the worker to settle", || {
        (reader.browser.script_async(script, &json!([])) == Value::Bool(true)).then_some(())
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
