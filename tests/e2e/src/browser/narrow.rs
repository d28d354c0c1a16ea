//! Pages narrower than a browser's window can be stand in a frame of that
//! width, at the page's own origin.

use super::Browser;
use serde_json::json;

/// Firefox's windows are no narrower than 500 pixels, `WebKitGTK`'s than 447.
pub(super) const LEAST: u32 = 500;

/// A path that no host has: its page for that is plain.
const NOWHERE: &str = "/a-narrow-window";

const FRAME: &str = r"
const [address, width, height] = arguments;
document.documentElement.innerHTML = '<style>body { margin: 0 } iframe { border: 0; display: block }</style>';
const frame = document.body.appendChild(document.createElement('iframe'));
Object.assign(frame, { width, height, src: address });
";

/// Puts an address into a frame, and the test into that frame.
pub(super) fn open(browser: &Browser, address: &str, (width, height): (u32, u32)) {
    let mut parts = address.splitn(4, '/');
    let origin: Vec<&str> = parts.by_ref().take(3).collect();
    browser.load(&(origin.join("/") + NOWHERE));
    browser.script(FRAME, &json!([address, width, height]));
    browser.enter_frame();
}
