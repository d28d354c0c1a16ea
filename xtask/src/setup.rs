//! Installs what a command needs and is not there; says what it does, and
//! says nothing when nothing is missing.

mod browser;
mod debian;
mod deny;
mod hosts;
mod lighthouse;
mod npm;

pub(crate) use browser::{Engine, browser};
pub(crate) use deny::deny;
pub(crate) use hosts::hosts;
pub(crate) use lighthouse::lighthouse;
pub(crate) use npm::{axe, embedding, fetch_optimiser, optimiser};

use crate::command::{cargo, complete, output, program, root};
use crate::library;

const WASM: &str = "wasm32-unknown-unknown";

/// What building the page needs.
pub(crate) fn page() -> Result<(), String> {
    wasm_target()?;
    library_source();
    installed("trunk", "trunk", &trunk_version()?, "--locked")?;
    // Its own lock file may name versions that are gone.
    installed(
        "wasm-bindgen-cli",
        "wasm-bindgen",
        &locked("wasm-bindgen")?,
        "",
    )?;
    sources()
}

/// What the checks of format and lints need.
pub(crate) fn lints() -> Result<(), String> {
    for (component, tool) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if output(program(tool).arg("--version")).is_none() {
            say(&format!("adding Rust's {component}"));
            complete(program("rustup").args(["component", "add", component])).map_err(|error| {
                format!("{error}\nInstall Rust's {component}, then call this again.")
            })?;
        }
    }
    Ok(())
}

/// Says what is being done about something that is missing.
fn say(what: &str) {
    eprintln!("set-up: {what}");
}

fn wasm_target() -> Result<(), String> {
    let asked = ["--print", "target-libdir", "--target", WASM];
    let folder = output(program("rustc").args(asked)).unwrap_or_default();
    if std::fs::read_dir(&folder).is_ok_and(|mut files| files.next().is_some()) {
        return Ok(());
    }
    say("adding Rust's WebAssembly target");
    complete(program("rustup").args(["target", "add", WASM]))
        .map_err(|error| format!("{error}\nAdd Rust's target {WASM}, then call this again."))
}

/// The source of Rust's own library makes the page smaller; it can do without.
fn library_source() {
    if library::can_be_built() {
        return;
    }
    say("adding the source of Rust's library, for a smaller page");
    let added = complete(program("rustup").args(["component", "add", "rust-src"]));
    if added.is_err() || !library::can_be_built() {
        say("the page will be some 16 KB larger than it could be");
    }
}

/// Builds run without a network, so all sources are fetched before.
fn sources() -> Result<(), String> {
    let fetch = || cargo("fetch --locked --quiet");
    let mut for_library = fetch();
    library::built_anew(&mut for_library);
    let fetched = complete(&mut fetch()).and_then(|()| match library::can_be_built() {
        true => complete(&mut for_library),
        false => Ok(()),
    });
    fetched.map_err(|error| format!("{error}\nThe Rust packages could not be fetched: see above."))
}

fn installed(package: &str, tool: &str, version: &str, flags: &str) -> Result<(), String> {
    let found = output(program(tool).arg("--version")).unwrap_or_default();
    if found.split_whitespace().nth(1) == Some(version) {
        return Ok(());
    }
    say(&format!(
        "installing {package} {version}, once: some minutes"
    ));
    // Unoptimised: it builds in a third of the time and is quick enough.
    let install = format!("install --debug {flags} {package}@{version}");
    // Elsewhere than in the project, whose settings are not the tool's.
    let mut command = cargo(&install);
    command.current_dir(std::env::temp_dir());
    complete(&mut command).map_err(|error| {
        format!("{error}\nInstall {package} {version} so that `{tool}` is on the PATH.")
    })
}

/// The version of Trunk that Trunk.toml asks for.
fn trunk_version() -> Result<String, String> {
    let file = read("Trunk.toml")?;
    (file.lines())
        .find_map(|line| line.strip_prefix("trunk-version = \"=")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| "Trunk.toml has no line `trunk-version = \"=X.Y.Z\"`".to_owned())
}

/// The version of a package in Cargo.lock.
fn locked(package: &str) -> Result<String, String> {
    let file = read("Cargo.lock")?;
    let name = format!("name = \"{package}\"");
    (file.lines().skip_while(|line| *line != name).nth(1))
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock has no {package}"))
}

fn read(name: &str) -> Result<String, String> {
    std::fs::read_to_string(root().join(name)).map_err(|error| format!("{name}: {error}"))
}
