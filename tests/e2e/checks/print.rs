//! On paper: everything is unfolded, and each sheet holds what it is for.

use e2e::essay::{query, start, with};
use e2e::only_in;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use serde_json::json;

/// Lets the page print without a dialog, and keeps what it printed.
const NO_DIALOG: &str = r"
window.printed = [];
window.print = () => {
  dispatchEvent(new Event('beforeprint'));
  window.printed.push({
    sheet: document.documentElement.dataset.print,
    folded: document.querySelectorAll('details:not([open], [hidden])').length,
  });
};
";

fn on_paper(reader: &Reader, css: &str) -> bool {
    reader.browser.shows(css)
}

#[test]
fn each_sheet_holds_what_it_is_for() {
    let host = Host::good();
    read(&host, |reader| {
        let scene = with(&start(), &[("alliance", "solidify"), ("election", "trump")]);
        reader.goto(&format!("/{}&stated=1", query(&scene)));
        reader.browser.script(NO_DIALOG, &json!([]));
        let folded = "document.querySelectorAll('details:not([open], [hidden])').length > 0";
        reader.browser.wait_until(folded);
        for (sheet, is_whole, is_class) in [
            ("sheet", false, false),
            ("reading", true, true),
            ("class", false, true),
        ] {
            reader.browser.click(&format!("[data-prints={sheet}]"));
            let expected = json!({ "sheet": sheet, "folded": 0 });
            reader
                .browser
                .wait_until(&format!("printed.at(-1)?.sheet === '{sheet}'"));
            let printed = reader.browser.script("return printed.at(-1)", &json!([]));
            assert_eq!(printed, expected);
            reader.browser.show_medium("print");
            // The scene, what follows, the reader's edit, and the way back.
            for css in [
                ".scene",
                ".sentences .source",
                "[data-notice=edit]",
                ".take .printed",
            ] {
                assert!(on_paper(reader, css), "{css} on {sheet}");
            }
            for css in ["#controls", ".take button", "#tour", ".presets", ".dock"] {
                assert!(!on_paper(reader, css), "{css} on {sheet}");
            }
            for css in [".topics .why", ".essay", ".glossary"] {
                assert_eq!(on_paper(reader, css), is_whole, "{css} on {sheet}");
            }
            for css in [".classroom", ".tensions"] {
                assert_eq!(on_paper(reader, css), is_class, "{css} on {sheet}");
            }
            reader.browser.show_medium("");
            reader
                .browser
                .script("dispatchEvent(new Event('afterprint'))", &json!([]));
            reader
                .browser
                .wait_until("!('print' in document.documentElement.dataset)");
            reader.browser.wait_until(folded);
        }
    });
}

#[test]
fn a_scene_fits_on_one_sheet() {
    only_in!(Chromium | Firefox, "WebKitGTK's driver cannot print");
    let host = Host::good();
    read(&host, |reader| {
        for path in ["/preset/programme_trump/", "/ko/preset/programme_biden/"] {
            reader.goto(path);
            // Whoever has printed has the whole page back.
            let prints = |sheet| {
                let script = "document.documentElement.dataset.print = 'sheet'";
                reader.browser.script(script, &json!([]));
                reader.browser.prints_sheet(sheet)
            };
            assert!(prints(1), "{path} is printed");
            assert!(!prints(2), "{path} needs a second sheet");
        }
    });
}
