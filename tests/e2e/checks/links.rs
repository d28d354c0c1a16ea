//! Links: to the other language, and ones that cannot be read whole.

use e2e::essay::{argument, homes, query, start, with};
use e2e::reader::read;
use e2e::server::Host;
use explorer::scenario::Scenario;

#[test]
fn the_language_link_keeps_the_scenario() {
    let host = Host::good();
    read(&host, |reader| {
        let scenario = with(&start(), &[("alliance", "neutral"), ("election", "trump")]);
        reader.goto(&format!("/{}", query(&scenario)));
        for (tag, home) in [("ko", "/ko/"), ("en", "/")] {
            reader.browser.click(&format!("a[hreflang={tag}]"));
            reader.wait_until_ready_in(home);
            reader.expect_at(home, &scenario);
            reader
                .browser
                .wait_until(&format!("document.documentElement.lang === '{tag}'"));
        }
    });
}

#[test]
fn a_notice_that_was_closed_stays_closed() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/?alliance=nonsense");
        reader.browser.click("[data-notice=link] button");
        reader.browser.click("[data-lever=election] .question a");
        reader
            .browser
            .wait_until("document.querySelector(':target')");
        reader.browser.back();
        reader.browser.wait_until("!location.hash");
        reader.set("election", "trump");
        reader.expect_at("/", &with(&start(), &[("election", "trump")]));
        assert!(!reader.browser.shows("[data-notice=link]"));
    });
}

#[test]
fn any_link_gives_a_scenario_and_says_what_it_could_not_read() {
    let host = Host::good();
    read(&host, |reader| {
        let check = |query: &str, settings: &[(&str, &str)], is_noticed: bool| {
            for home in homes() {
                reader.goto(&format!("{home}{query}"));
                reader.expect(&with(&start(), settings));
                let noticed = reader.browser.shows("[data-notice=link]");
                assert_eq!(noticed, is_noticed, "{home}{query}");
            }
        };
        check("?alliance=solidify", &[("alliance", "solidify")], false);
        check("?alliance=nonsense", &[], true);
        check("?election=trump&nonsense=1", &[("election", "trump")], true);
        check("?election=open", &[], true);
        check("?alliance=open", &[("alliance", "open")], false);
        check(
            "?alliance=step_back&alliance=solidify",
            &[("alliance", "solidify")],
            false,
        );
        check(
            "?utm_source=x&fbclid=y&election=biden",
            &[("election", "biden")],
            false,
        );
        check("?%FF%00=%&&&=;<script>", &[], true);
    });
}

#[test]
fn nothing_is_asked_of_another_host() {
    let host = Host::good();
    read(&host, |reader| {
        for home in homes() {
            reader.goto(&home);
            let resources = "performance.getEntriesByType('resource')";
            reader
                .browser
                .wait_until(&format!("{resources}.length > 0"));
            reader.browser.wait_until(&format!(
                "{resources}.every(({{ name }}) => name.startsWith(location.origin) || name.startsWith('data:'))"
            ));
            reader.browser.wait_until("document.cookie === ''");
        }
    });
}

#[test]
fn the_file_of_a_presets_page_is_that_page() {
    let host = Host::good();
    read(&host, |reader| {
        let preset = &argument().presets[0];
        reader.goto(&format!("/preset/{}/index.html", preset.name));
        reader.browser.click("#topics .source[href^='#paragraph-']");
        reader
            .browser
            .wait_until("location.hash.startsWith('#paragraph-')");
        reader.set("election", "undecided");
        let scenario = Scenario::new(preset.settings.clone());
        reader.expect(&with(&scenario, &[("election", "undecided")]));
    });
}

#[test]
fn an_address_that_points_at_a_control_leads_to_it() {
    let host = Host::good();
    read(&host, |reader| {
        let control = &argument().controls[1].name;
        for (width, query) in [(390, ""), (1280, "?election=trump")] {
            reader.browser.resize(width, 844);
            reader.goto(&format!("/{query}#lever-{control}"));
            reader.browser.wait_until(&format!(
                "document.activeElement.closest('[data-lever={control}]')?.checkVisibility()"
            ));
        }
    });
}
