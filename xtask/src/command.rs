//! Running other programs from the project's root.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The project's root, whatever folder the command was called from.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask stands in the project's root")
        .to_path_buf()
}

/// A program to run in the project's root. Tools that Cargo installed, and
/// this program itself, are found even where the shell's PATH does not name
/// their folder.
pub(crate) fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let here = std::env::current_exe().unwrap_or_default();
    let here = here.parent().map(Path::to_path_buf);
    let folders = std::iter::once(cargo_home().join("bin"))
        .chain(here)
        .chain(std::env::split_paths(&path));
    if let Ok(joined) = std::env::join_paths(folders) {
        command.env("PATH", joined);
    }
    command.current_dir(root());
    command
}

/// `cargo` with arguments, split at blanks.
pub(crate) fn cargo(arguments: &str) -> Command {
    let mut command = program("cargo");
    command.args(arguments.split_whitespace());
    command
}

/// Runs it to its end, its output shown.
pub(crate) fn complete(command: &mut Command) -> Result<(), String> {
    let status = (command.status()).map_err(|error| format!("{}: {error}", shown(command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("failed ({status}): {}", shown(command)))
    }
}

/// What it prints, or nothing if it could not run.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// Where Cargo keeps its downloads and installed tools.
pub(crate) fn cargo_home() -> PathBuf {
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cargo");
    std::env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

/// The command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}
