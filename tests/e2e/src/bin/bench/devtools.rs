//! Chromium by its own protocol, over a pipe: traces, throttling and events,
//! which `WebDriver` does not hand on.

use e2e::engine::CHROMIUM_FLAGS;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// A Chromium with one page. It ends when it is dropped.
pub(crate) struct Chromium {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    session: String,
    last: u64,
    events: Vec<Value>,
    profile: PathBuf,
}

/// The browser reads its commands from 3 and writes its answers to 4.
const STARTED: &str = r#"exec chromium "$@" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null"#;

impl Chromium {
    /// A fresh browser whose page is as large as a laptop's window.
    pub(crate) fn start() -> Self {
        let profile = std::env::temp_dir().join(format!("bench-{}", std::process::id()));
        let mut child = Command::new("sh")
            .args(["-c", STARTED, "sh", "--remote-debugging-pipe"])
            .arg(format!("--user-data-dir={}", profile.display()))
            .args(CHROMIUM_FLAGS)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("there is a shell");
        let (to, from) = (child.stdin.take(), child.stdout.take());
        let mut browser = Self {
            child,
            to: to.expect("it is piped"),
            from: BufReader::new(from.expect("it is piped")),
            session: String::new(),
            last: 0,
            events: Vec::new(),
            profile,
        };
        let page = browser.call("Target.createTarget", json!({ "url": "about:blank" }));
        let asked = json!({ "targetId": page["targetId"], "flatten": true });
        let session = browser.call("Target.attachToTarget", asked);
        let session = session["sessionId"].as_str();
        browser.session = session.map(str::to_owned).unwrap_or_default();
        browser.call("Page.enable", json!({}));
        browser.resize(1280, 900);
        browser
    }

    /// Makes the page this wide and high.
    pub(crate) fn resize(&mut self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", size);
    }

    /// Makes the processor so many times slower.
    pub(crate) fn throttle(&mut self, rate: u32) {
        self.call("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
    }

    /// Opens an address and waits for an expression to hold.
    pub(crate) fn open(&mut self, address: &str, until: &str) {
        self.call("Page.navigate", json!({ "url": address }));
        // While a page gives way to another, there is nothing to ask.
        while self.try_script(&format!("!!({until})")) != Some(Value::Bool(true)) {
            std::thread::yield_now();
        }
    }

    /// What an expression comes to, once it has.
    pub(crate) fn script(&mut self, expression: &str) -> Value {
        let value = self.try_script(expression);
        value.unwrap_or_else(|| panic!("no value: {expression}"))
    }

    fn try_script(&mut self, expression: &str) -> Option<Value> {
        let asked =
            json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let id = self.send("Runtime.evaluate", asked);
        let mut answer = self.answer(id).ok()?;
        let failed = answer.get("exceptionDetails").is_some();
        (!failed).then(|| answer["result"]["value"].take())
    }

    /// A command, and what it answers.
    pub(crate) fn call(&mut self, method: &str, parameters: Value) -> Value {
        let id = self.send(method, parameters);
        let answer = self.answer(id);
        answer.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Forgets the events until now, and does what follows.
    pub(crate) fn forget(&mut self) {
        self.events.clear();
    }

    /// The parameters of every event of this name until the first of another,
    /// which is waited for.
    pub(crate) fn events_until(&mut self, name: &str, last: &str) -> Vec<Value> {
        while !self.events.iter().any(|event| event["method"] == last) {
            let message = self.read();
            self.events.push(message);
        }
        let events = std::mem::take(&mut self.events);
        (events.into_iter())
            .filter(|event| event["method"] == name)
            .map(|mut event| event["params"].take())
            .collect()
    }

    fn send(&mut self, method: &str, parameters: Value) -> u64 {
        self.last += 1;
        let mut message = json!({ "id": self.last, "method": method, "params": parameters });
        if !self.session.is_empty() {
            message["sessionId"] = self.session.as_str().into();
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.to.write_all(&bytes).expect("the browser reads");
        self.last
    }

    fn answer(&mut self, id: u64) -> Result<Value, String> {
        let is_it = |message: &Value| message["id"] == id;
        // It may have come while another answer was waited for.
        while !self.events.iter().any(is_it) {
            let message = self.read();
            self.events.push(message);
        }
        let at = self.events.iter().position(is_it).expect("it has come");
        let mut message = self.events.swap_remove(at);
        let error = message["error"]["message"].as_str();
        error.map_or(Ok(()), |error| Err(error.to_owned()))?;
        Ok(message["result"].take())
    }

    fn read(&mut self) -> Value {
        let mut bytes = Vec::new();
        self.from
            .read_until(0, &mut bytes)
            .expect("the browser writes");
        assert_eq!(bytes.pop(), Some(0), "the browser has ended");
        serde_json::from_slice(&bytes).expect("it writes JSON")
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}
