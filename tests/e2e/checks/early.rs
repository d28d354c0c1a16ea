//! What a reader does before the wasm has arrived counts.

use e2e::essay::{homes, query, standing, start, with};
use e2e::reader::read;
use e2e::server::{Fault, Host, Hosting};
use serde_json::json;

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

/// Makes the page slow to come to life, and clicks on a lever in the midst of
/// it: once its radios are listened to, and before it responds. A worker would
/// bring the next page without this script.
const HASTY: &str = r"
Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
let time = 0;
Date.now = () => time += 100;
const listen = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (kind, ...rest) {
  if (this.id === 'app' && kind === 'change') window.isHeard = true;
  return listen.call(this, kind, ...rest);
};
const wait = setTimeout;
window.setTimeout = (then, ...rest) => wait(() => {
  if (window.isHeard && !('ready' in document.documentElement.dataset)) {
    window.isHeard = false;
    document.querySelector('[data-lever=election] input[value=trump]').click();
    window.isHasty = true;
  }
  then();
}, ...rest);
";

#[test]
fn a_lever_moved_while_the_page_comes_alive() {
    let host = Host::with_script(HASTY);
    read(&host, |reader| {
        for home in homes() {
            reader.goto(&home);
            reader.browser.wait_until("window.isHasty");
            reader.expect_at(&home, &with(&start(), &[("election", "trump")]));
            reader.act("undo");
            reader.expect_at(&home, &start());
            reader.set("election", "trump");
            reader.expect_at(&home, &with(&start(), &[("election", "trump")]));
        }
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

/// What browsers and extensions do to a page as soon as it has come: words of
/// another language in the place of its own, something after each field,
/// something before all else.
const ALTERED: &str = r"
addEventListener('DOMContentLoaded', () => {
  const app = document.getElementById('app');
  app.prepend(document.createElement('span'));
  for (const field of app.querySelectorAll('input')) field.after(document.createElement('x-field'));
  const words = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
  const all = [];
  while (words.nextNode()) if (words.currentNode.data.trim()) all.push(words.currentNode);
  for (const text of all) {
    if (text.parentNode.closest('svg')) continue;
    const font = document.createElement('font');
    font.textContent = 'XX ' + text.data;
    text.replaceWith(font);
  }
});
";

#[test]
fn a_page_that_others_have_altered_comes_alive() {
    let host = Host::start(Hosting {
        script: Some(ALTERED),
        faults: vec![(".wasm", Fault::Held)],
        ..Hosting::default()
    });
    read(&host, |reader| {
        reader.open("/");
        reader.set("alliance", "solidify");
        reader.browser.click(&format!("{CARD} > summary"));
        host.release();
        reader.wait_until_ready();
        let set = [("alliance", "solidify")];
        reader.expect_at("/", &with(&start(), &set));
        let is_open = format!("document.querySelector(\"{CARD}\").open");
        reader.browser.wait_until(&is_open);
        reader.set("election", "trump");
        let set = [("alliance", "solidify"), ("election", "trump")];
        reader.expect_at("/", &with(&start(), &set));
    });
}

#[test]
fn so_does_an_embed() {
    let host = Host::with_script(ALTERED);
    read(&host, |reader| {
        reader.goto("/embed/");
        reader.set("election", "trump");
        let expected = standing(&with(&start(), &[("election", "trump")])).states;
        let is_there = || (reader.standing().states == expected).then_some(());
        assert!(e2e::webdriver::look_for(is_there).is_some(), "it responds");
    });
}

#[test]
fn on_a_phone_the_levers_open_before_the_wasm_came() {
    let host = Host::with_fault(".wasm", Fault::Held);
    read(&host, |reader| {
        reader.browser.resize(360, 740);
        reader.open("/");
        reader.act("change");
        reader.set("alliance", "solidify");
        reader.act("close");
        assert!(!reader.browser.shows("[data-lever=alliance]"));
        // Clear of the dock.
        let token = "document.querySelector('.scene .token')";
        let center = format!("{token}.scrollIntoView({{ block: 'center' }})");
        reader.browser.script(&center, &json!([]));
        reader.browser.click_at_rest(".scene .token");
        assert!(reader.browser.shows("[data-lever=alliance]"));
        host.release();
        reader.wait_until_ready();
        reader.expect_at("/", &with(&start(), &[("alliance", "solidify")]));
        reader.act("close");
        assert!(!reader.browser.shows("[data-lever=alliance]"));
        reader.act("change");
        assert!(reader.browser.shows("[data-lever=alliance]"));
    });
}
