//! Which essay a command is about: the content folder that the variable `ESSAY`
//! names, or the main one.

use crate::command::root;
use std::path::{Path, PathBuf};

/// The main essay, whatever is asked for.
pub(crate) const MAIN: &str = "content";

/// Its folder, as seen from the project's root where it is below it.
pub(crate) fn asked_for() -> Result<PathBuf, String> {
    let Some(asked) = std::env::var_os("ESSAY").filter(|path| !path.is_empty()) else {
        return Ok(PathBuf::from(MAIN));
    };
    let asked = PathBuf::from(asked);
    let here = std::env::current_dir().unwrap_or_default();
    [here, root()]
        .iter()
        .map(|folder| folder.join(&asked))
        .find(|folder| folder.join("argument.toml").is_file())
        .map(|folder| from_root(&folder))
        .ok_or_else(|| {
            format!(
                "ESSAY={}: there is no argument.toml in that folder",
                asked.display()
            )
        })
}

/// Every essay of the project.
pub(crate) fn all() -> Vec<PathBuf> {
    let others = std::fs::read_dir(root().join("essays"));
    let mut others: Vec<PathBuf> = (others.into_iter().flatten().flatten())
        .map(|entry| entry.path())
        .filter(|folder| folder.join("argument.toml").is_file())
        .map(|folder| from_root(&folder))
        .collect();
    others.sort();
    std::iter::once(PathBuf::from(MAIN)).chain(others).collect()
}

/// The languages of an essay, the default one first: what its line
/// `languages = ["en", "ko"]` says.
pub(crate) fn languages(folder: &Path) -> Vec<String> {
    let file = std::fs::read_to_string(root().join(folder).join("argument.toml"));
    let file = file.unwrap_or_default();
    let line = file.lines().find(|line| line.starts_with("languages"));
    let quoted = line.unwrap_or_default().split('"').skip(1).step_by(2);
    quoted.map(str::to_owned).collect()
}

/// The path from the project's root; as it is, where it leads elsewhere.
fn from_root(folder: &Path) -> PathBuf {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let (folder, root) = (whole(folder), whole(&root()));
    folder
        .strip_prefix(root)
        .map_or(folder.clone(), Path::to_path_buf)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_main_essay_comes_first() {
        let all = all();
        assert_eq!(all[0], Path::new(MAIN));
        assert!(all.len() > 1, "essays/ has another");
    }

    #[test]
    fn languages_are_read_from_their_line() {
        assert_eq!(languages(Path::new(MAIN)), ["en", "ko"]);
    }
}
