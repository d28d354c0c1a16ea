//! Narrow screens, enlarged pages and readers who set letters wider: nothing
//! scrolls sideways and nothing is cut.

use super::{all_paths, lines, open_everything};
use e2e::axe::widths;
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
/// scene in an embed are shortened on purpose: all of it stands elsewhere. What
/// is cut of the colours is a list that no one sees over its name.
const CUT: &str = r"
const shortened = '.dock *, .theme, main.embed .scene *, .hidden, .hidden *, input, select, svg *';
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
    let host = Host::good();
    read(&host, |reader| {
        // As narrow as each browser's own window can be: in a frame, WebKit
        // scrolls past the place that the page asks for.
        reader.browser.resize(520, 640);
        reader.goto("/");
        // Not every browser has scrolled by the time that it tells of the focus.
        // In a window that is not active, as WebKit's here, no style of :focus holds.
        let covered = "const done = arguments[0];
          const look = left => {
            const target = document.activeElement;
            const dock = document.getElementById('dock').getBoundingClientRect();
            const { top, bottom } = target.getBoundingClientRect();
            const rests = target.matches('.skip') && !document.hasFocus();
            const clear = rests || target.closest('#dock') || bottom - top > 300 || (bottom < dock.top + 1 && top > -1);
            if (clear || left === 0) done(clear ? null : target.outerHTML.slice(0, 120));
            else setTimeout(look, 50, left - 1);
          };
          look(40)";
        for _ in 0..100 {
            reader.browser.press([e2e::browser::key::TAB]);
            let covered = reader.browser.script_async(covered, &json!([]));
            assert_eq!(covered, json!(null));
        }
    });
}
