//! What a trace of Chromium's says that a change cost its main thread.

use crate::devtools::Chromium;
use serde_json::{Value, json};
use std::collections::HashMap;

/// A change starts at this mark of the page's own…
pub(crate) const START: &str = "bench-start";
/// …and is over at this one: nothing is left to do.
pub(crate) const END: &str = "bench-end";

/// Milliseconds of the main thread, and what does not depend on the machine.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    pub(crate) script: f64,
    pub(crate) style: f64,
    pub(crate) layout: f64,
    pub(crate) paint: f64,
    /// All of these, in what comes after the first frame.
    pub(crate) after: f64,
    /// From the reader's click to the end of the frame that answers.
    pub(crate) until_frame: f64,
    /// Elements whose style was worked out anew, until then and after.
    pub(crate) styled: f64,
    /// Boxes that were laid out anew.
    pub(crate) laid_out: f64,
}

impl Cost {
    /// All that is done until the frame.
    pub(crate) fn sum(&self) -> f64 {
        self.script + self.style + self.layout + self.paint
    }

    /// All that is done for the change.
    pub(crate) fn whole(&self) -> f64 {
        self.sum() + self.after
    }
}

/// Starts recording.
pub(crate) fn start(browser: &mut Chromium) {
    browser.forget();
    let categories = [
        "devtools.timeline",
        "disabled-by-default-devtools.timeline",
        "blink.user_timing",
        "v8",
    ];
    let config = json!({ "recordMode": "recordUntilFull", "includedCategories": categories });
    browser.call(
        "Tracing.start",
        json!({ "traceConfig": config, "bufferUsageReportingInterval": 60000 }),
    );
}

/// Ends the recording; what each marked change cost.
pub(crate) fn end(browser: &mut Chromium) -> Vec<Cost> {
    browser.call("Tracing.end", json!({}));
    let parts = browser.events_until("Tracing.dataCollected", "Tracing.tracingComplete");
    let events = parts
        .iter()
        .filter_map(|part| part["value"].as_array())
        .flatten();
    let mut threads: HashMap<(u64, u64), Vec<Event>> = HashMap::new();
    let mut main = None;
    for event in events {
        let thread = (whole(&event["pid"]), whole(&event["tid"]));
        if event["name"] == START {
            main = Some(thread);
        }
        threads.entry(thread).or_default().push(Event::new(event));
    }
    let mut events = main
        .and_then(|main| threads.remove(&main))
        .unwrap_or_default();
    events.sort_by(|one, other| {
        (one.start.total_cmp(&other.start)).then(other.end.total_cmp(&one.end))
    });
    changes(&events)
}

/// One event of a trace, in milliseconds.
struct Event {
    name: String,
    start: f64,
    end: f64,
    /// Of the processor's own time, so that other programs do not count.
    time: f64,
    kind: Option<Kind>,
    count: f64,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Script,
    Style,
    Layout,
    Paint,
}

impl Event {
    fn new(event: &Value) -> Self {
        let name = event["name"].as_str().unwrap_or_default();
        let milliseconds = |value: &Value| value.as_f64().unwrap_or(0.0) / 1000.0;
        let arguments = &event["args"];
        let count = match name {
            "UpdateLayoutTree" => &arguments["elementCount"],
            "Layout" => &arguments["beginData"]["dirtyObjects"],
            _ => &Value::Null,
        };
        Self {
            name: name.to_owned(),
            start: milliseconds(&event["ts"]),
            end: milliseconds(&event["ts"]) + milliseconds(&event["dur"]),
            time: milliseconds(&event["tdur"]),
            kind: kind(name),
            count: count.as_f64().unwrap_or(0.0),
        }
    }
}

fn kind(name: &str) -> Option<Kind> {
    match name {
        "EventDispatch" | "FunctionCall" | "EvaluateScript" | "TimerFire"
        | "FireAnimationFrame" | "FireIdleCallback" | "RunMicrotasks" | "MinorGC" | "MajorGC"
        | "v8.callFunction" | "V8.GCScavenger" => Some(Kind::Script),
        "UpdateLayoutTree" => Some(Kind::Style),
        "Layout" => Some(Kind::Layout),
        "PrePaint" | "Paint" | "Layerize" | "UpdateLayer" | "UpdateLayerTree"
        | "CompositeLayers" | "Commit" => Some(Kind::Paint),
        _ => None,
    }
}

fn changes(events: &[Event]) -> Vec<Cost> {
    let marks = |name: &'static str| events.iter().filter(move |event| event.name == name);
    let spans = marks(START).zip(marks(END));
    spans
        .map(|(start, end)| cost(events, start.start, end.start))
        .collect()
}

/// What lies between two times. An event's own time is what its inner ones
/// leave of it.
fn cost(events: &[Event], start: f64, end: f64) -> Cost {
    let inside: Vec<&Event> = (events.iter())
        .filter(|event| event.start < end && event.end > start && event.kind.is_some())
        .collect();
    let answered = |event: &&&Event| event.name == "Commit" && event.start > start;
    let frame = inside.iter().find(answered).map_or(end, |event| event.end);
    let mut cost = Cost {
        until_frame: frame - start,
        ..Cost::default()
    };
    for (at, event) in inside.iter().enumerate() {
        let mut own = event.time;
        let mut reached = event.start;
        for inner in inside[at + 1..]
            .iter()
            .take_while(|inner| inner.start < event.end)
        {
            if inner.start >= reached {
                own -= inner.time;
                reached = inner.end;
            }
        }
        match event.kind {
            Some(Kind::Style) => cost.styled += event.count,
            Some(Kind::Layout) => cost.laid_out += event.count,
            Some(Kind::Script | Kind::Paint) | None => {}
        }
        let part = match event.kind {
            _ if event.start >= frame => &mut cost.after,
            Some(Kind::Script) => &mut cost.script,
            Some(Kind::Style) => &mut cost.style,
            Some(Kind::Layout) => &mut cost.layout,
            Some(Kind::Paint) => &mut cost.paint,
            None => continue,
        };
        *part += own.max(0.0);
    }
    cost
}

fn whole(value: &Value) -> u64 {
    value.as_u64().unwrap_or(0)
}
