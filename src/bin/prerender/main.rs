//! At build time: checks the content and writes every page of the site, each
//! readable before any script.
//!
//! `prerender STAGING` takes the folder that holds the built program and
//! writes the pages beside it. `ESSAY_SITE` may name the site's absolute
//! address; `ESSAY_WORKER=off` puts the kill switch in the worker's place.

mod address;
mod bundle;
mod digest;
mod head;
mod headers;
mod manifest;
mod not_found;
mod offline;
mod policy;
mod program;
mod search;
mod shell;
mod site;
mod source;
mod squeeze;

use address::Address;
use offline::Worker;
use site::Wishes;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(staging) = std::env::args_os().nth(1) else {
        eprintln!("usage: prerender FOLDER_OF_THE_BUILT_PROGRAM");
        return ExitCode::FAILURE;
    };
    let source = std::env::current_dir().expect("the prerenderer runs in a folder");
    let written = Address::asked_for().and_then(|address| {
        let worker = Worker::asked_for();
        site::write(&source, Path::new(&staging), &Wishes { address, worker })
    });
    match written {
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
