//! Files far larger or deeper than any author would write: read to their end,
//! or refused, without a stack that overflows or work that never ends.

use crate::small;
use explorer::content::read;

/// How many of everything.
const MANY: usize = 100_000;

/// The small essay with more text in one of its files: one problem that is
/// told, and how many there are.
#[track_caller]
fn check(file: &str, more: &str, told: &str, problems: usize) {
    let mut files = small::files();
    let text = files.get_mut(file).expect("it is there");
    text.push_str(more);
    let found = read(&files).expect_err("nothing of it means anything");
    let mut messages = found.iter().map(|problem| &problem.message);
    assert!(messages.any(|message| message.contains(told)));
    assert_eq!(found.len(), problems);
}

/// `count` lines, each with its number.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

#[test]
fn what_lies_deep_is_refused_where_it_stands() {
    let refused = "this lies deeper than any content";
    let deep = |open: &str| format!("[x]\ny = {}\n", open.repeat(MANY));
    check("argument.toml", &deep("["), refused, 2);
    check("argument.toml", &deep("{a = "), refused, 2);
    let heads = format!("[{}a]\nb = 1\n", "a.".repeat(MANY));
    check("argument.toml", &heads, refused, 1);
    let keys = format!("{}a = 1\n", "a.".repeat(MANY));
    check("en/words.toml", &keys, refused, 1);
}

#[test]
fn long_names_and_texts_are_told() {
    let long = "a".repeat(MANY * 10);
    let name = format!("[{long}]\n");
    check("argument.toml", &name, "has no use for `aaa", 1);
    check("en/words.toml", &name, "is no section of words", 1);
    let text = format!("[assumption]\nmore = \"{long}\"\n");
    check("en/words.toml", &text, "columns too long for its place", 3);
}

#[test]
fn ten_thousand_of_anything_are_all_told() {
    let count = MANY / 10;
    let sections = lines(count, |n| format!("[section{n}]\n"));
    check("argument.toml", &sections, "no use for `section0`", count);
    let words = lines(count, |n| format!("[verdict.more{n}]\nx = \"\"\n"));
    check("en/words.toml", &words, "no verdict is called", count);
    let interface = format!(
        "[interface]\n{}",
        lines(count, |n| format!("more{n} = \"\"\n"))
    );
    check("en/words.toml", &interface, "no word of the page", count);
}
