//! What the loader asks for, noted while a test reads an essay.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// The keys of a table, and those of them that must be there.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    pub(crate) keys: BTreeSet<String>,
    pub(crate) required: BTreeSet<String>,
}

thread_local! {
    static ASKED: RefCell<BTreeMap<String, Asked>> = const { RefCell::new(BTreeMap::new()) };
}

/// Notes that a table, as messages call it, was asked for a key.
pub(crate) fn note(table: &str, key: &str, is_required: bool) {
    ASKED.with_borrow_mut(|asked| {
        let table = asked.entry(path(table)).or_default();
        table.keys.insert(key.to_owned());
        if is_required {
            table.required.insert(key.to_owned());
        }
    });
}

/// All that was noted, by the path of the table: `*` stands for an id, and
/// `words:` comes before the tables of the files of words.
pub(crate) fn all() -> BTreeMap<String, Asked> {
    ASKED.with_borrow(Clone::clone)
}

/// `[claim.swap]` → `claim.*`, `` `park` of [lever.square] `` →
/// `lever.*.positions.*`, and nothing for a file as a whole.
fn path(table: &str) -> String {
    if !table.contains('[') && !table.starts_with("words:") {
        return String::new();
    }
    let is_position = table.starts_with('`');
    let inner = table.rsplit('[').next().unwrap_or_default();
    let inner = inner.trim_end_matches(']');
    let fixed = inner.starts_with("wording.") || inner.starts_with("words:state.");
    let parts = inner.split('.').enumerate().map(
        |(at, part)| {
            if at % 2 == 1 && !fixed { "*" } else { part }
        },
    );
    let path: Vec<_> = parts.collect();
    let file = match inner.starts_with("wording.") {
        true => "words:",
        false => "",
    };
    let positions = match is_position {
        true => ".positions.*",
        false => "",
    };
    format!("{file}{}{positions}", path.join("."))
}
