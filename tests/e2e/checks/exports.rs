//! What a reader takes along: links, sentences, files.

use e2e::essay::{argument, essay, homes, query, start, with};
use e2e::only_in;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use explorer::evaluate::{Edit, evaluate};
use explorer::export::{argdown, claim_citation, json, scenario_citation, with_source};
use explorer::page::Page;
use explorer::scenario::Scenario;
use explorer::text::template::fill;
use serde_json::{Value, json};

/// A clipboard and a sharing that a test can look into.
const LENT: &str = r"
window.copied = [];
window.shared = [];
Object.defineProperty(navigator, 'clipboard', { value: {
  writeText: async words => { window.copied.push(words) },
} });
navigator.share = async ({ url }) => { window.shared.push(url) };
";

/// A browser that lets the page neither copy nor share.
const REFUSED: &str = r"
Object.defineProperty(navigator, 'clipboard', { value: {
  writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')),
} });
Object.defineProperty(navigator, 'share', { value: undefined });
";

fn page(language: usize) -> Page {
    Page {
        argument: argument().clone(),
        text: essay().languages[language].1.clone(),
        ..Page::default()
    }
}

fn scene() -> Scenario {
    with(&start(), &[("alliance", "solidify"), ("election", "trump")])
}

/// Presses a button and waits for what it copies.
fn expect_copied(reader: &Reader, css: &str, words: &str) {
    reader.browser.click(css);
    reader
        .browser
        .wait_until(&format!("copied.at(-1) === {}", json!(words)));
    reader
        .browser
        .wait_until("document.querySelector('[data-said]')");
    assert_ne!(reader.announced(), "", "it is said that it was copied");
}

#[test]
fn links_and_sentences_are_copied() {
    read(&Host::good(), |reader| {
        for (language, home) in homes().iter().enumerate() {
            // A host of its own: a worker would bring pages without the script.
            let host = Host::with_script(LENT);
            let reader = &reader.at(&host);
            let page = page(language);
            let address = host.address(&format!("{home}{}", query(&scene())));
            reader.browser.open(&address);
            reader.wait_until_ready();
            expect_copied(reader, "[data-action=copy-link]", &address);
            reader.browser.click("[data-action=share]");
            reader
                .browser
                .wait_until(&format!("shared.at(-1) === {}", json!(address)));

            let evaluation = evaluate(&page.argument, &scene(), &Edit::default());
            let sentence = scenario_citation(&page, &scene(), &Edit::default(), &evaluation);
            let sentence = with_source(&page, &sentence, &address);
            expect_copied(reader, "[data-action=quote]", &sentence);

            let claim = *evaluation.claims.last().expect("something follows");
            let name = &page.argument.claim(claim).name;
            open_details(reader);
            let sentence = claim_citation(&page, &scene(), claim);
            let sentence = with_source(&page, &sentence, &address);
            let button = format!("[data-claim={name}] [data-action=cite]");
            expect_copied(reader, &button, &sentence);
        }
    });
}

#[test]
fn every_sentence_says_that_the_reader_edited_the_argument() {
    let host = Host::with_script(LENT);
    read(&host, |reader| {
        let premise = &argument().grounds[0].name;
        reader.goto(&format!("/{}&stated=1&reject={premise}", query(&scene())));
        open_details(reader);
        let words = page(0).text.interface;
        let mark = fill(words.cite_edited(), &[("sentence", "")]);
        let says_so = |css: &str| {
            reader.browser.click(css);
            let script = format!("copied.at(-1)?.includes({})", json!(mark.trim()));
            reader.browser.wait_until(&script);
            reader.browser.script("copied = []", &json!([]));
        };
        says_so("[data-action=quote]");
        says_so("[data-claim] [data-action=cite]");
        reader.browser.script(CATCH_DOWNLOAD, &json!([]));
        reader.act("markdown");
        let edited = json!(words.your_edit());
        reader
            .browser
            .wait_until(&format!("downloaded?.text.includes({edited})"));
    });
}

#[test]
fn what_cannot_be_copied_stands_selected_in_a_field() {
    let host = Host::with_script(REFUSED);
    read(&host, |reader| {
        reader.goto("/");
        let selected = |id: &str| {
            reader.browser.wait_until(&format!(
                "(at => at?.id === '{id}' && at.value && at.selectionEnd - at.selectionStart === at.value.length)(document.activeElement)"
            ));
            assert!(reader.browser.shows(&format!("#{id}")));
        };
        for (action, field) in [
            ("copy-link", "link"),
            ("share", "link"),
            ("quote", "by-hand"),
        ] {
            reader.act(action);
            selected(field);
        }
    });
}

#[test]
fn the_scene_goes_along_as_a_file() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto(&format!("/{}", query(&scene())));
        reader.browser.script(CATCH_DOWNLOAD, &json!([]));
        reader.act("markdown");
        reader.browser.wait_until("downloaded");
        let file = reader.browser.script("return downloaded", &json!([]));
        assert_eq!(file["name"], "scene.md");
        let text = file["text"].as_str().unwrap_or_default();
        let address = host.address(&format!("/{}", query(&scene())));
        assert!(text.starts_with("# ") && text.contains(&address), "{text}");
    });
}

#[test]
fn the_argument_goes_along_as_data() {
    only_in!(Chromium, "files are the same everywhere");
    let host = Host::good();
    read(&host, |reader| {
        for (language, home) in homes().iter().enumerate() {
            reader.goto(&format!("{home}preset/{}/", argument().presets[1].name));
            let links = reader.browser.script(FETCHED, &json!([]));
            let text = |at: usize| links[at].as_str().unwrap_or_default().to_owned();
            assert_eq!(text(0), json(essay()), "{home}");
            assert_eq!(text(1), argdown(&page(language)), "{home}");
            assert!(serde_json::from_str::<Value>(&text(0)).is_ok());
        }
    });
}

fn open_details(reader: &Reader) {
    let script = "document.querySelectorAll('details').forEach(at => { at.open = true })";
    reader.browser.script(script, &json!([]));
}

/// The download that a click on a link off the page would start.
const CATCH_DOWNLOAD: &str = r"
window.downloaded = null;
HTMLAnchorElement.prototype.click = function () {
  const [, text] = this.href.split(',');
  window.downloaded = { name: this.download, text: decodeURIComponent(text) };
};
";

const FETCHED: &str = r"
return Promise.all([...document.querySelectorAll('#paper a[download]')]
  .map(async link => (await fetch(link.href)).text()));
";
