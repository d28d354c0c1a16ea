//! Every ready-made scenario shows exactly what holds, in every language.

use e2e::essay::{argument, homes, query};
use e2e::only_in;
use e2e::reader::read;
use e2e::server::Host;
use explorer::scenario::Scenario;

fn scenarios() -> impl Iterator<Item = (&'static str, Scenario)> {
    let presets = argument().presets.iter();
    presets.map(|preset| (preset.name.as_str(), Scenario::new(preset.settings.clone())))
}

#[test]
fn by_link() {
    only_in!(Chromium, "links are read by the same program everywhere");
    let host = Host::good();
    read(&host, |reader| {
        for home in homes() {
            for (_, scenario) in scenarios() {
                reader.goto(&format!("{home}{}", query(&scenario)));
                reader.expect_at(&home, &scenario);
            }
        }
    });
}

#[test]
fn by_choice() {
    let host = Host::good();
    read(&host, |reader| {
        for home in homes() {
            reader.goto(&home);
            for (name, scenario) in scenarios() {
                reader.browser.click(&format!("[data-preset='{name}']"));
                reader.expect_at(&home, &scenario);
            }
        }
    });
}
