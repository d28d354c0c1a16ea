//! The same sources are the same site, byte for byte.

use crate::command::root;
use crate::compress::ENDINGS;
use crate::dist;
use crate::files::{collect, has_extension};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Makes every page once more, in another folder: each file must be the one in
/// dist/.
pub(super) fn run() -> Result<(), String> {
    let again = root().join("target/again");
    dist::pages_again(&again)?;
    let (before, after) = (contents(&root().join("dist"))?, contents(&again)?);
    let names: BTreeSet<&PathBuf> = before.keys().chain(after.keys()).collect();
    let differing: Vec<String> = (names.into_iter())
        .filter(|&name| before.get(name) != after.get(name))
        .map(|name| name.display().to_string())
        .collect();
    match (before.len(), differing.as_slice()) {
        (0, _) => Err("dist/ is empty".to_owned()),
        (_, []) => Ok(()),
        _ => Err(format!("not the same again: {}", differing.join(", "))),
    }
}

/// Each file of a folder but what is compressed of another.
fn contents(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, String> {
    let failed = |error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    collect(folder, &mut files).map_err(failed)?;
    files.retain(|file| !has_extension(file, ENDINGS));
    let named = |file: PathBuf| {
        let bytes = std::fs::read(&file).map_err(failed)?;
        let name = file.strip_prefix(folder).unwrap_or(&file);
        Ok((name.to_path_buf(), bytes))
    };
    files.into_iter().map(named).collect()
}
