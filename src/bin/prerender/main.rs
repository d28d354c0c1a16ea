//! At build time: checks the content and writes every page of the site, each
//! readable before any script.
//!
//! `prerender STAGING` takes the folder that holds the built program and
//! writes the pages beside it.

mod embed;
mod program;
mod shell;
mod site;
mod squeeze;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(staging) = std::env::args_os().nth(1) else {
        eprintln!("usage: prerender FOLDER_OF_THE_BUILT_PROGRAM");
        return ExitCode::FAILURE;
    };
    let source = std::env::current_dir().expect("the prerenderer runs in a folder");
    match site::write(&source, Path::new(&staging)) {
        Ok(pages) => {
            println!("{pages} pages written");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
