//! What can be checked without building the page.

mod dependencies;
mod layers;
mod source;

pub(crate) use dependencies::run as dependencies;

use crate::command::{cargo, complete};
use crate::{essay, setup};

/// Every set of features is linted as it is built: the engine as authors and
/// tests use it, the prerenderer, and the page in the browser.
const LINTED: &[&str] = &[
    "--all-targets",
    "--all-targets --no-default-features --features ssr",
    "--lib --bin app --bin embed --no-default-features --features csr --target wasm32-unknown-unknown",
    "--all-targets --package xtask",
    "--all-targets --package e2e",
    "--all-targets --package browser-tests --target wasm32-unknown-unknown",
    "--package engine-in-browser --target wasm32-unknown-unknown",
];

/// `cargo xtask check`
pub(crate) fn run() -> Result<(), String> {
    setup::page()?;
    setup::lints()?;
    format()?;
    layers()?;
    dependencies()?;
    content()?;
    lints()?;
    println!("\nFormat, layers, dependencies, content and lints are as they should be.");
    Ok(())
}

/// Whether the code is formatted.
pub(crate) fn format() -> Result<(), String> {
    complete(&mut cargo("fmt --all --check"))
        .map_err(|_| "Not formatted: call `cargo fmt --all`.".to_owned())
}

/// Whether each layer keeps to itself.
pub(crate) fn layers() -> Result<(), String> {
    let problems = layers::problems()?;
    for problem in &problems {
        eprintln!("{problem}");
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(format!("{} breaches of the layers.", problems.len()))
    }
}

/// `cargo xtask lint`: what the linter prints is all there is to say.
pub(crate) fn lint() -> Result<(), String> {
    complete(&mut linter()?).map_err(|_| String::new())
}

/// Whether the files of an essay are sound: the one that `ESSAY` names, or else
/// of every essay here. The linter prints each problem.
pub(crate) fn content() -> Result<(), String> {
    complete(&mut linter()?).map_err(|_| "The content needs mending: see above.".to_owned())
}

fn linter() -> Result<std::process::Command, String> {
    let essays = match std::env::var_os("ESSAY") {
        Some(_) => vec![essay::asked_for()?],
        None => essay::all(),
    };
    let mut command = cargo("run --quiet --locked --bin lint --");
    command.args(essays);
    Ok(command)
}

/// `cargo xtask schema`: what editors know of the content files.
pub(crate) fn write_schemas() -> Result<(), String> {
    let lint = "run --quiet --locked --bin lint -- --schema docs/schema";
    complete(&mut cargo(lint))
}

/// Clippy, warnings as errors, for every set of features.
pub(crate) fn lints() -> Result<(), String> {
    (LINTED.iter()).try_for_each(|flags| {
        let command = format!("clippy --quiet --locked {flags} -- -D warnings");
        complete(&mut cargo(&command))
    })
}
