//! How fast it is: figures, never a pass or a fail.

use crate::command::{cargo, complete, root};
use crate::{dist, essay, setup};
use std::path::Path;

/// `cargo xtask bench`
pub(crate) fn run() -> Result<(), String> {
    setup::page()?;
    setup::browser()?;
    println!("== natively ==");
    complete(&mut cargo("bench --locked"))?;
    println!("\n== in Chromium ==");
    dist::build(Path::new(essay::MAIN))?;
    let mut levers = cargo("run --quiet --locked --package e2e --bin lever_bench");
    complete(levers.env("DIST", root().join("dist")))
}
