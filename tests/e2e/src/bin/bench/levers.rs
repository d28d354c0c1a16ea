//! What the change of a lever costs in Chromium: script, then all that the
//! main thread does until the frame that answers, and after it.

use crate::devtools::Chromium;
use crate::figures::{Figures, mean, times};
use crate::trace::{self, Cost};
use serde_json::Value;

/// Changes that are measured of each page at each speed.
const CHANGES: usize = 24;
const TRACED: usize = 12;

/// What is set in turn, so that every click changes what follows.
const CLICKS: &[(&str, &str)] = &[
    ("election", "trump"),
    ("alliance", "solidify"),
    ("election", "biden"),
    ("alliance", "hold"),
];

/// A page to measure, by its name and address.
pub(crate) struct Subject {
    pub(crate) name: &'static str,
    pub(crate) address: String,
}

/// Measures and prints; the pages are compared with the last one. Gives the
/// first one's script until the page has changed.
pub(crate) fn bench(subjects: &[Subject]) -> f64 {
    let measured: Vec<Vec<Measured>> = [1, 4]
        .map(|slowdown| {
            let measure = |subject: &Subject| Measured::of(subject, slowdown);
            subjects.iter().map(measure).collect()
        })
        .into();
    println!("\nlever to changed page, script, ms          least median   95 %");
    for (slowdown, row) in [1, 4].iter().zip(&measured) {
        let peer = row.last().map(|peer| peer.script).unwrap_or_default();
        for one in row {
            let ratio = times(one.script, peer);
            println!(
                "  {:<32} {slowdown}×    {}   {ratio}",
                one.name,
                one.script.line()
            );
        }
    }
    println!(
        "\nnoise-free, a change on average   mutations  nodes in  nodes out  attributes  texts  styled  laid out  of all nodes"
    );
    for one in &measured[0] {
        println!("  {:<30}  {}", one.name, one.counts);
    }
    println!(
        "\nlever to paint, main thread, ms  script style layout paint | until the frame   after  all | click to frame (median)"
    );
    for (slowdown, row) in [1, 4].iter().zip(&measured) {
        for one in row {
            println!("  {:<25} {slowdown}×  {}", one.name, shares(&one.traced));
        }
    }
    measured[0][0].script.median
}

struct Measured {
    name: &'static str,
    script: Figures,
    counts: String,
    traced: Vec<Cost>,
}

impl Measured {
    fn of(subject: &Subject, slowdown: u32) -> Self {
        let mut browser = Chromium::start();
        browser.throttle(slowdown);
        browser.open(
            &subject.address,
            "document.documentElement.hasAttribute('data-ready') && crossOriginIsolated",
        );
        browser.script(HELPERS);
        let script = Figures::of(
            clicks(CHANGES).map(|css| number(&browser.script(&format!("timed({css})")))),
        );
        let traced = traced(&mut browser);
        let counts = counts(&mut browser, &traced);
        Self {
            name: subject.name,
            script,
            counts,
            traced,
        }
    }
}

/// As many radios to click on as asked for, as JavaScript texts.
fn clicks(many: usize) -> impl Iterator<Item = String> {
    let css = |(control, position): &(&str, &str)| {
        Value::from(e2e::reader::radio(control, position)).to_string()
    };
    CLICKS.iter().cycle().take(many).map(css)
}

/// What each of some real clicks costs, by a trace.
fn traced(browser: &mut Chromium) -> Vec<Cost> {
    trace::start(browser);
    for css in clicks(TRACED) {
        let place = browser.script(&format!("placed({css})"));
        for kind in ["mousePressed", "mouseReleased"] {
            let mut click = place.clone();
            click["type"] = kind.into();
            browser.call("Input.dispatchMouseEvent", click);
        }
        browser.script("answered");
    }
    trace::end(browser)
}

/// What the machine's speed does not change.
fn counts(browser: &mut Chromium, traced: &[Cost]) -> String {
    let mut sums = [0.0; 5];
    for css in clicks(CLICKS.len()) {
        let counted = browser.script(&format!("counted({css})"));
        for (at, sum) in sums.iter_mut().enumerate() {
            *sum += number(&counted[at]);
        }
    }
    // There are four clicks in a round.
    let [all, added, removed, attributes, texts] = sums.map(|sum| sum / 4.0);
    let mean = |part: fn(&Cost) -> f64| mean(traced.iter().map(part));
    let nodes = number(&browser.script("document.querySelectorAll('*').length"));
    format!(
        "{all:9.0} {added:9.0} {removed:10.0} {attributes:11.0} {texts:6.0} {:7.0} {:9.0} {nodes:13.0}",
        mean(|cost| cost.styled),
        mean(|cost| cost.laid_out)
    )
}

fn shares(traced: &[Cost]) -> String {
    let median = |part: fn(&Cost) -> f64| Figures::of(traced.iter().map(part)).median;
    format!(
        "{:6.2} {:5.2} {:6.2} {:5.2} | {:15.2} {:7.2} {:4.2} | {:6.1}",
        median(|cost| cost.script),
        median(|cost| cost.style),
        median(|cost| cost.layout),
        median(|cost| cost.paint),
        median(Cost::sum),
        median(|cost| cost.after),
        median(Cost::whole),
        median(|cost| cost.until_frame),
    )
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

/// In the page: a click and the time until the page has changed, what it
/// changed, and the marks around a click with the mouse.
const HELPERS: &str = r"
const everything = { subtree: true, childList: true, attributes: true, characterData: true };
const app = document.getElementById('app');
const rest = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(done)))));
const calm = async () => {
  await rest();
  for (const animation of document.getAnimations()) animation.finish();
  await rest();
};
globalThis.timed = async css => {
  await calm();
  return new Promise(done => {
    const observer = new MutationObserver(() => {
      const after = performance.now();
      observer.disconnect();
      done(after - before);
    });
    observer.observe(app, everything);
    const before = performance.now();
    document.querySelector(css).click();
  });
};
globalThis.counted = async css => {
  const counts = [0, 0, 0, 0, 0];
  const [come, gone] = [new Set, new Set];
  const all = (node, set) => { set.add(node); for (const child of node.childNodes) all(child, set) };
  const observer = new MutationObserver(records => {
    for (const { type, addedNodes, removedNodes } of records) {
      counts[0] += 1;
      for (const node of addedNodes) all(node, come);
      for (const node of removedNodes) all(node, gone);
      counts[3] += type === 'attributes';
      counts[4] += type === 'characterData';
    }
  });
  await calm();
  observer.observe(document.body, everything);
  document.querySelector(css).click();
  await calm();
  observer.disconnect();
  counts[1] = come.size;
  counts[2] = gone.size;
  return counts;
};
globalThis.placed = async css => {
  globalThis.answered = new Promise(done => addEventListener('click', async () => {
    performance.mark('bench-start');
    await rest();
    performance.mark('bench-end');
    done();
  }, { once: true, capture: true }));
  const label = document.querySelector(css).closest('label');
  label.scrollIntoView({ block: 'center' });
  await calm();
  const { x, y, width, height } = label.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2, button: 'left', clickCount: 1 };
};
true
";
