//! One thing broken at a time: exactly the problems that it makes, where they are.

use crate::small;
use explorer::content::read;

/// Breaks a file of the small essay and compares what is found wrong.
#[track_caller]
fn check(file: &str, from: &str, to: &str, expected: &[&str]) {
    let mut files = small::files();
    let text = files.get_mut(file).expect("the small essay has this file");
    assert!(text.contains(from), "{file} has no {from:?}");
    *text = text.replacen(from, to, 1);
    let found: Vec<_> = match read(&files) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    };
    assert_eq!(found, expected, "{from:?} → {to:?}");
}

#[test]
fn sound_as_it_is() {
    check("argument.toml", "", "", &[]);
}
