//! An essay with none of what may be left out: nothing stands in its place.

use super::{site_of, source};
use crate::offline::Worker;
use std::fs;
use std::path::Path;

/// The tables of a file without those that have one of the names.
fn without(text: &str, names: &[&str]) -> String {
    let mut is_kept = true;
    let kept = text.split_inclusive('\n').filter(|line| {
        if let Some(head) = line.strip_prefix('[') {
            is_kept = !names.iter().any(|name| {
                head.strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with(['.', ']']))
            });
        }
        is_kept
    });
    kept.collect()
}

fn copy_without(names: &[&str], to: &Path) {
    let starter = source().join("essays/starter");
    fs::create_dir_all(to.join("en")).expect("a temporary folder");
    let files = [
        "argument.toml",
        "en/argument.toml",
        "en/around.toml",
        "en/frame.toml",
    ];
    for file in files {
        let text = fs::read_to_string(starter.join(file)).expect("it is there");
        fs::write(to.join(file), without(&text, names)).expect("a temporary file");
    }
    fs::copy(starter.join("essay.html"), to.join("essay.html")).expect("a temporary file");
}

#[test]
fn without_a_tour_or_an_answer_nothing_leads_there() {
    let folder = std::env::temp_dir().join(format!("least-essay-{}", std::process::id()));
    let marks = ["class=\"tour\"", "data-action=\"tour\"", "class=\"answer\""];
    for (left_out, expected) in [
        (&["objection"][..], [true; 3]),
        (&["tour", "answer"], [false; 3]),
    ] {
        copy_without(left_out, &folder);
        let files = site_of(&folder, "least", None, Worker::Off);
        fs::remove_dir_all(&folder).expect("the folder is ours");
        let page = &files["index.html"];
        let found = marks.map(|mark| page.contains(mark));
        assert_eq!(found, expected, "without {left_out:?}");
        // styles/answer.css tells by this that there is no answer.
        let (_, main) = page.split_once("<main>").expect("every page has one");
        let program_comes_first = main.trim_start().starts_with("<div id=\"app\"");
        assert_eq!(program_comes_first, !expected[2], "without {left_out:?}");
    }
}
