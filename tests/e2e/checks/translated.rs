//! A browser that translates takes the page's own text away and puts its words
//! there: what is read is right all the same.

use e2e::engine::Profile;
use e2e::essay::{standing, start, with};
use e2e::reader::{Reader, read_as};
use e2e::server::Host;
use e2e::webdriver::look_for;
use serde_json::json;

/// As browsers translate: two elements around the words, in the place of each
/// text.
const TRANSLATE: &str = r"
const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const all = [];
while (words.nextNode()) if (words.currentNode.data.trim()) all.push(words.currentNode);
for (const text of all) {
  if (text.parentNode.closest('svg, script, style, noscript, textarea')) continue;
  const font = document.createElement('font');
  font.append(document.createElement('font'));
  font.firstChild.textContent = 'XX ' + text.data;
  text.replaceWith(font);
}
";

fn moved_while_translated(reader: &Reader, path: &str) {
    reader.goto(path);
    let mut scenario = start();
    for (lever, position) in [
        ("election", "trump"),
        ("alliance", "solidify"),
        ("rivals", "reach_out"),
    ] {
        reader.browser.script(TRANSLATE, &json!([]));
        reader.set(lever, position);
        scenario = with(&scenario, &[(lever, position)]);
        let expected = standing(&scenario).states;
        let is_there = || (reader.standing().states == expected).then_some(());
        assert!(look_for(is_there).is_some(), "{path}: {lever}");
        reader.wait_until_ready();
        let asked = format!("location.search.includes('{lever}={position}')");
        reader.browser.wait_until(&asked);
        assert!(!reader.browser.shows("#broken"), "{path}: {lever}");
    }
}

#[test]
fn a_change_is_read_anew() {
    let host = Host::good();
    read_as(Profile::default(), &host, |reader| {
        moved_while_translated(reader, "/");
        // So is the way back.
        reader.browser.script(TRANSLATE, &json!([]));
        reader.browser.back();
        let set = [("election", "trump"), ("alliance", "solidify")];
        reader.expect(&with(&start(), &set));
    });
}

#[test]
fn so_it_is_in_an_embed() {
    let host = Host::good();
    read_as(Profile::default(), &host, |reader| {
        moved_while_translated(reader, "/embed/?theme=dark");
        reader
            .browser
            .wait_until("location.search.includes('theme=dark')");
    });
}
