//! Starts an essay: a small sound one in one language, for its author to change.

use crate::command::root;
use crate::files::collect;
use std::path::{Component, Path, PathBuf};

/// What a new essay starts as.
const STARTER: &str = "essays/starter";

/// Where its files say that the schemas are.
const SCHEMAS: &str = "../../docs/schema";

/// `cargo xtask new-essay PATH`
pub(crate) fn run() -> Result<(), String> {
    let path = std::env::args_os().nth(2);
    let path = path.ok_or("usage: cargo xtask new-essay PATH")?;
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    let shown = PathBuf::from(path);
    let written = write(&here.join(&shown))?;
    for file in written {
        println!("{}", shown.join(file).display());
    }
    let shown = quoted(&shown.display().to_string());
    println!("\nNext:");
    println!("  ESSAY={shown} cargo xtask lint    says what is wrong in it, and where");
    println!("  ESSAY={shown} cargo xtask serve   shows it, and again on each change");
    println!("docs/authors.md tells the rest.");
    Ok(())
}

/// A path as a shell takes it for one word.
fn quoted(path: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/\\._-+:,@%".contains(c);
    if path.chars().all(is_plain) {
        path.to_owned()
    } else {
        format!("'{}'", path.replace('\'', "'\\''"))
    }
}

/// Writes the files into a folder that is not there yet, or is empty.
fn write(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let failed = |path: &Path, error| format!("{}: {error}", path.display());
    if std::fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some()) || folder.is_file() {
        return Err(format!(
            "{}: something is there already; nothing was written",
            folder.display()
        ));
    }
    let starter = root().join(STARTER);
    let mut files = Vec::new();
    collect(&starter, &mut files).map_err(|error| failed(&starter, error))?;
    files.sort();
    std::fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    let schemas = schemas(folder);
    let mut written = Vec::new();
    for file in files {
        let name = file.strip_prefix(&starter).unwrap_or(&file).to_path_buf();
        let to = folder.join(&name);
        let text = std::fs::read_to_string(&file).map_err(|error| failed(&file, error))?;
        let parent = to.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent)
            .and_then(|()| std::fs::write(&to, text.replace(SCHEMAS, &schemas)))
            .map_err(|error| failed(&to, error))?;
        written.push(name);
    }
    Ok(written)
}

/// Where the schemas are, as seen from a folder.
fn schemas(folder: &Path) -> String {
    let whole = |path: PathBuf| path.canonicalize().unwrap_or(path);
    let from = whole(folder.to_path_buf());
    let to = whole(root().join("docs/schema"));
    let shared = from
        .components()
        .zip(to.components())
        .take_while(|(one, other)| one == other)
        .count();
    let up = from.components().skip(shared).map(|_| Component::ParentDir);
    let path: PathBuf = up.chain(to.components().skip(shared)).collect();
    path.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_blanks_is_one_word() {
        assert_eq!(quoted("../essays/garden"), "../essays/garden");
        assert_eq!(quoted("my garden"), "'my garden'");
        assert_eq!(quoted("Ann's $1"), r"'Ann'\''s $1'");
    }

    #[test]
    fn a_new_essay_names_the_schemas_and_overwrites_nothing() {
        let folder = root().join("target/new-essay-test/deep/garden");
        let _ = std::fs::remove_dir_all(&folder);
        let written = write(&folder).expect("nothing is there yet");
        assert_eq!(written[0], Path::new("argument.toml"));
        for (file, ups) in [("argument.toml", 4), ("en/frame.toml", 5)] {
            let text = std::fs::read_to_string(folder.join(file)).expect("it was written");
            let line = format!("#:schema {}docs/schema/", "../".repeat(ups));
            assert!(text.starts_with(&line), "{text}");
        }
        let again = write(&folder).expect_err("it is there now");
        assert!(again.ends_with("something is there already; nothing was written"));
        std::fs::remove_dir_all(&folder).expect("the folder is ours");
    }
}
