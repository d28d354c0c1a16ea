//! All pages in one file, for the service worker. Pages of one language differ
//! little, so each is written as what it shares with an earlier one and what
//! it has of its own: a tenth of what the pages weigh one by one, however a
//! host compresses. And a host that changes HTML on its way changes none here.
//!
//! A page is text cut before every `<`. The file is a JSON list of
//! `[folder, base, pieces]`: a piece is text, or `[from, to]`, that many parts
//! of the page `base` (a place in the list; -1 stands for an empty page).

use crate::offline::Written;
use serde_json::{Value, json};
use std::collections::HashMap;

/// As many parts must be the same before it pays to point at them.
const SHORTEST: usize = 4;

/// The file's text.
pub(crate) fn of(pages: &[Written]) -> String {
    let cut: Vec<Vec<&str>> = (pages.iter())
        .map(|page| page.html.split('<').collect())
        .collect();
    let entry = |(at, page): (usize, &Written)| {
        let base = base(pages, at);
        let parts = base.map_or(&[][..], |base| &cut[base]);
        json!([
            page.folder,
            base.map_or(-1, |base| base as i64),
            pieces(parts, &cut[at])
        ])
    };
    let entries: Vec<Value> = pages.iter().enumerate().map(entry).collect();
    Value::from(entries).to_string()
}

/// The page that another is written from: the nearest above it in the site
/// that comes before it.
fn base(pages: &[Written], at: usize) -> Option<usize> {
    let is_above = |&base: &usize| pages[at].folder.starts_with(&pages[base].folder);
    (0..at)
        .filter(is_above)
        .max_by_key(|&base| pages[base].folder.len())
}

/// The parts of a page as pieces of its own and stretches of another's.
fn pieces(base: &[&str], page: &[&str]) -> Vec<Value> {
    let mut places: HashMap<&[&str], usize> = HashMap::new();
    for (at, parts) in base.windows(SHORTEST).enumerate() {
        places.entry(parts).or_insert(at);
    }
    let (mut pieces, mut own) = (Vec::new(), Vec::new());
    let (mut at, mut expected) = (0, 0);
    while at < page.len() {
        // First where the last stretch ended: what repeats stays in order.
        let known = page
            .get(at..at + SHORTEST)
            .and_then(|parts| places.get(parts));
        let length = |from: usize| same(&base[from..], &page[at..]);
        let found = [Some(expected), known.copied()].into_iter().flatten();
        let from = found.max_by_key(|&from| (length(from), from == expected));
        match from.map(|from| (from, length(from))) {
            Some((from, length)) if length >= SHORTEST => {
                if !own.is_empty() {
                    pieces.push(std::mem::take(&mut own).join("<").into());
                }
                pieces.push(json!([from, from + length]));
                at += length;
                expected = from + length;
            }
            _ => {
                own.push(page[at]);
                at += 1;
            }
        }
    }
    if !own.is_empty() {
        pieces.push(own.join("<").into());
    }
    pieces
}

/// How many parts are the same from the start.
fn same(one: &[&str], other: &[&str]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the worker does with it.
    fn read(bundle: &str) -> Vec<(String, String)> {
        let entries: Vec<(String, i64, Vec<Value>)> =
            serde_json::from_str(bundle).expect("it is a list of pages");
        let mut pages: Vec<(String, String)> = Vec::new();
        for (folder, base, pieces) in entries {
            let base = usize::try_from(base).map_or("", |base| &pages[base].1);
            let parts: Vec<&str> = base.split('<').collect();
            let text = |piece: &Value| {
                let place = |at: usize| piece[at].as_u64().map(|at| at as usize);
                let copied = place(0).zip(place(1));
                let own = || piece.as_str().expect("it is text").to_owned();
                copied.map_or_else(own, |(from, to)| parts[from..to].join("<"))
            };
            let page = pieces.iter().map(text).collect::<Vec<_>>().join("<");
            pages.push((folder, page));
        }
        pages
    }

    #[test]
    fn every_page_comes_out_as_it_went_in() {
        let long: String = (0..50).fold(String::new(), |html, n| html + &format!("<p>{n}</p>"));
        let other = long.replace("<p>20</p>", "<h2>here</h2><p>\"\\ \u{e000}</p>");
        let moved = other.replace("<p>7</p>", "") + "<p>7</p><p>8</p><p>9</p>end";
        let expected: Vec<(String, String)> = [
            ("", "<!doctype html>".to_owned() + &long),
            ("a/", "<!doctype html><html>".to_owned() + &other),
            ("a/b/", moved),
            ("a/c/", "short".to_owned()),
            ("d/", String::new()),
        ]
        .map(|(folder, html)| (folder.to_owned(), html))
        .into();
        let pages: Vec<Written> = (expected.iter().cloned())
            .map(|(folder, html)| Written { folder, html })
            .collect();
        let bundle = of(&pages);
        assert_eq!(read(&bundle), expected);
        let shared = expected[2].1.len() + expected[1].1.len();
        assert!(bundle.len() < expected[0].1.len() + shared / 2, "{bundle}");
    }
}
