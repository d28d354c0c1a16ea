//! Rust's own library, built anew for the wasm: for size, and so that a panic
//! stops at once instead of formatting words that no reader sees. It takes off
//! 16 KB (brotli) of 115.
//!
//! Neither is stable yet, so the stable compiler is told to take the flags. A
//! machine without the library's source, or a compiler that does not know the
//! flags, builds the page all the same, only larger.

use crate::command::{output, program};
use std::path::Path;
use std::process::Command;

const UNSTABLE: &[(&str, &str)] = &[
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// What the compiler is told beside that.
pub(crate) const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort";

/// Whether it can be built here: the source is there and the compiler knows
/// the flags.
pub(crate) fn can_be_built() -> bool {
    let sysroot = output(program("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    let source = Path::new(&sysroot).join("lib/rustlib/src/rust/library/std");
    let mut asked = program("rustc");
    asked.args(["--print", "cfg"]).args(FLAGS.split(' '));
    asked.env("RUSTC_BOOTSTRAP", "1");
    source.is_dir() && output(&mut asked).is_some()
}

/// Lets a Cargo command for the wasm build it.
pub(crate) fn built_anew(command: &mut Command) {
    command.envs(UNSTABLE.iter().copied());
}

/// A command that Trunk starts has inherited what is for the wasm only.
pub(crate) fn as_shipped(command: &mut Command) {
    for (name, _) in UNSTABLE {
        command.env_remove(name);
    }
}
