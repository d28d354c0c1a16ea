//! The code that an editor copies does what its preview shows.

use e2e::around::{self, page};
use e2e::engine::Profile;
use e2e::essay::{self, argument, homes, start, with};
use e2e::reader::{Reader, read, read_as};
use e2e::server::{Fault, Host, Hosting};
use explorer::scenario::Scenario;
use serde_json::{Value, json};

const FITS: &str =
    "innerHeight === Math.ceil(document.documentElement.getBoundingClientRect().height)";

/// Chooses in one of the builder's lists.
fn choose(reader: &Reader, name: &str, value: &str) {
    let script = "const list = document.querySelector(`#embed-builder [name=${arguments[0]}]`);
        list.value = arguments[1]; list.dispatchEvent(new Event('change', { bubbles: true }))";
    reader.browser.script(script, &json!([name, value]));
}

fn code(reader: &Reader) -> String {
    let script = "return document.querySelector('#embed-builder textarea').value";
    let code = reader.browser.script(script, &json!([]));
    code.as_str().unwrap_or_default().to_owned()
}

/// Opens the builder and waits until it has measured.
fn open(reader: &Reader) {
    reader.browser.click_at_rest("#embed-builder > summary");
    reader.browser.wait_until(
        "document.querySelector('#embed-builder .heights').textContent.split(' · ').length === 4",
    );
}

#[test]
fn each_kind_of_code_works() {
    read_as(Profile::default(), &Host::good(), |reader| {
        for home in homes() {
            let site = Host::good();
            let reader = &reader.at(&site);
            let mut made = Vec::new();
            reader.browser.resize(1280, 900);
            reader.goto(&home);
            assert!(
                !site.asked().iter().any(|path| path.contains("builder")),
                "loaded only when asked for"
            );
            reader.set("election", "trump");
            open(reader);
            for kind in ["frame", "script", "element", "amp"] {
                choose(reader, "kind", kind);
                made.push((kind, code(reader)));
            }
            for (kind, code) in made {
                println!("{kind}: {code}");
                if kind == "amp" {
                    let src = site.address(&format!("{home}embed/?election=trump"));
                    assert!(
                        code.contains(&format!("<amp-iframe src=\"{src}\"")),
                        "{code}"
                    );
                    continue;
                }
                let around = around::serve(&page(&code));
                reader.browser.resize(720, 900);
                reader.browser.open(&around.address());
                let there = "document.querySelector('essay-explorer')?.shadowRoot || document.querySelector('iframe')";
                reader.browser.wait_until(there);
                let titled =
                    format!("({there}).querySelector?.('iframe')?.title || ({there}).title");
                reader.browser.wait_until(&titled);
                reader.browser.enter_frame_at(0);
                reader.wait_until_ready();
                let set = "document.querySelector('[data-lever=election] input:checked').value === 'trump'";
                reader.browser.wait_until(set);
                // The room kept for it was right, or is made right.
                reader.browser.wait_until(if kind == "frame" {
                    "innerHeight > 300"
                } else {
                    FITS
                });
            }
        }
    });
}

/// What the address says beside a scene stays out of the code; a step of the
/// tour and a page by its file go in.
#[test]
fn the_code_is_of_what_the_page_shows() {
    let site = Host::good();
    read(&site, |reader| {
        let preset = &argument().presets[0];
        let scene = |scenario| essay::query(&scenario);
        let set = Scenario::new(preset.settings.clone());
        for (path, query) in [
            (
                "/?election=trump&theme=dark&static=1&childId=one&other=1".to_owned(),
                scene(with(&start(), &[("election", "trump")])),
            ),
            (format!("/preset/{}/index.html", preset.name), scene(set)),
        ] {
            reader.goto(&path);
            reader.browser.click_at_rest("#embed-builder > summary");
            let src = Value::from(site.address(&format!("/embed/{query}")));
            reader.browser.wait_until(&format!(
                "document.querySelector('#embed-builder iframe')?.src === {src}"
            ));
        }
        reader.goto("/?view=tour&step=3");
        let set = "document.querySelector('#link').value.split('?')[1]";
        reader.browser.wait_until(set);
        reader.browser.click_at_rest("#embed-builder > summary");
        reader.browser.wait_until(&format!(
            "document.querySelector('#embed-builder iframe')?.src.split('?')[1] === {set}"
        ));
    });
}

/// What did not come is said, and asked for again.
#[test]
fn it_is_asked_for_again() {
    let site = Host::with_fault("embed_builder.js", Fault::Missing);
    read_as(Profile::default(), &site, |reader| {
        reader.goto("/");
        reader.browser.click_at_rest("#embed-builder > summary");
        reader
            .browser
            .wait_until("document.querySelector('#embed-builder .copied').textContent.trim()");
        site.mend();
        reader.browser.click_at_rest("#embed-builder > summary");
        open(reader);
        assert_eq!(reader.browser.text("#embed-builder .copied"), "");
    });
}

#[test]
fn the_preview_follows_what_is_chosen() {
    let site = Host::start(Hosting {
        under: "/essays/one".to_owned(),
        ..Hosting::default()
    });
    read(&site, |reader| {
        // The address changes before the builder is loaded.
        reader.goto(&format!("/preset/{}/", argument().presets[0].name));
        reader.set("election", "trump");
        reader
            .browser
            .wait_until("location.search === '?election=trump'");
        open(reader);
        let src = |query: &str| Value::from(site.address(&format!("/embed/{query}")));
        let expect = |query: &str| {
            let src = src(query);
            reader.browser.wait_until(&format!(
                "document.querySelector('#embed-builder iframe').src === {src}"
            ));
            assert!(
                code(reader).contains(
                    src.as_str()
                        .unwrap_or_default()
                        .replace('&', "&amp;")
                        .as_str()
                ),
                "{}",
                code(reader)
            );
        };
        expect("?election=trump");
        // The scene changes while the builder stands open.
        reader.set("election", "biden");
        reader
            .browser
            .wait_until("location.search === '?election=biden'");
        reader.browser.click_at_rest("#embed-builder button");
        expect("?election=biden");
        choose(reader, "preset", "swap");
        expect("?preset=swap");
        choose(reader, "theme", "dark");
        expect("?preset=swap&theme=dark");
        reader.browser.click("#embed-builder [name=plain]");
        expect("?preset=swap&theme=dark&plain=1");
        choose(reader, "width", "320");
        reader
            .browser
            .wait_until("document.querySelector('#embed-builder iframe').clientWidth === 320");
    });
}
