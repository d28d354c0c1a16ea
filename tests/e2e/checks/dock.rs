//! The dock on a wide screen: below the choices the way back to them stays in
//! sight, and they open beside the views that they change.

use e2e::browser::key;
use e2e::essay::{start, with};
use e2e::keyboard::wait_at;
use e2e::reader::read;
use e2e::server::Host;
use serde_json::json;

/// Whether all of the dock is on the screen.
const IN_SIGHT: &str = "(({ top, bottom }) => top >= 0 && bottom <= innerHeight + 1)\
    (document.getElementById('dock').getBoundingClientRect())";

const VIEW: &str = "[data-view='futures'] h2";

#[test]
fn below_the_choices_they_open_beside_what_they_change() {
    let host = Host::good();
    read(&host, |reader| {
        for width in [768, 1280] {
            reader.browser.resize(width, 800);
            reader.goto("/");
            reader.browser.wait_until(&format!("!{IN_SIGHT}"));
            let to_view = "document.querySelector(arguments[0]).scrollIntoView()";
            reader.browser.script(to_view, &json!([VIEW]));
            reader.browser.wait_until(IN_SIGHT);
            let before = reader.browser.top_at_rest(VIEW);
            reader.act("change");
            reader.browser.wait_until_top_is(VIEW, before);
            let beside = format!(
                "document.querySelector('#controls:modal').getBoundingClientRect().right < innerWidth \
                 && document.querySelector(\"{VIEW}\").checkVisibility()"
            );
            reader.browser.wait_until(&beside);
            reader.set("election", "trump");
            reader.expect_at("/", &with(&start(), &[("election", "trump")]));
            let before = reader.browser.top_at_rest(VIEW);
            reader.browser.press([key::ESCAPE]);
            reader
                .browser
                .wait_until("!document.querySelector('dialog[open]')");
            reader.browser.wait_until_top_is(VIEW, before);
            wait_at(&reader.browser, "[data-action=change]");
            // And they stand in the page again.
            assert!(reader.browser.shows("[data-lever=alliance]"));
        }
    });
}
