//! At build time: checks the content and writes every page of the site, each
//! readable before any script.
//!
//! `prerender STAGING` takes the folder that holds the built program and
//! writes the pages beside it. `ESSAY_SITE` may name the site's absolute
//! address; `ESSAY_WORKER=off` puts the kill switch in the worker's place.

mod address;
mod bundle;
mod contents;
mod digest;
mod embed;
mod head;
mod headers;
mod imports;
mod manifest;
mod not_found;
mod oembed;
mod offline;
mod picture;
mod policy;
mod program;
mod search;
mod shell;
mod site;
mod source;
mod squeeze;
mod template;

use address::Address;
use explorer::content;
use offline::Worker;
use site::Wishes;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (first, second) = (arguments.next(), arguments.next());
    let source = std::env::current_dir().expect("the prerenderer runs in a folder");
    let done = match (first.as_deref(), second) {
        (Some(staging), None) => {
            write(&source, staging).map(|pages| format!("{pages} pages written"))
        }
        _ => Err("usage: prerender FOLDER_OF_THE_BUILT_PROGRAM".to_owned()),
    };
    match done {
        Ok(words) => {
            println!("{words}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn write(source: &Path, staging: &str) -> Result<usize, String> {
    let address = Address::asked_for()?;
    let wishes = Wishes {
        essay: content::asked_for()?,
        address,
        worker: Worker::asked_for(),
    };
    site::write(source, Path::new(staging), &wishes)
}
