//! Files below a folder.

use std::path::{Path, PathBuf};

/// Every file in a folder, and in those in it.
pub(crate) fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Whether a file's name ends in one of these.
pub(crate) fn has_extension(file: &Path, wanted: &[&str]) -> bool {
    let extension = file.extension().and_then(|text| text.to_str());
    extension.is_some_and(|extension| wanted.contains(&extension))
}
