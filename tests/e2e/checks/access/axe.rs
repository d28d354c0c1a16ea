//! What axe finds: nothing, in every view, language, theme and width.
//!
//! The whole page is looked at as it comes, with everything unfolded and much
//! said, and as a ready-made scene; at the address of a view, that view.

use super::{open_everything, paths};
use e2e::axe::violations_in;
use e2e::browser::Theme;
use e2e::essay::homes;
use e2e::only_in;
use e2e::reader::read;
use e2e::server::Host;

const WIDTHS: [u32; 3] = [320, 768, 1280];
const NOT_FOUND: &str = "/404.html";

/// Theme and width change without a load: the page itself is the same.
fn finds_nothing(home: &str) {
    let host = Host::good();
    read(&host, |reader| {
        let mut found: Vec<String> = Vec::new();
        for path in [paths(home), vec![NOT_FOUND.to_owned()]].concat() {
            match path == NOT_FOUND {
                true => reader.open(&path),
                false => reader.goto(&path),
            }
            // The plain page is looked at as it comes.
            if path != home {
                open_everything(reader);
            }
            let view = path
                .split("view=")
                .nth(1)
                .and_then(|view| view.split('&').next());
            let what = view.map_or("html".to_owned(), |view| format!("[data-view={view}]"));
            for width in WIDTHS {
                reader.browser.resize(width, 900);
                for theme in [Theme::Light, Theme::Dark] {
                    reader.browser.set_theme(theme);
                    let lines = violations_in(&reader.browser, &what);
                    let here = format!("{path}, {width} px, {theme:?}");
                    found.extend(lines.iter().map(|line| format!("{here}: {line}")));
                }
            }
        }
        assert!(found.is_empty(), "{} violations: {found:#?}", found.len());
    });
}

#[test]
fn it_finds_nothing_in_the_first_language() {
    only_in!(Chromium, "axe reads the same page everywhere");
    finds_nothing(&homes()[0]);
}

#[test]
fn it_finds_nothing_in_the_other_languages() {
    only_in!(Chromium, "axe reads the same page everywhere");
    homes()[1..].iter().for_each(|home| finds_nothing(home));
}
