//! The whole site, written twice and read back.

use super::{Wishes, write};
use crate::address::Address;
use crate::offline::Worker;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

type Files = BTreeMap<String, String>;

/// Every file of a site, by its path.
fn site(name: &str, address: Option<&str>, worker: Worker) -> Files {
    let staging = std::env::temp_dir().join(format!("prerender-{}-{name}", std::process::id()));
    fs::create_dir_all(&staging).expect("a temporary folder");
    for program in ["app-1.js", "app-1.wasm"] {
        fs::write(staging.join(program), program).expect("a temporary file");
    }
    let address = address.map(|address| Address::parse(address).expect("it is sound"));
    write(source(), &staging, &Wishes { address, worker }).expect("the site can be written");
    let mut files = Files::new();
    collect(&staging, &staging, &mut files);
    fs::remove_dir_all(&staging).expect("it was just written");
    files
}

fn source() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn collect(root: &Path, folder: &Path, files: &mut Files) {
    let paths: Vec<PathBuf> = (fs::read_dir(folder).expect("it was just written"))
        .map(|entry| entry.expect("it was just written").path())
        .collect();
    for path in paths {
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).expect("it is inside");
            let text = fs::read_to_string(&path).expect("all are text");
            files.insert(name.to_string_lossy().replace('\\', "/"), text);
        }
    }
}

/// The pages, by their folders.
fn pages(files: &Files) -> impl Iterator<Item = (&str, &String)> {
    files
        .iter()
        .filter_map(|(path, html)| Some((path.strip_suffix("index.html")?, html)))
}

#[test]
fn the_same_sources_are_the_same_site() {
    let [one, other] = ["one", "other"].map(|name| site(name, None, Worker::Keeps));
    assert!(one == other);
    let left: Vec<&String> = (one.iter())
        // A braced address in BibTeX is filled in by the reader's browser.
        .filter(|(_, text)| text.replace("{{home}}", "").contains("{{"))
        .map(|(path, _)| path)
        .collect();
    assert!(left.is_empty(), "places are left to fill in {left:?}");
}

#[test]
fn the_address_of_the_site_is_said_where_it_is_known() {
    let files = site("address", Some("https://example.org/essay"), Worker::Keeps);
    let map = &files["sitemap.xml"];
    for (folder, html) in pages(&files) {
        let own = format!("https://example.org/essay/{folder}");
        for expected in [
            format!("<link rel=\"canonical\" href=\"{own}\">"),
            format!("<meta property=\"og:url\" content=\"{own}\">"),
            "hreflang=\"x-default\" href=\"https://example.org/essay/".to_owned(),
        ] {
            assert!(html.contains(&expected), "{folder}: {expected}");
        }
        assert!(map.contains(&format!("<loc>{own}</loc>")), "{folder}");
    }
    assert_eq!(map.matches("<loc>").count(), pages(&files).count());
    assert!(files["robots.txt"].contains("Sitemap: https://example.org/essay/sitemap.xml"));
    assert!(files["404.html"].contains("href=\"/essay/ko/\""));
}

#[test]
fn without_it_nothing_names_a_host() {
    let files = site("nowhere", None, Worker::Keeps);
    assert!(!files.contains_key("sitemap.xml"));
    assert!(!files["robots.txt"].contains("Sitemap"));
    for (folder, html) in pages(&files) {
        assert!(
            !html.contains("canonical") && !html.contains("og:url"),
            "{folder}"
        );
    }
}

#[test]
fn every_page_has_the_same_policy_and_every_headers_line_is_short() {
    let files = site("policy", None, Worker::Keeps);
    let policy = |html: &str| {
        let start = html
            .find("Content-Security-Policy")
            .expect("each page has one");
        html[start..].split('>').next().expect("it ends").to_owned()
    };
    let first = policy(&files["index.html"]);
    for (folder, html) in pages(&files) {
        assert_eq!(policy(html), first, "{folder}");
        // The policy would not apply it.
        assert!(!html.contains(" style="), "{folder}");
    }
    // Cloudflare reads no more of a line.
    assert!(files["_headers"].lines().all(|line| line.len() <= 2000));
}

#[test]
fn while_a_site_is_written_no_worker_keeps_it() {
    let files = site("off", None, Worker::Off);
    assert_eq!(files["sw.js"], files["sw-off.js"]);
    assert!(!files["sw.js"].contains("fetch"));
}
