//! Pictures of the page to look at, in `target/screenshots/`: widths, themes,
//! languages, and two readings; the embed at the widths of columns.

use e2e::browser::Theme;
use e2e::essay::{homes, query, start, with};
use e2e::reader::read;
use e2e::server::Host;

fn main() {
    let host = Host::good();
    let said = with(
        &start(),
        &[
            ("alliance", "solidify"),
            ("election", "trump"),
            ("rivals", "reach_out"),
        ],
    );
    read(&host, |reader| {
        for (language, home) in homes().iter().enumerate() {
            for (reading, scenario) in [("start", &start()), ("said", &said)] {
                reader.goto(&format!("{home}{}", query(scenario)));
                for width in [360, 768, 1280] {
                    for theme in [Theme::Light, Theme::Dark] {
                        let name = format!("{reading}-{language}-{width}-{theme:?}").to_lowercase();
                        reader.picture(&name, width, theme);
                        println!("target/screenshots/{name}.png");
                    }
                }
            }
            for (asked, scenario) in [("start", "?"), ("said", "?preset=harsher_world&")] {
                for theme in [Theme::Light, Theme::Dark] {
                    for width in [320, 480, 720, 960] {
                        let name =
                            format!("embed-{asked}-{language}-{width}-{theme:?}").to_lowercase();
                        reader.browser.resize(width, 300);
                        reader
                            .goto(&format!("{home}embed/{scenario}theme={theme:?}").to_lowercase());
                        reader.picture(&name, width, theme);
                        println!("target/screenshots/{name}.png");
                    }
                }
            }
        }
    });
}
