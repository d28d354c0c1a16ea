//! The peer: the built page with a plain script in the place of its program.
//! So the document and its styles are the same, and so is what it loads.

use std::fs;
use std::path::PathBuf;

/// Makes the peer's folder anew.
pub(crate) fn made() -> PathBuf {
    let folder = e2e::root().join("target/bench/peer");
    fs::create_dir_all(&folder).expect("target can be written to");
    let dist = e2e::dist();
    let page = fs::read_to_string(dist.join("index.html")).expect("the page is built");
    let page = without(&page, "<meta http-equiv=\"Content-Security-Policy\"", ">");
    let page = without(&page, "<link rel=\"preload\"", ">");
    let page = without(&page, "<link rel=\"modulepreload\"", ">");
    let page = without(&page, "<script type=\"module\">", "</script>");
    let script = "<script type=\"module\" src=\"peer.js\"></script></body>";
    let page = page.replace("</body>", script);
    fs::write(folder.join("index.html"), page).expect("target can be written to");
    let files = [
        dist.join("argument.json"),
        e2e::root().join("tests/e2e/peer/peer.js"),
    ];
    for file in files {
        let name = file.file_name().expect("it is a file");
        fs::copy(&file, folder.join(name)).expect("it can be copied");
    }
    folder
}

/// A text without the part from one word to the next of another.
fn without(text: &str, from: &str, to: &str) -> String {
    let start = text
        .find(from)
        .unwrap_or_else(|| panic!("the page has {from}"));
    let end = text[start..].find(to).expect("it ends") + start + to.len();
    text[..start].to_owned() + &text[end..]
}
