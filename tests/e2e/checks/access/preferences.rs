//! What readers prefer, as their system says: forced colours, less motion,
//! more contrast, light or dark. Only Chromium can be told.

use super::{lines, open_everything, paths};
use e2e::browser::key;
use e2e::essay::homes;
use e2e::only_in;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use serde_json::json;

/// Lets a reader whose system says so look at the page.
fn prefer(features: &[(&str, &str)], what: impl Fn(&Reader)) {
    only_in!(Chromium, super::UNTOLD);
    let host = Host::good();
    let feature = |&(name, value): &(&str, &str)| json!({ "name": name, "value": value });
    let features: Vec<_> = features.iter().map(feature).collect();
    read(&host, |reader| {
        let media = json!({ "features": features });
        reader
            .browser
            .devtools("Emulation.setEmulatedMedia", &media);
        what(reader);
    });
}

/// What a system colour is here.
const SYSTEM: &str = r"
const system = name => {
  const at = document.body.appendChild(document.createElement('i'));
  at.style.setProperty('forced-color-adjust', 'none');
  at.style.color = name;
  const { color } = getComputedStyle(at);
  at.remove();
  return color;
};
const style = at => getComputedStyle(at);
";

#[test]
fn forced_colours_show_what_is_chosen_every_icon_and_the_focus() {
    for theme in ["light", "dark"] {
        let features = [("forced-colors", "active"), ("prefers-color-scheme", theme)];
        prefer(&features, |reader| {
            for path in [
                "/?alliance=solidify&election=trump",
                "/ko/embed/?election=trump",
            ] {
                reader.goto(path);
                open_everything(reader);
                let unlike = lines(reader, &format!("{SYSTEM}{CHECKED}"));
                assert_eq!(unlike, ["at least 5"], "{path}: chosen");
                let unlike = lines(reader, &format!("{SYSTEM}{ICONS}"));
                assert_eq!(unlike, ["at least 10"], "{path}: icons");
                // Wherever the focus goes, something is drawn around it.
                for _ in 0..40 {
                    reader.browser.press([key::TAB]);
                    let seen = lines(reader, &format!("{SYSTEM}{FOCUS}"));
                    assert_eq!(seen, [""; 0], "{path}: focus");
                }
            }
        });
    }
}

const CHECKED: &str = r"
const chosen = [...document.querySelectorAll('.positions label:has(:checked)')];
return [chosen.length >= 5 ? 'at least 5' : 'few', ...chosen.filter(at =>
  style(at).backgroundColor !== system('Highlight') || style(at).color !== system('HighlightText')
  || style(at.querySelector('input'), '::before').borderTopColor !== system('HighlightText'))
  .map(at => at.textContent)];
";

const ICONS: &str = r"
const icons = [...document.querySelectorAll('svg.icon, #graph use')].filter(at => at.checkVisibility());
const seen = new Set(['CanvasText', 'LinkText', 'HighlightText', 'ButtonText', 'GrayText'].map(system));
return [icons.length >= 10 ? 'at least 10' : 'few', ...icons.filter(at => !seen.has(style(at).color))
  .map(at => `${at.outerHTML}: ${style(at).color}`)];
";

/// What has the focus and does not show it.
const FOCUS: &str = r"
const at = document.activeElement;
if (at === document.body || at.matches('iframe')) return [];
const around = at.closest('label') ?? at;
const drawn = [at, around, at.querySelector('rect')].some(part => part && (
  style(part).outlineStyle !== 'none' && parseFloat(style(part).outlineWidth) >= 1
    && style(part).outlineColor !== system('Canvas')
  || part.localName === 'rect' && style(part).stroke !== 'none'));
return drawn ? [] : [at.outerHTML.slice(0, 200)];
";

/// Animations and transitions that last longer than nobody can see.
const MOVES: &str = r"
const seconds = list => Math.max(...list.split(',').map(parseFloat));
const moving = [...document.querySelectorAll('*')].flatMap(at => ['', '::before', '::after'].map(part => [at, getComputedStyle(at, part)]))
  .filter(([, style]) => style.animationName !== 'none' && seconds(style.animationDuration) > 0.01
    || seconds(style.transitionDuration) > 0.01 || style.scrollBehavior === 'smooth')
  .map(([at]) => at.outerHTML.slice(0, 120));
return [...moving, ...document.getAnimations().map(String)];
";

#[test]
fn nothing_moves_where_less_motion_is_asked_for() {
    prefer(&[("prefers-reduced-motion", "reduce")], |reader| {
        for path in homes().iter().flat_map(|home| paths(home)) {
            reader.goto(&path);
            assert_eq!(lines(reader, MOVES), [""; 0], "{path}");
        }
        change(reader);
        assert_eq!(lines(reader, MOVES), [""; 0], "after a change");
    });
    prefer(&[("prefers-reduced-motion", "no-preference")], |reader| {
        change(reader);
        assert!(!lines(reader, MOVES).is_empty(), "a tint fades elsewhere");
    });
}

/// What just changed is marked.
fn change(reader: &Reader) {
    reader.goto("/?alliance=solidify");
    reader.set("election", "trump");
    (reader.browser).wait_until("document.querySelector('[data-changed]')");
}

/// Contrast of an element's ink with the paper, by WCAG 2.2.
const CONTRAST: &str = r"
const light = colour => colour.match(/[\d.]+/g).slice(0, 3).map(part => part / 255)
  .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0.05);
const paper = light(getComputedStyle(document.documentElement).backgroundColor);
const ratio = (css, property) => {
  const ink = light(getComputedStyle(document.querySelector(css))[property]);
  return Math.max(ink, paper) / Math.min(ink, paper);
};
return [['.topics .dek', 'color'], ['.positions', 'borderTopColor'], ['.group', 'borderTopColor']]
  .map(([css, property]) => ratio(css, property).toFixed(2));
";

#[test]
fn more_contrast_is_given_where_it_is_asked_for() {
    for theme in ["light", "dark"] {
        let ratios = |contrast: &'static str| {
            let ratios = std::cell::RefCell::new(Vec::new());
            let features = [
                ("prefers-contrast", contrast),
                ("prefers-color-scheme", theme),
            ];
            prefer(&features, |reader| {
                reader.goto("/");
                let found = lines(reader, CONTRAST);
                let found = found
                    .iter()
                    .map(|ratio| ratio.parse::<f64>().expect("it is a number"));
                *ratios.borrow_mut() = found.collect();
            });
            ratios.into_inner()
        };
        for (more, plain) in ratios("more").into_iter().zip(ratios("no-preference")) {
            assert!(more > plain && more >= 7., "{theme}: {more} after {plain}");
        }
    }
}

#[test]
fn icons_are_on_paper_without_backgrounds() {
    only_in!(Chromium, super::UNTOLD);
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/?alliance=solidify&election=trump");
        let media = json!({ "media": "print" });
        reader
            .browser
            .devtools("Emulation.setEmulatedMedia", &media);
        // Each is drawn by lines and fills of its own.
        let drawn = r"
const icons = [...document.querySelectorAll('.sentences .icon use, .topics .brief .icon use')].filter(at => at.checkVisibility());
return [icons.length >= 10 ? 'at least 10' : 'few', ...icons.filter(at => {
  const shape = document.querySelector(at.getAttribute('href'));
  return !shape?.firstElementChild || at.getBoundingClientRect().width < 8
    || getComputedStyle(at.parentElement).backgroundImage !== 'none';
}).map(at => at.outerHTML)];
";
        assert_eq!(lines(reader, drawn), ["at least 10"]);
    });
}
