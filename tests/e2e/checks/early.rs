//! What a reader does before the wasm has arrived counts.

use e2e::essay::{query, start, with};
use e2e::reader::read;
use e2e::server::{Fault, Host};

/// The reasons of a card that says something from the start.
const CARD: &str = "[data-consequence='stability'] details";

#[test]
fn a_lever_moved_before_the_wasm_came() {
    let host = Host::with_fault(".wasm", Fault::Held);
    read(&host, |reader| {
        reader.open("/");
        reader.set("alliance", "solidify");
        host.release();
        reader.wait_until_ready();
        reader.expect_at("/", &with(&start(), &[("alliance", "solidify")]));
    });
}

#[test]
fn a_lever_moved_overrides_only_itself_in_a_link() {
    let host = Host::with_fault(".wasm", Fault::Held);
    read(&host, |reader| {
        let linked = with(&start(), &[("election", "trump"), ("rivals", "reach_out")]);
        reader.open(&format!("/{}", query(&linked)));
        reader.set("rivals", "as_is");
        host.release();
        reader.wait_until_ready();
        reader.expect_at("/", &with(&linked, &[("rivals", "as_is")]));
    });
}

#[test]
fn a_card_opened_stays_open() {
    let host = Host::with_fault(".wasm", Fault::Held);
    read(&host, |reader| {
        reader.open("/");
        reader.browser.click(&format!("{CARD} > summary"));
        let is_open = format!("document.querySelector(\"{CARD}\").open");
        reader.browser.wait_until(&is_open);
        host.release();
        reader.wait_until_ready();
        reader.browser.wait_until(&is_open);
        reader.set("election", "trump");
        reader.expect(&with(&start(), &[("election", "trump")]));
        reader.browser.wait_until(&is_open);
    });
}

#[test]
fn a_link_is_pending_until_it_is_applied() {
    let host = Host::with_fault(".wasm", Fault::Held);
    read(&host, |reader| {
        reader.open("/?election=trump");
        reader
            .browser
            .wait_until("'pending' in document.documentElement.dataset");
        assert!(
            reader.browser.shows("[data-notice=pending]"),
            "the reading says that it waits"
        );
        host.release();
        reader.wait_until_ready();
        reader
            .browser
            .wait_until("!('pending' in document.documentElement.dataset)");
        assert!(
            !reader.browser.shows("[data-notice=pending]"),
            "it waits no longer"
        );
    });
}

/// A picture of the whole page would else have gaps.
#[test]
fn what_waits_while_the_page_loads_waits_no_longer() {
    let host = Host::with_fault(".wasm", Fault::Held);
    read(&host, |reader| {
        reader.open("/");
        reader.browser.wait_until(
            "[...document.querySelectorAll('body *')].every(at => getComputedStyle(at).contentVisibility !== 'auto')",
        );
        host.release();
    });
}
