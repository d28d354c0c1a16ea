//! The project's commands, `cargo xtask …`: one file for each.

mod bench;
mod check;
mod command;
mod compress;
mod dist;
mod essay;
mod files;
mod library;
mod new_essay;
mod optimise;
mod serve;
mod setup;
mod size;
mod test;

use std::process::ExitCode;

/// Every command: its name, what it does, what runs it.
type Entry = (&'static str, &'static str, fn() -> Result<(), String>);

const COMMANDS: &[Entry] = &[
    (
        "serve",
        "build the page, serve it, build again on each change",
        serve::run,
    ),
    (
        "test",
        "everything that must hold, browsers included",
        test::run,
    ),
    (
        "dist",
        "write the page to dist/, ready to upload",
        dist::run,
    ),
    (
        "check",
        "format, lints, content, layers: no browser needed",
        check::run,
    ),
    (
        "lint",
        "every problem in the content, with its place",
        check::lint,
    ),
    (
        "new-essay",
        "start an essay of your own: new-essay PATH",
        new_essay::run,
    ),
    (
        "schema",
        "write docs/schema/ anew, after the loader has changed",
        check::write_schemas,
    ),
    (
        "size",
        "weigh dist/ against its budgets (after dist)",
        size::run,
    ),
    (
        "bench",
        "how fast it is, natively and in Chromium",
        bench::run,
    ),
    (
        "prerender",
        "called by Trunk: make all pages from its index.html",
        dist::prerender,
    ),
];

fn main() -> ExitCode {
    let asked = std::env::args().nth(1).unwrap_or_default();
    let Some((_, _, run)) = COMMANDS.iter().find(|(name, ..)| *name == asked) else {
        eprintln!("usage: cargo xtask COMMAND    (ESSAY=FOLDER for another essay than content/)\n");
        for (name, what, _) in COMMANDS {
            eprintln!("  {name:<10} {what}");
        }
        return ExitCode::from(2);
    };
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            if !message.is_empty() {
                eprintln!("\n{message}");
            }
            ExitCode::FAILURE
        }
    }
}
