//! A reader in front of the page: goes there, sets, reads. Knows the page by
//! the handles that it promises, not by its looks.

use crate::browser::{Browser, Theme};
use crate::engine::{Engine, Profile};
use crate::essay::{self, Standing};
use crate::server::Host;
use crate::webdriver::look_for;
use explorer::scenario::Scenario;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// A reader with a browser of their own.
pub struct Reader<'a> {
    /// The browser.
    pub browser: Rc<Browser>,
    host: &'a Host,
}

/// Lets a reader do something in a fresh browser; any error that the page's
/// programs report meanwhile fails the test.
pub fn read(host: &Host, what: impl FnOnce(&Reader)) {
    read_as(Profile::default(), host, |reader| {
        what(reader);
        let complaints = reader.browser.complaints();
        assert!(
            complaints.is_empty(),
            "the page complained: {complaints:#?}"
        );
    });
}

/// The same in a browser that differs from a plain one, or at a host that
/// fails: errors are to be expected.
pub fn read_as(profile: Profile, host: &Host, what: impl FnOnce(&Reader)) {
    let browser = Browser::start(Engine::of_this_run(), profile);
    let browser = Rc::new(browser);
    let reader = Reader { browser, host };
    reader.browser.resize(1280, 900);
    what(&reader);
}

impl Reader<'_> {
    /// The same reader at another host, whose pages know nothing of this one's.
    pub fn at<'a>(&self, host: &'a Host) -> Reader<'a> {
        let browser = Rc::clone(&self.browser);
        Reader { browser, host }
    }

    /// Opens a path of the page, until it responds.
    pub fn goto(&self, path: &str) {
        self.browser.open(&self.host.address(path));
        self.wait_until_ready();
    }

    /// Opens a path of the page, as far as it comes by itself.
    pub fn open(&self, path: &str) {
        self.browser.open(&self.host.address(path));
    }

    /// Waits until the page responds, in the language of a path.
    pub fn wait_until_ready_in(&self, home: &str) {
        let address = Value::from(self.host.address(home));
        self.browser.wait_until(&format!(
            "location.href.split('?')[0] === {address} && document.documentElement.hasAttribute('data-ready')"
        ));
    }

    /// Waits until the page responds.
    pub fn wait_until_ready(&self) {
        self.browser
            .wait_until("document.documentElement.hasAttribute('data-ready')");
    }

    /// Sets a control by clicking on the words of its position.
    pub fn set(&self, control: &str, position: &str) {
        self.reveal(control);
        self.browser.click(&format!(
            "[data-lever='{control}'] label:has(input[value='{position}'])"
        ));
    }

    /// Opens whatever the control lies folded in.
    fn reveal(&self, control: &str) {
        let folded = format!("details:not([open]):has([data-lever='{control}']) > summary");
        if self.browser.shows(&folded) {
            self.browser.click(&folded);
        }
    }

    /// Puts the focus on the chosen position of a control.
    pub fn focus_on(&self, control: &str) {
        self.reveal(control);
        let css = format!("[data-lever='{control}'] input:checked");
        self.browser.script(
            "document.querySelector(arguments[0]).focus()",
            &json!([css]),
        );
    }

    /// The control and position that have the focus.
    pub fn focused(&self) -> Option<(String, String)> {
        let script =
            "const at = document.activeElement; return at && [at.name || '', at.value || '']";
        let focused = self.browser.script(script, &json!([]));
        let part = |at: usize| focused.get(at)?.as_str().map(str::to_owned);
        Some((part(0)?, part(1)?))
    }

    /// The position that a control shows as chosen.
    fn chosen(&self, control: &str) -> String {
        let css = format!("[data-lever='{control}'] input:checked");
        let script = "return document.querySelector(arguments[0])?.value ?? ''";
        let value = self.browser.script(script, &json!([css]));
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page shows exactly what follows in a scenario, with
    /// every control at its setting.
    pub fn expect(&self, scenario: &Scenario) {
        let expected = (essay::standing(scenario), essay::settings(scenario));
        let seen = || (self.standing(), self.settings());
        if look_for(|| (seen() == expected).then_some(())).is_none() {
            let (standing, settings) = seen();
            let here = self.browser.address();
            assert_eq!(settings, expected.1, "the controls at {here}");
            let differences = standing.differences_from(&expected.0);
            assert!(differences.is_empty(), "at {here}: {differences:#?}");
        }
    }

    /// As [`Self::expect`], with the address that says so.
    pub fn expect_at(&self, home: &str, scenario: &Scenario) {
        self.expect(scenario);
        let address = self
            .host
            .address(&format!("{home}{}", essay::query(scenario)));
        self.browser
            .wait_until(&format!("location.href === {}", Value::from(address)));
    }

    /// Every control and the position that it shows as chosen.
    pub fn settings(&self) -> Vec<(String, String)> {
        let names = essay::argument()
            .controls
            .iter()
            .map(|control| &control.name);
        names
            .map(|name| (name.clone(), self.chosen(name)))
            .collect()
    }

    /// What the page shows.
    pub fn standing(&self) -> Standing {
        let seen = self.browser.script(STANDING, &json!([]));
        let names = |key: &str| -> BTreeSet<String> {
            let list = seen[key].as_array().into_iter().flatten();
            list.filter_map(|name| name.as_str().map(str::to_owned))
                .collect()
        };
        let states: BTreeMap<String, String> = (seen["states"].as_array().into_iter().flatten())
            .filter_map(|pair| Some((pair[0].as_str()?.to_owned(), pair[1].as_str()?.to_owned())))
            .collect();
        Standing {
            states,
            claims: names("claims"),
            verdicts: names("verdicts"),
            near: names("near"),
        }
    }

    /// The query of the address, with its `?`.
    pub fn query(&self) -> String {
        let query = self.browser.script("return location.search", &json!([]));
        query.as_str().unwrap_or_default().to_owned()
    }

    /// Presses one of the page's buttons by what it does.
    pub fn act(&self, action: &str) {
        self.browser.click(&format!("[data-action='{action}']"));
    }

    /// What the announcer says.
    pub fn announced(&self) -> String {
        let script = "return document.querySelector('[role=status]').textContent";
        let words = self.browser.script(script, &json!([]));
        words.as_str().unwrap_or_default().trim().to_owned()
    }

    /// A picture of the page in `target/screenshots/`, under a name.
    pub fn picture(&self, name: &str, width: u32, theme: Theme) {
        self.browser.resize(width, 900);
        self.browser.set_theme(theme);
        let file = crate::root().join(format!("target/screenshots/{name}.png"));
        self.browser.picture(&file);
    }
}

/// A failed test leaves a picture of what the reader saw.
impl Drop for Reader<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let test = std::thread::current()
                .name()
                .unwrap_or_default()
                .replace("::", "-");
            let engine = Engine::of_this_run();
            let name = format!("failed-{test}-{engine:?}").to_lowercase();
            let file = crate::root().join(format!("target/screenshots/{name}.png"));
            self.browser.try_picture(&file);
        }
    }
}

/// The radio of a position.
pub fn radio(control: &str, position: &str) -> String {
    format!("[data-lever='{control}'] input[value='{position}']")
}

const STANDING: &str = r"
const names = (css, key) => [...document.querySelectorAll(css)].map(at => at.dataset[key]);
return {
  states: [...document.querySelectorAll('[data-consequence][data-state]')]
    .map(({ dataset }) => [dataset.consequence, dataset.state]),
  claims: names('[data-consequence] [data-claim]', 'claim'),
  verdicts: names('[data-verdict]', 'verdict'),
  near: names('[data-near]', 'near'),
};
";
