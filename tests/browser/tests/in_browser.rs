//! Runs in a browser, by wasm-bindgen's own test runner.

#![cfg(target_arch = "wasm32")]

use browser_tests::readings;
use explorer::page::Page;
use explorer::view::effects::{announcer, page_data};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

const PAGE: &str = include_str!(concat!(env!("OUT_DIR"), "/page.txt"));
const READINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/readings.txt"));

fn document() -> Document {
    let window = web_sys::window().expect("this is a browser");
    window.document().expect("with a document")
}

/// Puts something into the page, and takes it away when it is dropped.
struct Fixture(HtmlElement);

impl Fixture {
    fn new(html: &str) -> Self {
        let element = document().create_element("div").expect("it can be made");
        element.set_inner_html(html);
        let body = document().body().expect("the page has a body");
        body.append_child(&element).expect("it can be put there");
        Self(element.unchecked_into())
    }

    fn click(&self, css: &str) {
        let found = self.0.query_selector(css).ok().flatten();
        let element: HtmlElement = found.expect("it is there").unchecked_into();
        element.click();
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        self.0.remove();
    }
}

#[wasm_bindgen_test]
fn the_page_arrives_through_html() {
    let fixture = Fixture::new("");
    let script = document().create_element("script").expect("it can be made");
    script
        .set_attribute("type", "application/octet-stream")
        .expect("it can be set");
    script.set_text_content(Some(PAGE));
    // Through the browser's parser, as when it came in a file.
    fixture.0.set_inner_html(&script.outer_html());
    let arrived = fixture.0.text_content().unwrap_or_default();
    assert!(Page::from_script(&arrived) == Page::from_script(PAGE));
    assert!(Page::from_script(&arrived).is_some());
}

#[wasm_bindgen_test]
fn a_page_that_was_cut_off_is_refused() {
    let cuts = PAGE.char_indices().step_by(997);
    for (at, _) in cuts {
        assert!(Page::from_script(&PAGE[..at]).is_none(), "cut at {at}");
    }
}

#[wasm_bindgen_test]
fn the_engine_says_the_same_as_natively() {
    let page = Page::from_script(PAGE).expect("it is whole");
    let here = readings(&page.argument);
    for (here, natively) in here.lines().zip(READINGS.lines()) {
        assert_eq!(here, natively);
    }
    assert_eq!(here.lines().count(), READINGS.lines().count());
}

#[wasm_bindgen_test]
fn what_the_reader_set_early_is_found() {
    let fixture = Fixture::new(
        "<fieldset data-lever=a><input type=radio name=a value=one checked><input type=radio name=a value=two></fieldset>
         <fieldset data-lever=b><input type=radio name=b value=one checked><input type=radio name=b value=two></fieldset>",
    );
    assert!(page_data::early_moves().is_empty(), "nothing was set yet");
    fixture.click("[data-lever=b] [value=two]");
    assert_eq!(
        page_data::early_moves(),
        [("b".to_owned(), "two".to_owned())]
    );
    fixture.click("[data-lever=b] [value=one]");
    assert!(page_data::early_moves().is_empty(), "it was set back");
}

#[wasm_bindgen_test]
async fn only_the_last_of_quick_announcements_is_made() {
    let _fixture = Fixture::new("<div id=announcer role=status></div>");
    announcer::announce("first".to_owned());
    announcer::announce("second".to_owned());
    // It has gone where it is heard, by then.
    let region = || document().get_element_by_id("announcer");
    let said = || {
        region()
            .and_then(|region| region.text_content())
            .unwrap_or_default()
    };
    assert_eq!(said(), "", "it waits for more to come");
    while said().is_empty() {
        gloo::timers::future::TimeoutFuture::new(10).await;
    }
    assert_eq!(said(), "second");
}
