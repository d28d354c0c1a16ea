//! A browser in the hands of a test.

mod narrow;

use crate::engine::{Driver, Engine, Profile};
use crate::webdriver::{Session, look_for, reference, wait_for};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::cell::Cell;
use std::path::Path;

/// Keys without a letter, as drivers write them.
pub mod key {
    /// Tab
    pub const TAB: char = '\u{E004}';
    /// Enter
    pub const ENTER: char = '\u{E007}';
    /// Shift
    pub const SHIFT: char = '\u{E008}';
    /// Escape
    pub const ESCAPE: char = '\u{E00C}';
    /// The space bar
    pub const SPACE: char = ' ';
    /// Arrow left
    pub const LEFT: char = '\u{E012}';
    /// Arrow up
    pub const UP: char = '\u{E013}';
    /// Arrow right
    pub const RIGHT: char = '\u{E014}';
    /// Arrow down
    pub const DOWN: char = '\u{E015}';
}

/// Light or dark, as the reader's system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// The other way round.
    Dark,
}

/// A browser with one window. Whatever it cannot do is a failed test.
pub struct Browser {
    engine: Engine,
    session: Session,
    /// The size of the frame that stands for a window too narrow to be had.
    narrow: Cell<Option<(u32, u32)>>,
    // Dropped last: it ends the browser.
    _driver: Driver,
}

impl Browser {
    /// A fresh browser.
    pub fn start(engine: Engine, profile: Profile) -> Self {
        let (driver, session) = engine.start(profile);
        Self {
            engine,
            session,
            narrow: Cell::new(None),
            _driver: driver,
        }
    }

    /// Opens an address, until its HTML has come.
    pub fn open(&self, address: &str) {
        match self.narrow.get() {
            None => self.load(address),
            Some(size) => narrow::open(self, address, size),
        }
    }

    fn load(&self, address: &str) {
        self.post("url", &json!({ "url": address }));
        self.wait_until("document.documentElement");
    }

    /// The browser's back button.
    pub fn back(&self) {
        self.travel("back");
    }

    /// The browser's forward button.
    pub fn forward(&self) {
        self.travel("forward");
    }

    /// The driver of `WebKitGTK` waits for a load where the page stays the same.
    fn travel(&self, direction: &str) {
        match self.engine {
            Engine::Chromium | Engine::Firefox => drop(self.post(direction, &json!({}))),
            Engine::WebKit => drop(self.script(&format!("history.{direction}()"), &json!([]))),
        }
    }

    /// The browser's reload button.
    pub fn reload(&self) {
        match self.engine {
            Engine::Chromium | Engine::WebKit => drop(self.post("refresh", &json!({}))),
            // Its driver's command passes by the page's worker.
            Engine::Firefox => self.reload_by_script(),
        }
        self.wait_until("document.documentElement");
    }

    fn reload_by_script(&self) {
        self.script("window.isOld = true; location.reload()", &json!([]));
        self.wait_until("!window.isOld");
    }

    /// Opens a second window beside it, which is now the one in front; gives
    /// the name of the first.
    pub fn open_window(&self) -> String {
        let first = self.session.get("window").expect("there is a window");
        let second = self.post("window/new", &json!({ "type": "tab" }));
        self.show_window(second["handle"].as_str().unwrap_or_default());
        first.as_str().unwrap_or_default().to_owned()
    }

    /// Goes on in another window, by its name.
    pub fn show_window(&self, name: &str) {
        self.post("window", &json!({ "handle": name }));
    }

    /// Goes on inside the page's first frame.
    pub fn enter_frame(&self) {
        self.post("frame", &json!({ "id": 0 }));
    }

    /// Goes on inside one of the page's frames, counted from 0.
    pub fn enter_frame_at(&self, place: usize) {
        wait_for("the frame", || {
            let asked = json!({ "script": FRAMES, "args": [place] });
            let frame = reference(&self.session.element_of("execute/sync", &asked)?);
            self.session.post("frame", &json!({ "id": frame })).ok()
        });
    }

