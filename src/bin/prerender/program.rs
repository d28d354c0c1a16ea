//! The built program in the staging folder: hashed files, found by their kind.

use crate::{imports, squeeze};
use std::fs;
use std::path::Path;

/// The file names of the built program.
pub(crate) struct Program {
    /// The module that starts it.
    pub(crate) script: String,
    /// The WebAssembly.
    pub(crate) wasm: String,
}

impl Program {
    /// Finds the program's files in a folder.
    pub(crate) fn find(staging: &Path) -> Result<Self, String> {
        let one = |ending: &str| {
            let mut found: Vec<String> = fs::read_dir(staging)
                .map_err(|error| format!("{}: {error}", staging.display()))?
                .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
                .filter(|name| name.starts_with("app-") && name.ends_with(ending))
                .collect();
            match (found.pop(), found.pop()) {
                (Some(name), None) => Ok(name),
                (None, _) => Err(format!("{}: no app-*{ending}", staging.display())),
                (Some(_), Some(_)) => Err(format!("{}: several app-*{ending}", staging.display())),
            }
        };
        Ok(Self {
            script: one(".js")?,
            wasm: one(".wasm")?,
        })
    }

    /// Takes out of both files what no browser needs.
    pub(crate) fn squeeze(&self, staging: &Path) -> Result<(), String> {
        let [script, wasm] = [&self.script, &self.wasm].map(|name| staging.join(name));
        let failed = |file: &Path, error| format!("{}: {error}", file.display());
        let written = fs::read_to_string(&script).map_err(|error| failed(&script, error))?;
        let program = fs::read(&wasm).map_err(|error| failed(&wasm, error))?;
        let (written, program) = imports::numbered(squeeze::script(&written), program);
        fs::write(&script, written).map_err(|error| failed(&script, error))?;
        fs::write(&wasm, program).map_err(|error| failed(&wasm, error))
    }

    /// The name and the bytes of each file.
    pub(crate) fn files(&self, staging: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
        let read = |name: &String| {
            let file = staging.join(name);
            let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            Ok((name.clone(), bytes))
        };
        [&self.script, &self.wasm].into_iter().map(read).collect()
    }
}
