//! How the embed looks: low enough, as it is asked to, and for every reader.

use e2e::axe;
use e2e::browser::Theme;
use e2e::essay::{argument, homes};
use e2e::reader::read;
use e2e::server::Host;
use serde_json::json;

/// Hosts cut what is higher.
const HIGHEST: u64 = 1000;

#[test]
fn it_stays_low_at_every_width() {
    let site = Host::good();
    read(&site, |reader| {
        let mut too_high = Vec::new();
        for home in homes() {
            let presets = argument().presets.iter();
            let queries = presets.map(|preset| format!("?preset={}", preset.name));
            for query in std::iter::once(String::new()).chain(queries) {
                let mut heights = Vec::new();
                for width in [320, 480, 640, 720, 960] {
                    reader.browser.resize(width, 900);
                    reader.goto(&format!("{home}embed/{query}"));
                    let height = reader.browser.script(HEIGHT, &json!([]));
                    heights.push(height.as_u64().unwrap_or(u64::MAX));
                    let (shown, needed) = axe::widths(&reader.browser);
                    assert!(
                        needed <= shown,
                        "{home}{query}: {needed} px wide at {width}"
                    );
                }
                println!("{home}embed/{query}: {heights:?}");
                if heights.iter().any(|height| *height >= HIGHEST) {
                    too_high.push((home.clone(), query, heights));
                }
            }
        }
        assert!(too_high.is_empty(), "{too_high:#?}");
    });
}

const HEIGHT: &str = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";

#[test]
fn it_looks_as_it_is_asked_to() {
    let site = Host::good();
    read(&site, |reader| {
        let check = |query: &str, expression: &str| {
            reader.goto(&format!("/embed/{query}"));
            reader.browser.wait_until(expression);
        };
        let paper = "getComputedStyle(document.documentElement).backgroundColor";
        let (light, dark) = ("'rgb(251, 250, 247)'", "'rgb(18, 20, 23)'");
        // Not every engine can be told which theme the system has.
        let system =
            format!("(matchMedia('(prefers-color-scheme: dark)').matches ? {dark} : {light})");
        for theme in [Theme::Light, Theme::Dark] {
            reader.browser.set_theme(theme);
            for (query, colour) in [
                ("", system.as_str()),
                ("?theme=auto", &system),
                ("?theme=other", &system),
                ("?theme=light", light),
                ("?theme=dark", dark),
                ("?transparent=1", "'rgba(0, 0, 0, 0)'"),
            ] {
                check(query, &format!("{paper} === {colour}"));
            }
        }
        for (query, headline, controls) in [
            ("", true, true),
            ("?plain=1", false, true),
            ("?static=1", true, false),
            ("?plain=1&static=1", false, false),
            ("?plain=yes&static=", true, true),
        ] {
            reader.goto(&format!("/embed/{query}"));
            assert_eq!(reader.browser.shows("h1"), headline, "{query}");
            assert_eq!(
                reader.browser.shows("[data-lever=election]"),
                controls,
                "{query}"
            );
            assert!(
                reader.browser.shows(".banner"),
                "whose argument it is stays"
            );
        }
    });
}
