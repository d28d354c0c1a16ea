//! The WebDriver protocol: a session and its commands.

use serde_json::{Value, json};
use std::time::{Duration, Instant};
use ureq::Agent;

/// The longest that any state is waited for: far more than it should take,
/// so that a busy machine fails no test.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How long between two looks at what is waited for.
const PAUSE: Duration = Duration::from_millis(15);

/// The protocol's name for an element's id.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser's session; it ends when it is dropped.
pub struct Session {
    agent: Agent,
    address: String,
}

impl Session {
    /// Waits for the driver and starts a session.
    pub fn start(driver: &str, capabilities: &Value) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE * 2));
        let agent: Agent = config.build().into();
        wait_for("the driver to answer", || {
            agent.get(format!("{driver}/status")).call().ok().map(drop)
        });
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let started = send(&agent, &format!("{driver}/session"), &body)
            .unwrap_or_else(|message| panic!("no browser: {message}"));
        let id = started["sessionId"].as_str().expect("a session has an id");
        let address = format!("{driver}/session/{id}");
        Self { agent, address }
    }

    /// A command with a body; the driver's words if it refuses.
    pub fn post(&self, command: &str, body: &Value) -> Result<Value, String> {
        send(&self.agent, &format!("{}/{command}", self.address), body)
    }

    /// A question.
    pub fn get(&self, command: &str) -> Result<Value, String> {
        let address = format!("{}/{command}", self.address);
        read(self.agent.get(address).call())
    }

    /// The elements of a CSS selector, in the page's order.
    pub fn elements(&self, css: &str) -> Result<Vec<String>, String> {
        let asked = json!({ "using": "css selector", "value": css });
        let found = self.post("elements", &asked)?;
        let ids = found.as_array().into_iter().flatten();
        Ok(ids
            .filter_map(|found| found[ELEMENT].as_str().map(str::to_owned))
            .collect())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.agent.delete(&self.address).call();
    }
}

/// Looks again and again until there is something; a panic that names it if
/// there never is.
pub fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        std::thread::sleep(PAUSE);
    }
}

fn send(agent: &Agent, address: &str, body: &Value) -> Result<Value, String> {
    read(agent.post(address).send_json(body))
}

type Reply = Result<ureq::http::Response<ureq::Body>, ureq::Error>;

fn read(reply: Reply) -> Result<Value, String> {
    let mut response = reply.map_err(|error| error.to_string())?;
    let unlimited = response.body_mut().with_config().limit(u64::MAX);
    let mut body: Value = unlimited.read_json().map_err(|error| error.to_string())?;
    let value = body["value"].take();
    match value["error"].as_str() {
        Some(error) => Err(format!(
            "{error}: {}",
            value["message"].as_str().unwrap_or_default()
        )),
        None => Ok(value),
    }
}
