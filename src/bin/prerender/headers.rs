//! `_headers`, which Netlify and Cloudflare Pages read: how long each file may
//! be kept, what pages may run, and what other sites may load. No file is under
//! two rules with the same header, since these hosts would join their values.

use crate::offline::Written;
use crate::policy;
use crate::program::Program;
use explorer::page::Page;
use std::fmt::Write;

const FOR_EVER: &str = "Cache-Control: public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "Cache-Control: no-cache";
const FOR_ALL: &str = "Access-Control-Allow-Origin: *";

/// The file's text.
pub(crate) fn of(
    languages: &[&Page],
    pages: &[Written],
    program: &Program,
    bundle: &str,
) -> String {
    // The scripts and styles are the same in every page.
    let policy = format!("Content-Security-Policy: {}", policy::of(&pages[0].html));
    let mut text = String::new();
    let mut rule = |path: &str, headers: &[&str]| {
        let _ = writeln!(text, "{path}");
        for header in headers {
            let _ = writeln!(text, "  {header}");
        }
    };
    rule("/*", &["X-Content-Type-Options: nosniff"]);
    // A sandboxed frame loads the program as another site would.
    rule(&format!("/{}", program.script), &[FOR_EVER, FOR_ALL]);
    rule(&format!("/{}", program.wasm), &[FOR_EVER, FOR_ALL]);
    rule(&format!("/{bundle}"), &[FOR_EVER]);
    rule("/sw.js", &[ASK_AGAIN]);
    for page in languages {
        let folder = page.folder_of_language(page.language);
        rule(&format!("/{folder}"), &[ASK_AGAIN, &policy]);
        rule(&format!("/{folder}preset/*"), &[ASK_AGAIN, &policy]);
        rule(&format!("/{folder}embed/*"), &[ASK_AGAIN, FOR_ALL]);
    }
    text
}
