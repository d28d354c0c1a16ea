//! The page as a whole: headings, landmarks, where help is, and no key that
//! does something by itself.

use super::{all_paths, lines, open_everything};
use e2e::essay::homes;
use e2e::only_in;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use e2e::tree::Tree;
use std::collections::BTreeSet;

/// The levels of the headings that can be seen, in order.
const LEVELS: &str = r"
return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  .filter(at => at.checkVisibility()).map(at => at.localName.slice(1));
";

#[test]
fn one_heading_is_the_pages_and_no_level_is_skipped() {
    let host = Host::good();
    read(&host, |reader| {
        for path in all_paths() {
            reader.goto(&path);
            open_everything(reader);
            check_levels(reader, &path);
        }
        reader.open("/404.html");
        check_levels(reader, "404");
    });
}

fn check_levels(reader: &Reader, path: &str) {
    let levels: Vec<u32> = (lines(reader, LEVELS).iter())
        .map(|level| level.parse().expect("it is a digit"))
        .collect();
    let ones = levels.iter().filter(|&&level| level == 1).count();
    assert_eq!(ones, 1, "{path}: {levels:?}");
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{path}: {levels:?}");
    }
}

const LANDMARKS: [&str; 7] = [
    "banner",
    "navigation",
    "main",
    "complementary",
    "contentinfo",
    "region",
    "form",
];

#[test]
fn every_landmark_has_a_name_of_its_own() {
    only_in!(Chromium, super::UNTOLD);
    let host = Host::good();
    read(&host, |reader| {
        for path in all_paths() {
            reader.goto(&path);
            let tree = Tree::read(&reader.browser);
            let mut seen = BTreeSet::new();
            for role in LANDMARKS {
                for landmark in tree.all(role) {
                    let is_new = seen.insert((role, landmark.name.as_str()));
                    assert!(is_new, "{path}: two of {role} are {:?}", landmark.name);
                }
            }
            let one = |role| tree.all(role).count();
            assert_eq!((one("main"), one("status")), (1, 1), "{path}");
            let nameless = seen.contains(&("region", "")) || seen.contains(&("navigation", ""));
            assert!(!nameless, "{path}: {seen:?}");
            assert_eq!(one("form"), 0, "{path}: a lever is no form");
        }
    });
}

/// Help is the last thing at the head of the page, in an embed too; it leads
/// to the same part of the whole page.
#[test]
fn help_is_in_the_same_place_everywhere() {
    let host = Host::good();
    read(&host, |reader| {
        for home in homes() {
            for path in super::paths(&home) {
                reader.goto(&path);
                let head = "document.querySelector('main.embed > header, header nav')";
                let help = format!("{head}.querySelectorAll(':scope a:not([hidden] *)')");
                let target = serde_json::json!(host.address(&home));
                reader.browser.wait_until(&format!(
                    "(at => at.hash === '#help' && at.href.startsWith({target}) && at.checkVisibility())([...{help}].at(-1))"
                ));
                let is_embed = path.contains("embed");
                if !is_embed {
                    assert!(reader.browser.shows("#help h2"), "{path}");
                }
            }
        }
    });
}

/// What a key could do to a page: all of it is in its HTML, its address, its
/// focus and where it is scrolled.
const LOOK: &str = r"
const at = document.activeElement;
return [JSON.stringify([location.href, at.localName, at.id, at.className, scrollY,
  document.querySelector('dialog:modal')?.id ?? '', [...document.querySelectorAll('input')].map(at => at.checked),
  [...document.querySelectorAll('details')].map(at => at.open), document.getElementById('announcer').textContent])];
";

#[test]
fn no_letter_does_anything_by_itself() {
    let host = Host::good();
    read(&host, |reader| {
        for path in ["/", "/ko/", "/?view=tour&step=2", "/embed/"] {
            reader.goto(path);
            // On the page itself, and on its first link.
            for _ in 0..2 {
                let before = lines(reader, LOOK);
                reader
                    .browser
                    .press(('a'..='z').chain('0'..='9').chain("?.,-+#*".chars()));
                assert_eq!(lines(reader, LOOK), before, "{path}");
                reader.browser.press([e2e::browser::key::TAB]);
            }
        }
    });
}
