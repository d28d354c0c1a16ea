//! Binaryen's optimiser, run over the built WebAssembly: 3.5 KB (brotli) less of
//! 125. It takes some ten seconds, so a page that is served while it is written
//! goes without; so does one that is built where there is no Node to run it,
//! which is larger and nothing else.

use crate::command::{complete, program};
use crate::files::has_extension;
use crate::setup;
use std::path::Path;
use std::process::Command;

/// What the compiler's WebAssembly may use, and what is true of it: the memory
/// begins with the stack, so nothing lies at its first addresses, and is empty
/// when the program starts.
const FLAGS: &str = "--enable-bulk-memory --enable-multivalue --enable-mutable-globals \
    --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext \
    --low-memory-unused --zero-filled-memory -Oz --dae-optimizing -Oz";

/// By this Trunk's hook knows that it is wanted.
const WANTED: &str = "ESSAY_OPTIMISE";

/// Lets a build of Trunk's end in it.
pub(crate) fn at_the_end_of(command: &mut Command) {
    command.env(WANTED, "1");
}

/// Optimises each program of a folder where it lies, if the build wants it.
pub(crate) fn folder(staging: &Path) -> Result<(), String> {
    let (Some(_), Some(optimiser)) = (std::env::var_os(WANTED), setup::optimiser()) else {
        return Ok(());
    };
    let failed = |error| format!("{}: {error}", staging.display());
    for entry in std::fs::read_dir(staging).map_err(failed)? {
        let file = entry.map_err(failed)?.path();
        if has_extension(&file, &["wasm"]) {
            let mut node = program("node");
            node.arg(&optimiser).arg(&file).arg("-o").arg(&file);
            complete(node.args(FLAGS.split_whitespace()))?;
        }
    }
    Ok(())
}
