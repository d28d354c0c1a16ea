//! The protocol of browser drivers: a session and its commands.

use serde_json::{Value, json};
use std::time::{Duration, Instant};
use ureq::Agent;

/// The longest that any state is waited for: far more than it should take,
/// so that a busy machine fails no test.
pub const PATIENCE: Duration = Duration::from_secs(45);

/// How long between two looks at what is waited for.
const PAUSE: Duration = Duration::from_millis(15);

/// How long a driver may take over a question that can be asked again.
const ANSWER: Duration = Duration::from_secs(6);

/// The protocol's name for an element's id.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An element as commands name it.
pub fn reference(element: &str) -> Value {
    json!({ ELEMENT: element })
}

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

    /// The same where it does no harm to ask again: `WebKitGTK`'s driver
    /// forgets what it is asked while one page gives way to another.
    pub fn ask(&self, command: &str, body: &Value) -> Result<Value, String> {
        let asked = self.agent.post(format!("{}/{command}", self.address));
        let hasty = asked.config().timeout_global(Some(ANSWER)).build();
        read(hasty.send_json(body))
    }

    /// A question.
    pub fn get(&self, command: &str) -> Result<Value, String> {
        let address = format!("{}/{command}", self.address);
        read(self.agent.get(address).call())
    }

    /// The element that a command answers with.
    pub fn element_of(&self, command: &str, body: &Value) -> Option<String> {
        let found = self.ask(command, body).ok()?;
        found[ELEMENT].as_str().map(str::to_owned)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.agent.delete(&self.address).call();
    }
}

/// Looks again and again until there is something; a panic that names it if
/// there never is.
pub fn wait_for<T>(what: &str, look: impl FnMut() -> Option<T>) -> T {
    look_for(look).unwrap_or_else(|| panic!("waited in vain for {what}"))
}

/// Looks again and again until there is something, as long as patience lasts.
pub fn look_for<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        let found = look();
        if found.is_some() || start.elapsed() > PATIENCE {
            return found;
        }
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
