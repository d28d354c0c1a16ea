//! Builds the page: Trunk makes the wasm and the shell, then the prerenderer
//! makes every page of it, and all is compressed.

use crate::command::{cargo, cargo_home, complete, output, program, root};
use crate::{compress, setup};
use std::process::Command;

/// `cargo xtask dist`
pub(crate) fn run() -> Result<(), String> {
    build()?;
    println!("\nReady to upload: {}", root().join("dist").display());
    Ok(())
}

/// Writes dist/.
pub(crate) fn build() -> Result<(), String> {
    setup::page()?;
    complete(&mut trunk("build"))?;
    compress::folder(&root().join("dist"))
}

/// Trunk, told nothing that Trunk.toml does not say but how to leave this
/// machine's paths out of the wasm.
pub(crate) fn trunk(what: &str) -> Command {
    let mut command = program("trunk");
    command.args([what, "--skip-version-check"]);
    // For the wasm only: the native prerenderer keeps its own flags, so the
    // two builds do not undo each other's work.
    command.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        remapped_paths(),
    );
    // These would come before it.
    command.env_remove("RUSTFLAGS");
    command.env_remove("CARGO_ENCODED_RUSTFLAGS");
    command
}

/// Two folders, two machines: the same bytes.
fn remapped_paths() -> String {
    let sysroot = output(program("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    let paths = [
        (cargo_home().display().to_string(), "/cargo"),
        (sysroot, "/rust"),
        (root().display().to_string(), "/essay-explorer"),
    ];
    if paths.iter().any(|(path, _)| path.contains(' ')) {
        eprintln!("note: a path with a blank in it stays visible in the wasm");
    }
    (paths.iter().filter(|(path, _)| !path.contains(' ')))
        .map(|(path, name)| format!("--remap-path-prefix={path}={name}"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// `cargo xtask prerender`: Trunk's one hook.
pub(crate) fn prerender() -> Result<(), String> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .ok_or("prerender is called by Trunk, which says where: use `cargo xtask dist`")?;
    let flags = "--profile prerender --no-default-features --features ssr --bin prerender";
    let mut command = cargo(&format!("run --quiet --locked --offline {flags} --"));
    complete(command.arg(staging))
}
