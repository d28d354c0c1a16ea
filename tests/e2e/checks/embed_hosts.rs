//! The embed fits itself to its content in the page of every host that it
//! knows: it grows and it shrinks.

use e2e::around::{self, Around, frame, page};
use e2e::engine::Profile;
use e2e::reader::{Reader, read_as};
use e2e::server::Host;
use serde_json::{Value, json};

/// Inside a frame: its window is as high as what stands in it.
pub(crate) const FITS: &str =
    "innerHeight === Math.ceil(document.documentElement.getBoundingClientRect().height)";

/// Opens a page around an embed, until it responds; stands in the frame.
fn enter(reader: &Reader, around: &Around) {
    reader.browser.open(&around.address());
    reader.browser.wait_until(
        "document.querySelector('essay-explorer')?.shadowRoot || document.querySelector('iframe')",
    );
    reader.browser.enter_frame_at(0);
    reader.wait_until_ready();
}

pub(crate) fn height(reader: &Reader) -> u64 {
    let height = reader.browser.script("return innerHeight", &json!([]));
    height.as_u64().unwrap_or_default()
}

#[test]
fn it_grows_and_shrinks_in_the_page_of_every_host() {
    let site = Host::good();
    let src = site.address("/embed/?preset=programme_trump");
    read_as(Profile::default(), &site, |reader| {
        // Low enough for WordPress, which cuts at 1000 pixels.
        reader.browser.resize(960, 900);
        for (name, host) in around::hosts() {
            println!("{name}");
            let around = around::serve(&host(&src));
            enter(reader, &around);
            reader.browser.wait_until(FITS);
            let folded = height(reader);
            reader.browser.click(".more > summary");
            reader
                .browser
                .wait_until(&format!("{FITS} && innerHeight > {folded} + 40"));
            reader.browser.click(".more > summary");
            reader
                .browser
                .wait_until(&format!("{FITS} && innerHeight === {folded}"));
        }
    });
}

#[test]
fn two_in_a_page_keep_apart() {
    let site = Host::good();
    let few = ["Datawrapper", "our script", "iframe-resizer 4"];
    for (name, host) in around::hosts().filter(|(name, _)| few.contains(name)) {
        let first = host(&site.address("/embed/"));
        let second = frame(&site.address("/ko/embed/?preset=swap"), "");
        let around = around::serve(&first.replacen("</iframe>", &format!("</iframe>{second}"), 1));
        read_as(Profile::default(), &site, |reader| {
            println!("{name}");
            reader.browser.open(&around.address());
            let heights = || {
                reader.browser.script(
                    "return [...document.querySelectorAll('iframe')].map(at => at.clientHeight)",
                    &json!([]),
                )
            };
            for at in 0..2 {
                reader.browser.enter_frame_at(at);
                reader.wait_until_ready();
                reader.browser.wait_until(FITS);
                reader.browser.leave_frames();
            }
            let before = heights();
            reader.browser.enter_frame_at(1);
            reader.browser.click(".change > summary");
            reader
                .browser
                .wait_until(&format!("{FITS} && innerHeight > {} + 100", before[1]));
            reader.set("election", "trump");
            reader.browser.leave_frames();
            let after = heights();
            assert_eq!(after[0], before[0], "the other stays as it is");
            reader.browser.enter_frame_at(0);
            reader.browser.wait_until("document.querySelector('[data-lever=election] input:checked').value === 'undecided'");
        });
    }
}

/// Notes every message that the page gets.
const HEAR: &str = "<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>";

#[test]
fn what_it_says_is_what_each_host_reads() {
    let site = Host::good();
    let check = |query: &str, said: &[Value], unsaid: &[&str]| {
        let src = site.address(&format!("/embed/{query}"));
        let around = around::serve(&page(
            &(HEAR.to_owned() + &frame(&src, "sandbox=allow-scripts")),
        ));
        read_as(Profile::default(), &site, |reader| {
            reader.browser.open(&around.address());
            reader.browser.enter_frame_at(0);
            reader.wait_until_ready();
            let height = reader.browser.script(
                "return Math.ceil(document.documentElement.getBoundingClientRect().height)",
                &json!([]),
            );
            reader.browser.leave_frames();
            for message in said {
                let message = message
                    .to_string()
                    .replace("\"HEIGHT\"", &height.to_string())
                    .replace("HEIGHT", &height.to_string());
                reader.browser.wait_until(&format!(
                    "heard.some(at => JSON.stringify(at) === JSON.stringify({message}))"
                ));
            }
            let heard = reader.browser.script("return heard", &json!([]));
            let heard = heard.as_array().cloned().unwrap_or_default();
            assert!(heard.iter().all(|message| !message.is_null()), "never null");
            for part in unsaid {
                assert!(
                    !heard.iter().any(|at| at.to_string().contains(part)),
                    "{query}: {part} in {heard:?}"
                );
            }
        });
    };
    let medium = |src: &str| {
        Value::from(format!(
            "{{\"src\":\"{src}\",\"context\":\"iframe.resize\",\"height\":HEIGHT}}"
        ))
    };
    check(
        "",
        &[
            json!({ "sentinel": "amp", "type": "embed-size", "height": "HEIGHT" }),
            json!({ "datawrapper-height": { "embed/": "HEIGHT" } }),
            medium(&site.address("/embed/")),
            json!("[iFrameResizerChild]Ready"),
        ],
        &["pym", "secret", "[iFrameSizer]"],
    );
    check(
        "?childId=one&initialWidth=600",
        &[json!("pymxPYMxonexPYMxheightxPYMxHEIGHT")],
        &["secret", "[iFrameSizer]"],
    );
    check(
        "#?secret=aB3dE6gH9j",
        &[json!({ "message": "height", "value": "HEIGHT", "secret": "aB3dE6gH9j" })],
        &["pym", "[iFrameSizer]"],
    );
    // Neither too short nor with anything else in it.
    check("#?secret=aB3dE6gH9", &[], &["secret\":"]);
    check("#?secret=aB3dE6gH9%3C", &[], &["secret\":"]);
}

/// The embed in both of `WordPress`'s pages.
fn in_wordpress(what: impl Fn(&Reader, &Host)) {
    for name in ["WordPress", "WordPress, as documented"] {
        let Some(wordpress) = around::host(name) else {
            continue;
        };
        let site = Host::good();
        let around = around::serve(&wordpress(&site.address("/embed/")));
        read_as(Profile::default(), &site, |reader| {
            reader.browser.resize(360, 900);
            enter(reader, &around);
            what(reader, &site);
        });
    }
}

#[test]
fn wordpress_follows_its_links() {
    in_wordpress(|reader, site| {
        reader.set("election", "trump");
        let led = "document.querySelector('.whole').search === '?election=trump'";
        reader.browser.wait_until(led);
        reader.browser.click(".whole");
        reader.browser.leave_frames();
        let whole = Value::from(site.address("/?election=trump"));
        reader
            .browser
            .wait_until(&format!("location.href === {whole}"));
    });
}

#[test]
fn what_is_higher_than_wordpress_allows_scrolls_inside() {
    in_wordpress(|reader, _| {
        reader.browser.click(".change > summary");
        reader.browser.wait_until("innerHeight === 1000");
        let scrolls = "document.querySelector('.embed').scrollHeight > 1000";
        reader.browser.wait_until(scrolls);
    });
}
