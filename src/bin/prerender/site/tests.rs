//! The whole site, written twice and read back.

mod hostile_words;
mod least_essay;
mod paragraphs;
mod second_essay;

use super::{Wishes, write};
use crate::address::Address;
use crate::offline::Worker;
use crate::{digest, embed};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

type Files = BTreeMap<String, String>;

/// Every file of a site, by its path.
fn site(name: &str, address: Option<&str>, worker: Worker) -> Files {
    site_of(&source().join("content"), name, address, worker)
}

/// The same, of an essay.
fn site_of(essay: &Path, name: &str, address: Option<&str>, worker: Worker) -> Files {
    let staging = std::env::temp_dir().join(format!("prerender-{}-{name}", std::process::id()));
    fs::create_dir_all(&staging).expect("a temporary folder");
    for program in ["app-1.js", "app-1.wasm", "embed.js", "embed_bg.wasm"] {
        fs::write(staging.join(program), program).expect("a temporary file");
    }
    let address = address.map(|address| Address::parse(address).expect("it is sound"));
    let essay = essay.to_owned();
    let wishes = Wishes {
        essay,
        address,
        worker,
    };
    write(source(), &staging, &wishes).expect("the site can be written");
    let mut files = Files::new();
    collect(&staging, &staging, &mut files);
    fs::remove_dir_all(&staging).expect("it was just written");
    files
}

const ADDRESS: &str = "https://example.org/essay/";

/// The site of a build that was told its address, written once.
fn addressed() -> &'static Files {
    static FILES: LazyLock<Files> =
        LazyLock::new(|| site("addressed", Some(ADDRESS), Worker::Keeps));
    &FILES
}

/// The site of a build that was not.
fn plain() -> &'static Files {
    static FILES: LazyLock<Files> = LazyLock::new(|| site("plain", None, Worker::Keeps));
    &FILES
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
            let bytes = fs::read(&path).expect("it was just written");
            // Of a picture, its digest.
            let text = String::from_utf8(bytes)
                .unwrap_or_else(|picture| digest::name([picture.as_bytes()]));
            files.insert(name.to_string_lossy().replace('\\', "/"), text);
        }
    }
}

/// The pages, by their folders, without those made for frames.
fn pages(files: &Files) -> impl Iterator<Item = (&str, &String)> {
    (files.iter())
        .filter_map(|(path, html)| Some((path.strip_suffix("index.html")?, html)))
        .filter(|(folder, _)| !folder.ends_with(embed::FOLDER))
}

#[test]
fn the_same_sources_are_the_same_site() {
    let (one, other) = (plain(), &site("other", None, Worker::Keeps));
    assert!(one == other);
    let left: Vec<&String> = (one.iter())
        // BibTeX has braces of its own, around what a reader's browser fills in.
        .filter(|(_, text)| text.replace("url = {{home}}", "").contains("{{"))
        .map(|(path, _)| path)
        .collect();
    assert!(left.is_empty(), "places are left to fill in {left:?}");
}

#[test]
fn the_address_of_the_site_is_said_where_it_is_known() {
    let files = addressed();
    let map = &files["sitemap.xml"];
    for (folder, html) in pages(files) {
        let own = format!("https://example.org/essay/{folder}");
        for expected in [
            format!("<link rel=\"canonical\" href=\"{own}\">"),
            format!("<meta property=\"og:url\" content=\"{own}\">"),
            format!("<meta property=\"og:image\" content=\"{own}picture.png\">"),
            "<meta property=\"og:image:width\" content=\"1200\">".to_owned(),
            "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
            format!("type=\"application/json+oembed\" href=\"{own}oembed.json\""),
            "hreflang=\"x-default\" href=\"https://example.org/essay/".to_owned(),
        ] {
            assert!(html.contains(&expected), "{folder}: {expected}");
        }
        assert!(map.contains(&format!("<loc>{own}</loc>")), "{folder}");
    }
    assert_eq!(map.matches("<loc>").count(), pages(files).count());
    assert!(files["robots.txt"].contains("Sitemap: https://example.org/essay/sitemap.xml"));
    assert!(files["404.html"].contains("href=\"/essay/ko/\""));
}

#[test]
fn without_it_nothing_names_a_host() {
    let files = plain();
    assert!(!files.contains_key("sitemap.xml"));
    assert!(!files["robots.txt"].contains("Sitemap"));
    for (folder, html) in pages(files) {
        assert!(
            !html.contains("canonical") && !html.contains("og:url"),
            "{folder}"
        );
        assert!(!html.contains("og:image") && !html.contains("oembed"));
        assert!(!files.contains_key(&format!("{folder}oembed.json")));
        assert!(files.contains_key(&format!("{folder}picture.png")));
    }
}

#[test]
fn every_page_has_the_same_policy_and_every_headers_line_is_short() {
    let files = plain();
    let policy = |html: &str| {
        let start = html
            .find("Content-Security-Policy")
            .expect("each page has one");
        html[start..].split('>').next().expect("it ends").to_owned()
    };
    let first = policy(&files["index.html"]);
    for (folder, html) in pages(files) {
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

#[test]
fn each_page_can_be_embedded_by_whoever_asks() {
    let files = addressed();
    for (folder, _) in pages(files) {
        let file = &files[&format!("{folder}oembed.json")];
        let answer: Value = serde_json::from_str(file).expect("it is JSON");
        assert_eq!(answer["version"], "1.0", "{folder}");
        assert_eq!(answer["type"], "rich", "{folder}");
        for size in ["width", "height", "thumbnail_width", "thumbnail_height"] {
            assert!(answer[size].is_u64(), "{folder}: {size}");
        }
        let own = format!("{ADDRESS}{folder}");
        assert_eq!(answer["thumbnail_url"], format!("{own}picture.png"));
        let html = answer["html"].as_str().expect("it is text");
        assert!(html.starts_with("<blockquote"), "{folder}");
        assert!(html.contains(&format!("<a href=\"{own}\">")), "{folder}");
        let (language, preset) = folder.split_once("preset/").unwrap_or((folder, ""));
        let query = match preset.trim_end_matches('/') {
            "" => String::new(),
            name => format!("?preset={name}"),
        };
        let frame = format!("<iframe src=\"{ADDRESS}{language}embed/{query}\"");
        assert!(html.contains(&frame), "{folder}: {html}");
        let addresses = html.split('"').filter(|part| part.contains('/'));
        let relative = addresses.clone().find(|part| part.starts_with(['/', '.']));
        assert_eq!(relative, None, "{folder}");
    }
}

#[test]
fn a_manifest_names_only_icons_that_are_there() {
    let files = plain();
    for language in ["", "ko/"] {
        let manifest = &files[&format!("{language}manifest.webmanifest")];
        let manifest: Value = serde_json::from_str(manifest).expect("it is JSON");
        let icons = manifest["icons"].as_array().expect("a list");
        for size in ["192x192", "512x512", "any"] {
            assert!(icons.iter().any(|icon| icon["sizes"] == size), "{size}");
        }
        assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
        for icon in icons {
            let src = icon["src"].as_str().expect("a path");
            let file = src.trim_start_matches(['.', '/']);
            assert!(files.contains_key(file), "{src}");
        }
    }
}
