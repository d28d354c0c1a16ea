//! Once the site is kept, it reads without a host; a host that sends anything
//! else than a whole new version changes nothing of what is kept.

use e2e::engine::Profile;
use e2e::essay::{argument, homes, query, start, with};
use e2e::reader::{Reader, read_as};
use e2e::server::{Fault, Host};
use explorer::scenario::Scenario;

/// Waits until the foot says that everything is kept.
fn wait_until_kept(reader: &Reader) {
    wait_until_said(reader, "kept");
}

/// Waits until the foot says what is so.
fn wait_until_said(reader: &Reader, case: &str) {
    reader.browser.wait_until(&format!(
        "!document.querySelector('[data-offline={case}]').hidden"
    ));
}

#[test]
fn after_one_visit_everything_reads_without_a_host() {
    let host = Host::good();
    read_as(Profile::default(), &host, |reader| {
        reader.goto("/");
        wait_until_kept(reader);
        host.spoil("/", Fault::Down);

        reader.browser.reload();
        reader.wait_until_ready();
        reader.expect(&start());
        wait_until_kept(reader);

        let linked = with(&start(), &[("election", "trump"), ("rivals", "reach_out")]);
        reader.goto(&format!("/{}", query(&linked)));
        reader.expect_at("/", &linked);
        reader.browser.click("a[hreflang=ko]");
        reader.wait_until_ready_in("/ko/");
        reader.expect_at("/ko/", &linked);

        for home in homes() {
            for preset in &argument().presets {
                reader.goto(&format!("{home}preset/{}/?utm_source=x", preset.name));
                reader.expect(&Scenario::new(preset.settings.clone()));
            }
        }
    });
}
