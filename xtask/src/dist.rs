//! Builds the page: Trunk makes the wasm and the shell, then the prerenderer
//! makes every page of it, and all is compressed.

use crate::command::{cargo, cargo_home, complete, output, program, root};
use crate::{compress, essay, library, optimise, setup};
use std::path::Path;
use std::process::Command;

/// `cargo xtask dist`
pub(crate) fn run() -> Result<(), String> {
    build(&essay::asked_for()?)?;
    println!("\nReady to upload: {}", root().join("dist").display());
    Ok(())
}

/// Writes dist/ with the essay of a content folder.
pub(crate) fn build(essay: &Path) -> Result<(), String> {
    setup::page()?;
    setup::fetch_optimiser();
    let mut command = trunk("build", essay);
    optimise::at_the_end_of(&mut command);
    complete(&mut command)?;
    compress::folder(&root().join("dist"))
}

/// Trunk, told nothing that Trunk.toml does not say but how to leave this
/// machine's paths out of the wasm.
pub(crate) fn trunk(what: &str, essay: &Path) -> Command {
    let mut command = program("trunk");
    command.args([what, "--skip-version-check"]);
    command.env("ESSAY", essay);
    for_the_browser(&mut command);
    command
}

/// Lets a command build for the browser as the page's program is built.
pub(crate) fn for_the_browser(command: &mut Command) {
    // For the wasm only: the native prerenderer keeps its own flags, so the
    // two builds do not undo each other's work.
    let mut flags = remapped_paths();
    if library::can_be_built() {
        library::built_anew(command);
        flags.extend(library::FLAGS.split(' ').map(str::to_owned));
    }
    let name = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
    command.env(name, flags.join(" "));
    // These would come before it.
    command.env_remove("RUSTFLAGS");
    command.env_remove("CARGO_ENCODED_RUSTFLAGS");
}

/// Two folders, two machines: the same bytes.
fn remapped_paths() -> Vec<String> {
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
        .collect()
}

/// `xtask prerender`: Trunk's one hook.
pub(crate) fn prerender() -> Result<(), String> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .ok_or("prerender is called by Trunk, which says where: use `cargo xtask dist`")?;
    optimise::folder(Path::new(&staging))?;
    keep_program(Path::new(&staging))?;
    complete(prerenderer().arg(staging))
}

/// Where the built program is kept as it was before the prerenderer took it.
const PROGRAM: &str = "target/program";

fn keep_program(staging: &Path) -> Result<(), String> {
    let kept = root().join(PROGRAM);
    let _ = std::fs::remove_dir_all(&kept);
    copy_files(staging, &kept)
}

/// Makes every page anew in a folder, from the program that was built last.
pub(crate) fn pages_again(folder: &Path) -> Result<(), String> {
    let _ = std::fs::remove_dir_all(folder);
    copy_files(&root().join(PROGRAM), folder)?;
    complete(prerenderer().arg(folder))
}

/// Copies the files of a folder, not those in its folders.
fn copy_files(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |error| format!("{} to {}: {error}", from.display(), to.display());
    std::fs::create_dir_all(to).map_err(failed)?;
    for entry in std::fs::read_dir(from).map_err(failed)? {
        let file = entry.map_err(failed)?.path();
        if let (true, Some(name)) = (file.is_file(), file.file_name()) {
            std::fs::copy(&file, to.join(name)).map_err(failed)?;
        }
    }
    Ok(())
}

/// Not by way of Cargo, which would build this command with what is meant for
/// the wasm.
fn prerenderer() -> Command {
    let flags = "--profile prerender --no-default-features --features ssr --bin prerender";
    let mut command = cargo(&format!("run --quiet --locked --offline {flags} --"));
    library::as_shipped(&mut command);
    command
}