    /// Goes back to the page around all frames.
    pub fn leave_frames(&self) {
        self.post("frame", &json!({ "id": null }));
        if self.narrow.get().is_some() {
            self.enter_frame();
        }
    }

    /// The address that it shows.
    pub fn address(&self) -> String {
        let address = self
            .session
            .get("url")
            .unwrap_or_else(|message| panic!("url: {message}"));
        address.as_str().unwrap_or_default().to_owned()
    }

    /// What a script returns.
    pub fn script(&self, script: &str, arguments: &Value) -> Value {
        self.post(
            "execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// What a script hands to its last argument.
    pub fn script_async(&self, script: &str, arguments: &Value) -> Value {
        self.post(
            "execute/async",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// How far below the window's edge an element begins, once nothing moves it:
    /// what follows a change further up comes a few frames later.
    pub fn top_at_rest(&self, css: &str) -> f64 {
        let top = self.script_async(TOP_AT_REST, &json!([css]));
        top.as_f64().expect("it is there")
    }

    /// Waits until an element begins there.
    pub fn wait_until_top_is(&self, css: &str, top: f64) {
        let place = format!(
            "document.querySelector({}).getBoundingClientRect().top",
            json!(css)
        );
        self.wait_until(&format!("Math.abs({place} - {top}) < 2"));
    }

    /// Waits until an expression is true in the page.
    pub fn wait_until(&self, expression: &str) {
        let script = format!("return !!({expression})");
        let body = json!({ "script": script, "args": [] });
        // While a page gives way to another, scripts fail: look again.
        wait_for(expression, || {
            match self.session.ask("execute/sync", &body) {
                Ok(Value::Bool(true)) => Some(()),
                Ok(_) | Err(_) => None,
            }
        });
    }

    /// Clicks where an element stands, as a mouse does: on the first that can
    /// be seen, once there is one.
    pub fn click(&self, css: &str) {
        self.click_on(
            css,
            |error| self.out_of_the_way(css, error),
            || self.visible(css),
        );
    }

    /// The same once nothing moves it: a driver clicks where it last saw it.
    pub fn click_at_rest(&self, css: &str) {
        self.top_at_rest(css);
        self.click(css);
    }

    /// Chooses an entry of a native list by its value.
    pub fn choose(&self, css: &str, value: &str) {
        let css = format!("{css} option[value='{value}']");
        self.click_on(&css, Err, || self.find(&css));
    }

    /// Clicks what is found, once it can be clicked; `or_else` may do so where
    /// the driver refuses.
    fn click_on(
        &self,
        css: &str,
        or_else: impl Fn(String) -> Result<Value, String>,
        find: impl Fn() -> Option<String>,
    ) {
        let mut refused = "it cannot be seen".to_owned();
        let clicked = look_for(|| {
            let click = format!("element/{}/click", find()?);
            // It may be moving, be replaced at this moment, or a busy browser
            // may take it for what cannot be seen: look again.
            (self.session.post(&click, &json!({})))
                .or_else(&or_else)
                .map_err(|error| refused = error)
                .ok()
        });
        assert!(clicked.is_some(), "{css} cannot be clicked: {refused}");
    }

    /// What lies under the dock a reader scrolls clear of it, and a driver does
    /// not, since it is on the screen.
    fn out_of_the_way(&self, css: &str, refused: String) -> Result<Value, String> {
        if refused.contains("intercepted") || refused.contains("obscures") {
            let script = format!(
                "(function () {{ {VISIBLE} }})(...arguments).scrollIntoView({{ block: 'center' }})"
            );
            self.script(&script, &json!([css]));
        }
        self.click_by_script(css, refused)
    }

    /// `WebKitGTK`'s driver takes some of what can be seen for what cannot.
    fn click_by_script(&self, css: &str, refused: String) -> Result<Value, String> {
        if self.engine != Engine::WebKit || !refused.contains("not interactable") {
            return Err(refused);
        }
        let script = format!(
            "const at = (function () {{ {VISIBLE} }})(...arguments); at.scrollIntoView({{ block: 'center' }}); at.click()"
        );
        let asked = json!({ "script": script, "args": [css] });
        self.session.post("execute/sync", &asked)
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub fn press(&self, keys: impl IntoIterator<Item = char>) {
        let actions: Vec<Value> = (keys.into_iter())
            .flat_map(|key| {
                let key = key.to_string();
                [
                    json!({ "type": "keyDown", "value": key }),
                    json!({ "type": "keyUp", "value": key }),
                ]
            })
            .collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("actions", &json!({ "actions": [keyboard] }));
    }

    /// Presses a key while another is held.
    pub fn press_with(&self, held: char, pressed: char) {
        let step = |kind: &str, key: char| json!({ "type": kind, "value": key.to_string() });
        let actions = [
            step("keyDown", held),
            step("keyDown", pressed),
            step("keyUp", pressed),
            step("keyUp", held),
        ];
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("actions", &json!({ "actions": [keyboard] }));
    }

    /// The visible text of an element.
    pub fn text(&self, css: &str) -> String {
        let element = self.element(css);
        let text = self.session.get(&format!("element/{element}/text"));
        let text = text.unwrap_or_else(|message| panic!("{css}: {message}"));
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Whether there is such an element and it can be seen.
    pub fn shows(&self, css: &str) -> bool {
        self.visible(css).is_some()
    }

    /// The first element that has a place on the page.
    fn visible(&self, css: &str) -> Option<String> {
        let body = json!({ "script": VISIBLE, "args": [css] });
        self.session.element_of("execute/sync", &body)
    }

    /// Makes the page this wide and high, in its own pixels; where no window
    /// is so narrow, from the next page on.
    pub fn resize(&self, width: u32, height: u32) {
        match self.engine {
            Engine::Chromium => drop(self.devtools(
                "Emulation.setDeviceMetricsOverride",
                &json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
            )),
            Engine::Firefox | Engine::WebKit => self.resize_window(width, height),
        }
    }

    /// For browsers whose windows have a least width.
    fn resize_window(&self, width: u32, height: u32) {
        let is_narrow = width < narrow::LEAST;
        self.narrow.set(is_narrow.then_some((width, height)));
        let _ = self.session.post("frame", &json!({ "id": null }));
        let around = self.script(
            "return [outerWidth - innerWidth, outerHeight - innerHeight]",
            &json!([]),
        );
        let around = |at: usize| around[at].as_i64().unwrap_or(0).max(0);
        let width = i64::from(width.max(narrow::LEAST)) + around(0);
        let height = i64::from(height) + around(1);
        self.post("window/rect", &json!({ "width": width, "height": height }));
    }

    /// Tells the page which theme the reader's system has; only Chromium can
    /// be told.
    pub fn set_theme(&self, theme: Theme) {
        let value = match theme {
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        let feature = json!({ "name": "prefers-color-scheme", "value": value });
        match self.engine {
            Engine::Chromium => drop(self.devtools(
                "Emulation.setEmulatedMedia",
                &json!({ "features": [feature] }),
            )),
            Engine::Firefox | Engine::WebKit => {}
        }
    }

    /// Shows the page as a medium has it, such as `print`; none gives the
    /// screen back.
    pub fn show_medium(&self, medium: &str) {
        let media = json!({ "media": medium });
        match self.engine {
            Engine::Chromium => drop(self.devtools("Emulation.setEmulatedMedia", &media)),
            Engine::Firefox | Engine::WebKit => drop(self.script(MEDIUM, &json!([medium]))),
        }
    }

    /// Whether printing on A4 would take a sheet of this number.
    pub fn prints_sheet(&self, number: usize) -> bool {
        let a4 = json!({ "width": 21.0, "height": 29.7 });
        let sheet = |number: usize| {
            let asked = json!({ "page": a4, "pageRanges": [number.to_string()] });
            let printed = self.session.post("print", &asked).ok()?;
            printed.as_str().map(str::len)
        };
        // For one that is not there Chromium prints no file, Firefox an empty one.
        sheet(number) > sheet(9999)
    }

    /// A picture of the whole page, written to a file.
    pub fn picture(&self, file: &Path) {
        self.try_picture(file)
            .unwrap_or_else(|| panic!("{}: no picture", file.display()));
    }

    /// The same, where a browser may be in any state.
    pub fn try_picture(&self, file: &Path) -> Option<()> {
        let shot = match self.engine {
            Engine::Chromium => {
                let whole_page = json!({ "captureBeyondViewport": true });
                let asked = json!({ "cmd": "Page.captureScreenshot", "params": whole_page });
                self.session.post("goog/cdp/execute", &asked).ok()?["data"].take()
            }
            Engine::Firefox | Engine::WebKit => self.session.get("screenshot").ok()?,
        };
        std::fs::create_dir_all(file.parent()?).ok()?;
        std::fs::write(file, STANDARD.decode(shot.as_str()?).ok()?).ok()
    }

    /// What the page's programs complained of since the last time; only
    /// Chromium tells.
    pub fn complaints(&self) -> Vec<String> {
        let entries = match self.engine {
            Engine::Chromium => self.post("se/log", &json!({ "type": "browser" })),
            Engine::Firefox | Engine::WebKit => Value::Null,
        };
        (entries.as_array().into_iter().flatten())
            .filter(|entry| entry["level"] == "SEVERE")
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// A command of Chromium's own protocol.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.post(
            "goog/cdp/execute",
            &json!({ "cmd": command, "params": parameters }),
        )
    }

    fn element(&self, css: &str) -> String {
        wait_for(css, || self.find(css))
    }

    fn find(&self, css: &str) -> Option<String> {
        let asked = json!({ "using": "css selector", "value": css });
        self.session.element_of("element", &asked)
    }

    fn post(&self, command: &str, body: &Value) -> Value {
        let answer = self.session.post(command, body);
        answer.unwrap_or_else(|message| panic!("{command} {body}: {message}"))
    }
}

/// Frames of the page, those that its elements have made for themselves last.
const FRAMES: &str = r"
const made = [...document.querySelectorAll('*')].flatMap(at => [...at.shadowRoot?.querySelectorAll('iframe') ?? []]);
const frame = [...document.querySelectorAll('iframe'), ...made][arguments[0]];
// Drivers scroll inside a frame only.
frame?.scrollIntoView();
return frame;
";

/// Makes the rules of a medium hold on the screen.
const MEDIUM: &str = r"
const rules = list => [...list].flatMap(rule => [rule, ...rules(rule.cssRules ?? [])]);
const all = [...document.styleSheets].flatMap(sheet => rules(sheet.cssRules));
window.turned?.forEach(([rule, medium]) => { rule.media.mediaText = medium });
window.turned = all.filter(rule => rule.media?.mediaText === arguments[0]).map(rule => [rule, arguments[0]]);
turned.forEach(([rule]) => { rule.media.mediaText = 'all' });
";

const VISIBLE: &str = r"
return [...document.querySelectorAll(arguments[0])].find(at =>
  at.checkVisibility({ visibilityProperty: true }) && at.getClientRects().length > 0) ?? null;
";

/// Looks again a frame and a while later until it finds an element where it was.
const TOP_AT_REST: &str = r"
const [css, done] = arguments;
const look = before => requestAnimationFrame(() => setTimeout(() => {
  const { top } = document.querySelector(css).getBoundingClientRect();
  if (top === before) done(top); else look(top);
}, 100));
look();
";
