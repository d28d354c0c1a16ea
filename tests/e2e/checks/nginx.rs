//! The settings for nginx in docs/deploy.md, in nginx itself.

use e2e::browser::Browser;
use e2e::engine::{Engine, Profile};
use e2e::nginx::Nginx;
use e2e::only_in;
use std::io::{Read, Write};
use std::net::TcpStream;

/// The status and the headers of an answer, in small letters.
fn head(nginx: &Nginx, path: &str, accepted: &str) -> String {
    let address = nginx.address("");
    let host = address.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).expect("nginx listens");
    write!(
        stream,
        "HEAD {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {accepted}\r\nConnection: close\r\n\r\n"
    )
    .expect("nginx takes a question");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("nginx answers");
    answer.to_lowercase()
}

/// The name of the file in dist/ that starts and ends so.
fn named(start: &str, end: &str) -> String {
    let names = std::fs::read_dir(e2e::dist())
        .expect("dist is there")
        .flatten();
    let mut names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let found = names.find(|name| name.starts_with(start) && name.ends_with(end));
    format!("/{}", found.expect("dist has it"))
}

#[test]
fn every_file_has_its_type_its_encoding_and_its_time() {
    only_in!(Chromium, "no browser is asked");
    let nginx = Nginx::start();
    let immutable = "cache-control: public, max-age=31536000, immutable";
    let asks = "cache-control: no-cache";
    for (path, accepted, expected) in [
        (
            "/",
            "gzip, br",
            &[
                "200 ok",
                "content-type: text/html; charset=utf-8",
                "content-encoding: br",
                asks,
            ][..],
        ),
        ("/", "gzip", &["content-encoding: gzip", asks]),
        (
            "/ko/preset/swap/",
            "br",
            &["200 ok", "content-encoding: br", asks],
        ),
        (
            "/sw.js",
            "br",
            &["200 ok", "javascript", "content-encoding: br", asks],
        ),
        (
            "/ko/manifest.webmanifest",
            "",
            &["200 ok", "content-type: application/manifest+json", asks],
        ),
        (
            &named("app-", ".wasm"),
            "br",
            &[
                "content-type: application/wasm",
                "content-encoding: br",
                immutable,
                "access-control-allow-origin: *",
            ],
        ),
        (
            &named("app-", ".js"),
            "gzip",
            &["javascript", "content-encoding: gzip", immutable],
        ),
        (
            &named("pages-", ".json"),
            "br",
            &[
                "content-type: application/json",
                "content-encoding: br",
                immutable,
            ],
        ),
        (
            "/nothing/here",
            "",
            &["404 not found", "content-type: text/html; charset=utf-8"],
        ),
        ("/ko", "", &["301 moved permanently"]),
    ] {
        let found = head(&nginx, path, accepted);
        for part in expected {
            assert!(
                found.contains(part),
                "{path} ({accepted}) has no {part}: {found}"
            );
        }
        let times = found.matches("cache-control").count();
        assert!(times <= 1, "{path} is told twice: {found}");
    }
}

#[test]
fn the_page_comes_alive_and_is_kept() {
    only_in!(Chromium, "nginx sends the same to every browser");
    let nginx = Nginx::start();
    let browser = Browser::start(Engine::Chromium, Profile::default());
    browser.open(&nginx.address("/?election=trump"));
    browser.wait_until("document.documentElement.hasAttribute('data-ready')");
    browser.wait_until("document.querySelector('[data-offline=kept]:not([hidden])')");
    assert_eq!(browser.complaints(), Vec::<String>::new());
    let address = nginx.address("/ko/?election=trump");
    drop(nginx);
    browser.open(&address);
    browser.wait_until("document.documentElement.lang === 'ko' && document.documentElement.hasAttribute('data-ready')");
}
