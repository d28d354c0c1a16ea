//! Narrow screens, enlarged pages and readers who set letters wider: nothing
//! scrolls sideways and nothing is cut.

use super::{all_paths, lines, open_everything};
use e2e::axe::widths;
use e2e::only_in;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use serde_json::json;

/// WCAG 2.2, 1.4.12, past whatever the page's own layers say.
const SPACING: &str = r"
const style = new CSSStyleSheet();
style.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`);
document.adoptedStyleSheets = [style];
";

/// Elements that cut what they hold. The line at the foot of a phone and the
/// scene in an embed are shortened on purpose: all of it stands elsewhere.
const CUT: &str = r"
const shortened = '.dock *, main.embed .scene *, .hidden, .hidden *, input, select, svg *';
return [...document.querySelectorAll('body *')].filter(at => {
  if (!at.checkVisibility() || at.matches(shortened)) return false;
  const { overflowX, overflowY, clipPath, position } = getComputedStyle(at);
  if (clipPath.startsWith('inset(50%')) return false;
  const cuts = side => side === 'hidden' || side === 'clip';
  return cuts(overflowX) && at.scrollWidth > at.clientWidth + 1
    || cuts(overflowY) && at.scrollHeight > at.clientHeight + 1;
}).map(at => `${at.localName}.${at.className} ${at.textContent.trim().slice(0, 60)}`);
";

/// Words that stand over the page's edge, though nothing scrolls for them.
const OUTSIDE: &str = r"
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const range = document.createRange();
const found = [];
while (walker.nextNode()) {
  const at = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || !at.checkVisibility() || at.closest('.hidden, .scroller, .presets ul, .dock, svg, select, pre')) continue;
  if (at.closest('main.embed .scene')) continue;
  range.selectNodeContents(walker.currentNode);
  const box = range.getBoundingClientRect();
  if (box.width > 1 && (box.right > document.documentElement.clientWidth + 1 || box.left < -1)
    && !getComputedStyle(at).clipPath.startsWith('inset')) found.push(`${Math.round(box.left)} to ${Math.round(box.right)}: ${walker.currentNode.data.trim().slice(0, 60)}`);
}
return found;
";

/// Whatever is hidden or shown next makes its figure right.
const STALE: &str =
    "fails in WebKitGTK: until the next layout it tells a width that no part of the page has";

fn check(reader: &Reader, here: &str) {
    let (width, needed) = widths(&reader.browser);
    assert!(needed <= width, "{here}: {needed} px needed");
    for script in [CUT, OUTSIDE] {
        let cut = lines(reader, script);
        assert!(cut.is_empty(), "{here}: {cut:#?}");
    }
}

#[test]
fn at_320_pixels_nothing_scrolls_sideways_or_is_cut() {
    only_in!(Chromium | Firefox, STALE);
    let host = Host::good();
    read(&host, |reader| {
        reader.browser.resize(320, 640);
        for path in all_paths() {
            reader.goto(&path);
            check(reader, &path);
            open_everything(reader);
            check(reader, &format!("{path}, unfolded"));
            reader.browser.script(SPACING, &json!([]));
            check(reader, &format!("{path}, spaced"));
        }
    });
}

#[test]
fn nor_does_it_in_the_dialog() {
    only_in!(Chromium | Firefox, STALE);
    let host = Host::good();
    read(&host, |reader| {
        reader.browser.resize(320, 640);
        for home in e2e::essay::homes() {
            reader.goto(&home);
            reader.act("change");
            reader.browser.script(SPACING, &json!([]));
            check(reader, &home);
            let inside = "const at = document.querySelector('dialog'); return [String(at.scrollWidth <= at.clientWidth)]";
            assert_eq!(lines(reader, inside), ["true"], "{home}");
        }
    });
}

/// The foot of a phone's screen is covered: what has the focus is not.
#[test]
fn what_has_the_focus_stands_clear_of_the_dock() {
    only_in!(
        Chromium | Firefox,
        "fails in WebKitGTK: what has the focus is told as covered, the cause is not found"
    );
    let host = Host::good();
    read(&host, |reader| {
        reader.browser.resize(360, 640);
        reader.goto("/");
        let hidden = "const dock = document.getElementById('dock').getBoundingClientRect();
            window.covered = [];
            addEventListener('focusin', ({ target }) => {
              const { top, bottom } = target.getBoundingClientRect();
              if (!target.closest('#dock') && bottom - top < 300 && (bottom > dock.top + 1 || top < -1)) covered.push(target.outerHTML.slice(0, 120));
            })";
        reader.browser.script(hidden, &json!([]));
        for _ in 0..6 {
            reader.browser.press([e2e::browser::key::TAB; 20]);
        }
        let covered = reader.browser.script("return covered", &json!([]));
        assert_eq!(covered, json!([]));
    });
}
