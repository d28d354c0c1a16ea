//! The settings in docs/deploy.md, in the servers that they are for.

use e2e::browser::Browser;
use e2e::engine::{Engine, Profile};
use e2e::only_in;
use e2e::real_host::RealHost;
use std::io::{Read, Write};
use std::net::TcpStream;

mod nginx {
    use super::*;

    #[test]
    fn every_file_has_its_type_its_encoding_and_its_time() {
        expect_heads(RealHost::nginx);
    }

    #[test]
    fn the_page_comes_alive_and_is_kept() {
        expect_alive_and_kept(RealHost::nginx);
    }
}

mod caddy {
    use super::*;

    #[test]
    fn every_file_has_its_type_its_encoding_and_its_time() {
        expect_heads(RealHost::caddy);
    }

    #[test]
    fn the_page_comes_alive_and_is_kept() {
        expect_alive_and_kept(RealHost::caddy);
    }
}

const FOR_EVER: &str = "cache-control: public, max-age=31536000, immutable";
const ASKS: &str = "cache-control: no-cache";
const HTML: &str = "content-type: text/html; charset=utf-8";
const BROTLI: &str = "content-encoding: br";
const GZIP: &str = "content-encoding: gzip";

/// What any good host says of a file that is asked for with an encoding, in
/// small letters.
fn heads() -> Vec<(String, &'static str, Vec<&'static str>)> {
    let of = |path: &str, accepted, expected: &[&'static str]| {
        (path.to_owned(), accepted, expected.to_vec())
    };
    let program = named("app-", ".wasm");
    let free = "access-control-allow-origin: *";
    vec![
        of("/", "gzip, br", &[" 200 ", HTML, BROTLI, ASKS]),
        of("/", "gzip", &[HTML, GZIP, ASKS]),
        of("/ko/preset/swap/", "br", &[" 200 ", HTML, BROTLI, ASKS]),
        of("/embed/", "", &[" 200 ", HTML, ASKS]),
        of("/sw.js", "br", &[" 200 ", "javascript", BROTLI, ASKS]),
        of(
            "/ko/manifest.webmanifest",
            "",
            &["content-type: application/manifest+json", ASKS],
        ),
        of(
            &program,
            "br",
            &["content-type: application/wasm", BROTLI, FOR_EVER, free],
        ),
        of(
            &named("app-", ".js"),
            "gzip",
            &["javascript", GZIP, FOR_EVER],
        ),
        of(
            &named("pages-", ".json"),
            "br",
            &["content-type: application/json", BROTLI, FOR_EVER],
        ),
        of("/nothing/here", "", &[" 404 ", HTML, ASKS]),
        // For good or for now: it leads to the folder.
        of("/ko", "", &[" 30", "location: ", "/ko/\r\n"]),
    ]
}

fn expect_heads(start: fn() -> RealHost) {
    only_in!(Chromium, "no browser is asked");
    let host = &start();
    for (path, accepted, expected) in heads() {
        let found = head(host, &path, accepted);
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

/// The status and the headers of an answer, in small letters.
fn head(host: &RealHost, path: &str, accepted: &str) -> String {
    let address = host.address("");
    let host = address.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).expect("it listens");
    write!(
        stream,
        "HEAD {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {accepted}\r\nConnection: close\r\n\r\n"
    )
    .expect("it takes a question");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
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

fn expect_alive_and_kept(start: fn() -> RealHost) {
    only_in!(Chromium, "it sends the same to every browser");
    let host = start();
    let browser = Browser::start(Engine::of_this_run(), Profile::default());
    browser.open(&host.address("/?election=trump"));
    browser.wait_until("document.documentElement.hasAttribute('data-ready')");
    browser.wait_until("document.querySelector('[data-offline=kept]:not([hidden])')");
    assert_eq!(browser.complaints(), Vec::<String>::new());
    let address = host.address("/ko/?election=trump");
    drop(host);
    browser.open(&address);
    browser.wait_until("document.documentElement.lang === 'ko' && document.documentElement.hasAttribute('data-ready')");
}
