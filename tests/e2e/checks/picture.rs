//! The scene as a picture to take along: it says what the page says, all of it
//! stands inside, and the browser can read it.

use e2e::essay::{argument, essay, homes, query, start, with};
use e2e::reader::{Reader, radio, read};
use e2e::server::{Host, Hosting};
use explorer::evaluate::{Edit, evaluate};
use explorer::scenario::Scenario;
use serde_json::{Value, json};

/// Keeps the file that a click would download.
pub(crate) const CATCH_FILE: &str = r"
window.file = null;
const address = URL.createObjectURL;
URL.createObjectURL = blob => { window.blob = blob; return address.call(URL, blob) };
HTMLAnchorElement.prototype.click = function () { window.file = this.download };
";

/// What stands in the file, and whatever of it is outside of the sheet.
const SHEET: &str = r"
const done = arguments[0];
blob.text().then(text => {
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
  const [width, height] = ['width', 'height'].map(name => +svg.documentElement.getAttribute(name));
  const outside = [...svg.querySelectorAll('text')].filter(at => {
    const [x, y, length] = ['x', 'y', 'textLength'].map(name => +at.getAttribute(name));
    return !(x >= 0 && x + length <= width - 70 && y > 0 && y < height - 40);
  });
  done({
    broken: svg.querySelectorAll('parsererror').length, width, height,
    words: [...svg.querySelectorAll('text')].map(at => at.textContent).join(''),
    outside: outside.map(at => at.textContent),
    icons: svg.querySelectorAll('svg svg').length,
  });
});
";

const SIZE: &str = "createImageBitmap(blob).then(({ width, height }) => arguments[0]([width, height]), error => arguments[0](`${error}`))";

/// Asks for a picture; gives what a script says of the file.
fn take(reader: &Reader, kind: &str, script: &str) -> Value {
    reader.browser.script("window.file = null", &json!([]));
    reader.browser.click(&format!("[data-picture={kind}]"));
    reader
        .browser
        .wait_until(&format!("window.file === 'scene.{kind}'"));
    reader.browser.script_async(script, &json!([]))
}

/// Words without what depends on where lines end.
fn bare(words: &str) -> String {
    words.split_whitespace().collect()
}

#[test]
fn it_holds_what_the_page_says() {
    let host = Host::start(Hosting {
        under: "/essays/one".to_owned(),
        ..Hosting::default()
    });
    let edited = with(&start(), &[("alliance", "solidify"), ("election", "trump")]);
    let many = argument()
        .presets
        .iter()
        .max_by_key(|preset| following(&Scenario::new(preset.settings.clone())).len());
    let many = many.expect("the essay has presets");
    read(&host, |reader| {
        for (home, (_, text)) in homes().iter().zip(&essay().languages) {
            let edit = format!("{home}{}&stated=1", query(&edited));
            let preset = format!("{home}preset/{}/", many.name);
            for (path, is_edited) in [(home, false), (&preset, false), (&edit, true)] {
                reader.goto(path);
                // The page's address changes; what it loads stays where it is.
                let set = "document.querySelector(arguments[0]).click()";
                let biden = radio("election", "biden");
                reader.browser.script(set, &json!([biden]));
                reader
                    .browser
                    .wait_until("location.search.includes('biden')");
                reader.browser.script(CATCH_FILE, &json!([]));
                let sheet = take(reader, "svg", SHEET);
                assert_eq!(sheet["broken"], 0, "{path}: it is well-formed");
                assert_eq!(sheet["outside"], json!([]), "{path}");
                assert_eq!(sheet["width"], 1200);
                let words = bare(sheet["words"].as_str().unwrap_or_default());
                let scene = reader.browser.text("section.scene");
                let address = reader.browser.address();
                let said = reader
                    .browser
                    .script(SENTENCES, &json!([]))
                    .as_array()
                    .cloned()
                    .unwrap_or_default();
                assert_eq!(sheet["icons"], said.len(), "{path}: an icon each");
                assert!(!said.is_empty(), "{path}: something follows");
                let mut expected = vec![scene, address, text.meta.essay_title.clone()];
                expected.extend(said.iter().filter_map(Value::as_str).map(str::to_owned));
                expected.push(text.interface.not_by_author().to_owned());
                for part in expected {
                    assert!(words.contains(&bare(&part)), "{path}: {part} in {words}");
                }
                let edit = bare(text.interface.stated_only_on());
                assert_eq!(words.contains(&edit), is_edited, "{path}");

                let size = take(reader, "png", SIZE);
                let twice = |side: &str| sheet[side].as_u64().unwrap_or(0) * 2;
                assert_eq!(size, json!([twice("width"), twice("height")]), "{path}");
            }
        }
    });
}

/// Each sentence that follows.
const SENTENCES: &str = "return [...document.querySelectorAll('.finding > span, .groups > section:not([hidden]) li > p > span')]
  .map(at => at.firstChild.data)";

fn following(scenario: &Scenario) -> Vec<explorer::argument::ClaimId> {
    evaluate(argument(), scenario, &Edit::default())
        .claims
        .clone()
}

#[test]
fn a_refusal_is_said() {
    for (kind, refuses) in [
        (
            "png",
            "HTMLCanvasElement.prototype.toBlob = done => done(null)",
        ),
        (
            "svg",
            "URL.createObjectURL = () => { throw new DOMException('no', 'SecurityError') }",
        ),
    ] {
        let host = Host::with_script(refuses);
        read(&host, |reader| {
            reader.goto("/");
            reader.browser.click(&format!("[data-picture={kind}]"));
            let words = essay().languages[0].1.interface.picture_failed();
            let said = json!(words);
            reader.browser.wait_until(&format!(
                "document.querySelector('[data-picture={kind}]').dataset.said === {said}"
            ));
            assert_eq!(reader.announced(), words);
        });
    }
}
