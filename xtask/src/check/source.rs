//! Rust files as the layer rules see them: code without comments and tests.

use crate::files::{collect, has_extension};
use std::path::Path;

/// A file's code, as numbered lines.
pub(super) struct Source {
    /// The path from the project's root, with `/`.
    pub(super) path: String,
    /// Its lines before the tests, comments taken out.
    pub(super) lines: Vec<(usize, String)>,
}

/// Every Rust file under `src` but tests.
pub(super) fn sources(root: &Path) -> Result<Vec<Source>, String> {
    let mut paths = Vec::new();
    collect(&root.join("src"), &mut paths).map_err(|error| format!("src: {error}"))?;
    paths.retain(|path| has_extension(path, &["rs"]));
    paths.sort();
    (paths.iter().filter(|path| !is_test(path)))
        .map(|path| {
            let text = std::fs::read_to_string(path)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            let relative = path.strip_prefix(root).unwrap_or(path);
            let path = relative.to_string_lossy().replace('\\', "/");
            Ok(Source {
                path,
                lines: code(&text),
            })
        })
        .collect()
}

fn is_test(path: &Path) -> bool {
    path.components().any(|part| {
        let name = part.as_os_str().to_string_lossy();
        name == "tests" || name == "tests.rs" || name.ends_with("_tests.rs")
    })
}

/// Tests stand last in a file; a `#[cfg(test)]` before a line that ends
/// with `;` is only the name of a file of tests.
fn code(text: &str) -> Vec<(usize, String)> {
    let lines: Vec<&str> = text.lines().collect();
    let end = (lines.windows(2))
        .position(|pair| pair[0].trim() == "#[cfg(test)]" && pair[1].ends_with('{'))
        .unwrap_or(lines.len());
    (lines[..end].iter().enumerate())
        .map(|(at, line)| (at + 1, without_comment(line).to_owned()))
        .collect()
}

/// The line up to `//`, unless that stands in an address (`https://`).
fn without_comment(line: &str) -> &str {
    let comment = (line.match_indices("//")).find(|(at, _)| !line[..*at].ends_with(':'));
    comment.map_or(line, |(at, _)| &line[..at])
}

/// Whether `word` stands in `line` as a word of its own; `::` may follow.
pub(super) fn mentions(line: &str, word: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        !line[..at].ends_with(part_of_name) && !line[at + word.len()..].starts_with(part_of_name)
    })
}

#[cfg(test)]
mod tests {
    use super::{code, mentions};

    #[test]
    fn comments_and_tests_are_no_code() {
        let text =
            "use a; // yew\n#[cfg(test)]\nmod tests;\n\"https://x\"\n#[cfg(test)]\nmod b {\nyew";
        let seen: Vec<String> = code(text).into_iter().map(|(_, line)| line).collect();
        assert_eq!(
            seen,
            ["use a; ", "#[cfg(test)]", "mod tests;", "\"https://x\""]
        );
    }

    #[test]
    fn words_are_whole() {
        let check = |line, expected| assert_eq!(mentions(line, "yew"), expected, "{line}");
        check("use yew::prelude", true);
        check("yewish", false);
        check("my_yew", false);
    }
}
