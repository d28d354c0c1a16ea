//! For authors: reads content folders (those named, or the one in `ESSAY`, or
//! `content`) and prints every problem in them, with its file and line.
//!
//! `lint --schema FOLDER` writes the files' JSON Schemas instead.

use explorer::content;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let named: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if let [option, folder] = &named[..]
        && option.as_os_str() == "--schema"
    {
        return write_schemas(folder);
    }
    let folders = match content::asked_for() {
        _ if !named.is_empty() => named,
        Ok(folder) => vec![folder],
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::FAILURE;
        }
    };
    let sound = folders.iter().filter(|folder| is_sound(folder)).count();
    if sound == folders.len() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn is_sound(folder: &Path) -> bool {
    match content::load(folder) {
        Ok(essay) => {
            let languages: Vec<_> = essay
                .languages
                .iter()
                .map(|(tag, _)| tag.as_str())
                .collect();
            println!("{}: sound, in {}", folder.display(), languages.join(", "));
            true
        }
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            match problems.len() {
                1 => eprintln!("1 problem"),
                count => eprintln!("{count} problems"),
            }
            false
        }
    }
}

fn write_schemas(folder: &Path) -> ExitCode {
    for (name, text) in content::schema::all() {
        if let Err(error) = std::fs::write(folder.join(name), text) {
            eprintln!("{}: {error}", folder.join(name).display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
