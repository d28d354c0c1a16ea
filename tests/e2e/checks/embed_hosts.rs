//! The embed fits itself to its content in the page of every host that it
//! knows: it grows and it shrinks.

use e2e::around::{self, Around, frame, page};
use e2e::engine::Profile;
use e2e::reader::{Reader, read_as};
use e2e::server::{Fault, Host};
use serde_json::{Value, json};

/// Inside a frame: its window is as high as what stands in it.
pub(crate) const FITS: &str =
    "innerHeight === Math.ceil(document.documentElement.getBoundingClientRect().height)";

/// Opens a page around embeds, until they are in it.
fn open(reader: &Reader, around: &Around) {
    reader.browser.open(&around.address());
    reader.browser.wait_until(
        "document.querySelector('essay-explorer')?.shadowRoot || document.querySelector('iframe')",
    );
}

/// Opens it, until the embed responds; stands in the frame.
fn enter(reader: &Reader, around: &Around) {
    open(reader, around);
    reader.browser.enter_frame_at(0);
    reader.wait_until_ready();
}

fn height(reader: &Reader) -> u64 {
    let height = reader.browser.script("return innerHeight", &json!([]));
    height.as_u64().unwrap_or_default()
}

#[test]
fn two_in_a_page_grow_and_shrink_in_every_host() {
    let site = Host::good();
    let paths = ["/embed/?preset=programme_trump", "/ko/embed/?preset=swap"];
    let srcs = paths.map(|path| site.address(path));
    read_as(Profile::default(), &site, |reader| {
        // Low enough for WordPress, which cuts at 1000 pixels.
        reader.browser.resize(960, 900);
        for (name, host) in around::hosts() {
            println!("{name}");
            let around = around::serve(&host(&srcs));
            open(reader, &around);
            for at in 0..srcs.len() {
                in_frame(reader, at, |reader| {
                    reader.wait_until_ready();
                    reader.browser.wait_until(FITS);
                });
            }
            for at in 0..srcs.len() {
                expect_fit_alone(reader, at, 1 - at);
            }
        }
    });
}

#[test]
fn an_element_that_its_host_moves_fits_again() {
    let site = Host::good();
    let srcs = [site.address("/embed/?preset=swap")];
    read_as(Profile::default(), &site, |reader| {
        let ours = around::hosts().find(|(name, _)| *name == "our element");
        let (_, host) = ours.expect("it is one of them");
        let around = around::serve(&host(&srcs));
        open(reader, &around);
        in_frame(reader, 0, |reader| {
            reader.wait_until_ready();
            reader.browser.wait_until(FITS);
        });
        reader.browser.script(
            "const at = document.querySelector('essay-explorer'); at.shadowRoot.firstChild.style.height = '9px'; document.body.append(at)",
            &json!([]),
        );
        in_frame(reader, 0, |reader| {
            reader.wait_until_ready();
            reader.browser.wait_until(FITS);
        });
    });
}

/// The room that is kept is the widest that fits, whatever lays the element out;
/// words that come late name the frame.
#[test]
fn an_element_keeps_the_room_for_its_width() {
    let site = Host::with_fault("/embed/", Fault::Held);
    let script = site.address("/embed.js");
    read_as(Profile::default(), &site, |reader| {
        reader.browser.resize(900, 900);
        for around in ["", "display: flex"] {
            let around = around::serve(&page(&format!(
                "<div style='{around}'><essay-explorer heights='320:900 640:700 960:500'></essay-explorer></div><script async src='{script}'></script>"
            )));
            reader.browser.open(&around.address());
            let frame = "document.querySelector('essay-explorer')?.shadowRoot?.firstChild";
            reader
                .browser
                .wait_until(&format!("{frame}?.clientHeight === 700"));
            reader.browser.script(
                "document.querySelector('essay-explorer').append('late')",
                &json!([]),
            );
            reader
                .browser
                .wait_until(&format!("{frame}.title === 'late'"));
        }
    });
}

/// Browsers draw no frame of another site that is out of sight; the room for it
/// is right all the same when the reader comes there.
#[test]
fn out_of_sight_it_has_its_height() {
    let site = Host::good();
    let srcs = [site.address("/embed/?preset=programme_trump")];
    let host = around::host("our script").expect("it is ours");
    read_as(Profile::default(), &site, |reader| {
        reader.browser.resize(600, 700);
        let seen = around::serve(&host(&srcs));
        enter(reader, &seen);
        reader.browser.wait_until(FITS);
        let height = height(reader);
        let far = host(&srcs).replacen("<iframe", "<p style='height: 9000px'></p><iframe", 1);
        let far = around::serve(&far);
        reader.browser.open(&far.address());
        reader.browser.wait_until(&format!(
            "scrollY === 0 && document.querySelector('iframe')?.clientHeight === {height}"
        ));
    });
}

/// In the frame: it is as high as what stands in it, and follows that both ways.
pub(crate) fn expect_fit(reader: &Reader) {
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

/// One frame follows what it holds; the other stays as it is.
fn expect_fit_alone(reader: &Reader, at: usize, other: usize) {
    let others = || in_frame(reader, other, |reader| (height(reader), reader.settings()));
    let before = others();
    in_frame(reader, at, |reader| {
        expect_fit(reader);
        reader.set("election", "biden");
        reader.browser.wait_until(FITS);
    });
    assert_eq!(others(), before, "the other stays as it is");
}

fn in_frame<T>(reader: &Reader, at: usize, what: impl FnOnce(&Reader) -> T) -> T {
    reader.browser.enter_frame_at(at);
    let told = what(reader);
    reader.browser.leave_frames();
    told
}

/// Notes every message that the page gets.
const HEAR: &str = "<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>";

#[test]
fn what_it_says_is_what_each_host_reads() {
    let site = Host::good();
    read_as(Profile::default(), &site, |reader| {
        let check = |query: &str, said: &[Value], unsaid: &[&str]| {
            let src = site.address(&format!("/embed/{query}"));
            let around = around::serve(&page(
                &(HEAR.to_owned() + &frame(&src, "sandbox=allow-scripts")),
            ));
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
    });
}

/// The embed in both of `WordPress`'s pages.
fn in_wordpress(width: u32, what: impl Fn(&Reader, &Host)) {
    let site = Host::good();
    read_as(Profile::default(), &site, |reader| {
        reader.browser.resize(width, 900);
        for name in ["WordPress", "WordPress, as documented"] {
            let Some(wordpress) = around::host(name) else {
                continue;
            };
            let around = around::serve(&wordpress(&[site.address("/embed/")]));
            enter(reader, &around);
            what(reader, &site);
        }
    });
}

#[test]
fn wordpress_follows_its_links() {
    in_wordpress(960, |reader, site| {
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
    in_wordpress(360, |reader, _| {
        reader.browser.click(".change > summary");
        reader.browser.wait_until("innerHeight === 1000");
        let scrolls = "document.querySelector('.embed').scrollHeight > 1000";
        reader.browser.wait_until(scrolls);
    });
}
