//! Everything that must hold, in stages; the first ones are the quickest.

mod same_again;
mod stage;

use crate::command::{cargo, root};
use crate::setup::Engine;
use crate::{check, dist, essay, setup, size};
use stage::Stages;
use std::path::Path;

/// `cargo xtask test`
pub(crate) fn run() -> Result<(), String> {
    let mut stages = Stages::default();
    let mut engines = vec![Engine::Chromium];
    let mut missing = Vec::new();
    stages.job("set-up", || {
        setup::page()?;
        setup::lints()?;
        setup::deny()?;
        setup::browser()?;
        setup::embedding()?;
        setup::axe().map(drop)?;
        // After those: with npm, Node has come.
        setup::fetch_optimiser();
        for engine in [Engine::Firefox, Engine::WebKit] {
            match engine.set_up() {
                Ok(()) => engines.push(engine),
                Err(why) => missing.push((engine.name(), why)),
            }
        }
        Ok(())
    })?;
    for (name, why) in missing {
        stages.skip(name, &why);
    }
    stages.check("format", check::format);
    stages.check("layers", check::layers);
    stages.check("dependencies", check::dependencies);
    stages.check("content", check::content);
    stages.check("lints", check::lints);
    stages.tests("engine", cargo("test --locked"));
    stages.tests("commands", cargo("test --locked --package xtask"));
    stages.tests(
        "state and views",
        cargo("test --locked --lib --no-default-features --features ssr -- app:: view::"),
    );
    stages.tests(
        "prerenderer",
        cargo("test --locked --no-default-features --features ssr --bin prerender"),
    );
    stages.tests("in the browser", in_the_browser());
    if stages.check("build", || dist::build(Path::new(essay::MAIN))) {
        stages.check("size", size::run);
        stages.check("same again", same_again::run);
        let missing = setup::hosts();
        for (name, why) in &missing {
            stages.skip(name, why);
        }
        for engine in engines {
            let axe = setup::axe()?;
            let mut tests = end_to_end(engine, &axe);
            let names = missing.iter().map(|(name, _)| name);
            tests.args(names.flat_map(|name| ["--skip".to_owned(), format!("{name}::")]));
            stages.tests_twice(engine.name(), tests, |failed| {
                let mut alone = end_to_end(engine, &axe);
                alone.args(["--exact", "--test-threads", "1"]).args(failed);
                alone
            });
        }
    }
    stages.finish()
}

/// The library's tests that need a browser, by wasm-bindgen's runner.
fn in_the_browser() -> std::process::Command {
    let flags = "--package browser-tests --target wasm32-unknown-unknown";
    let mut command = cargo(&format!("test --locked {flags}"));
    command.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        "wasm-bindgen-test-runner",
    );
    // It would take another driver where there is one.
    command.env("CHROMEDRIVER", "chromedriver");
    command
}

/// dist/ in a browser, from outside; what follows says which tests.
fn end_to_end(engine: Engine, axe: &Path) -> std::process::Command {
    let mut command = cargo("test --locked --package e2e --test page --");
    command
        .env("ENGINE", engine.name().to_lowercase())
        .env("AXE", axe)
        .env("DIST", root().join("dist"));
    command
}
