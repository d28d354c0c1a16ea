//! How fast it is: figures, never a pass or a fail. They compare within one
//! run only; what they are is in ARCHITECTURE.md, "What it costs".

mod engine;
mod larger;
mod native;

use crate::command::{cargo, complete, root};
use crate::{dist, essay, optimise, setup, size};
use std::path::{Path, PathBuf};

/// How many times as large an essay the page is measured with as well.
const TIMES: usize = 10;

/// `cargo xtask bench`
pub(crate) fn run() -> Result<(), String> {
    setup::page()?;
    setup::browser()?;
    println!("== natively ==");
    native::run()?;
    println!("\n== bytes ==");
    dist::build(Path::new(essay::MAIN))?;
    if let Err(over) = size::run() {
        println!("{over}");
    }
    println!("\n== in browsers ==");
    let mut browsers = cargo("run --quiet --locked --package e2e --bin bench");
    browsers.env("DIST", root().join("dist"));
    browsers.env("ENGINE_WASM", engine::built()?);
    browsers.env("LARGER", larger_page()?);
    match setup::lighthouse() {
        Ok(program) => drop(browsers.env("LIGHTHOUSE", program)),
        Err(why) => eprintln!("skipped: Lighthouse ({why})"),
    }
    complete(&mut browsers)
}

/// The page of an essay many times as large; gives its folder.
fn larger_page() -> Result<PathBuf, String> {
    let main = root().join(essay::MAIN);
    let language = essay::languages(&main).remove(0);
    let enlarged = root().join("target/bench/larger_essay");
    larger::write(&main, &language, TIMES, &enlarged)
        .map_err(|error| format!("{}: {error}", enlarged.display()))?;
    let page = root().join("target/bench/larger");
    let mut trunk = dist::trunk("build", &enlarged);
    optimise::at_the_end_of(&mut trunk);
    complete(trunk.arg("--dist").arg(&page))?;
    Ok(page)
}
