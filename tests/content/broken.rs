//! One thing broken at a time: exactly the problems that it makes, where they
//! are.
//!
//! Each case in `broken/*.txt` names a file of the small essay (`@`), the lines
//! or parts of lines that are replaced (`-`) and by what (`+`), and the
//! problems that are then reported (`!`).

use crate::small;
use explorer::content::read;

#[derive(Default)]
struct Case {
    file: String,
    from: Vec<String>,
    to: Vec<String>,
    problems: Vec<String>,
}

fn cases(table: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in table.lines() {
        let (mark, rest) = line.split_at_checked(2).unwrap_or((line, ""));
        let rest = rest.to_owned();
        match (mark, cases.last_mut()) {
            ("" | "# ", _) => {}
            ("@ ", _) => cases.push(Case {
                file: rest,
                ..Case::default()
            }),
            ("- ", Some(case)) => case.from.push(rest),
            ("+ ", Some(case)) => case.to.push(rest),
            ("! ", Some(case)) => case.problems.push(rest),
            _ => panic!("a line of the table has no mark: {line}"),
        }
    }
    cases
}

/// What is found wrong with the small essay once the case has broken it.
fn problems(case: &Case) -> Vec<String> {
    let mut files = small::files();
    let text = files.get_mut(&case.file).expect("the case names a file");
    let from = case.from.join("\n");
    assert!(text.contains(&from), "{} has no {from:?}", case.file);
    *text = text.replacen(&from, &case.to.join("\n"), 1);
    match read(&files) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

#[track_caller]
fn check(table: &str) {
    let cases = cases(table);
    assert!(!cases.is_empty());
    for case in cases {
        let Case { file, from, to, .. } = &case;
        assert_eq!(problems(&case), case.problems, "{file}: {from:?} → {to:?}");
    }
}

#[test]
fn files_that_toml_cannot_read() {
    check(include_str!("broken/toml.txt"));
}

#[test]
fn keys_unknown_or_missing() {
    check(include_str!("broken/keys.txt"));
}

#[test]
fn ids_that_nothing_has() {
    check(include_str!("broken/unknown_ids.txt"));
}

#[test]
fn ids_that_cannot_be() {
    check(include_str!("broken/bad_ids.txt"));
}

#[test]
fn paragraphs_that_are_not_there() {
    check(include_str!("broken/paragraphs.txt"));
}

#[test]
fn arguments_that_do_not_hang_together() {
    check(include_str!("broken/reasoning.txt"));
}

#[test]
fn texts_that_do_not_fit() {
    check(include_str!("broken/texts.txt"));
}

#[test]
fn texts_that_outrun_their_hedge() {
    check(include_str!("broken/wording.txt"));
}

#[test]
fn everything_is_told_at_once() {
    let mut files = small::files();
    let mut put = |file: &str, from: &str, to: &str| {
        let text = files.get_mut(file).expect("it is there");
        assert!(text.contains(from), "{file} has no {from:?}");
        *text = text.replacen(from, to, 1);
    };
    put(
        "argument.toml",
        "[\"en\", \"de\"]",
        "[\"en\", \"de\", \"fr\"]",
    );
    put(
        "argument.toml",
        "contested_by_design = [[\"park_draws_visitors\", \"road_keeps_visitors_away\"]]",
        "",
    );
    put(
        "argument.toml",
        "{ square = \"park\", summer = \"dry\" }",
        "{ square = [], summer = \"dry\" }",
    );
    put(
        "argument.toml",
        "basis = \"stated\"\nparagraphs = [2]",
        "basis = \"stated\"\nparagraphs = []",
    );
    put(
        "argument.toml",
        "kind = \"favoured\"",
        "kind = \"favuored\"",
    );
    put(
        "de/words.toml",
        "short = \"Square\"",
        "short = \"A square in a small town\"",
    );
    put("de/words.toml", "about = \"Who comes.\"", "about = \"\"");
    put(
        "en/words.toml",
        "The road can keep",
        "The road can certainly keep",
    );
    let found = read(&files).expect_err("it is broken in eight places");
    let found: Vec<_> = found.iter().map(ToString::to_string).collect();
    let expected = [
        "argument.toml:2: there is no folder fr/ with the words of this language",
        "argument.toml:62: `park_draws_visitors` and `road_keeps_visitors_away` can hold at once and pull `visitors` both ways: change one, or add [\"park_draws_visitors\", \"road_keeps_visitors_away\"] to the list `contested_by_design = []` at the top of argument.toml, above the first table",
        "argument.toml:71: [claim.park_gives_shade] cites no paragraph: name at least one",
        "argument.toml:72: `square` names no position, so this can never hold: name one, or leave `square` out",
        "argument.toml:81: no kind of verdict is called `favuored`; did you mean `favoured`?",
        "de/words.toml:19: this text is 6 columns too long for its place, which holds 18: shorten it",
        "de/words.toml:70: this text is empty: write it, or leave its key out",
        "en/words.toml:84: “certain*” says more than modality `can` allows: reword",
    ];
    assert_eq!(found, expected);
}
