//! For authors: reads the content folder (`content`, or the one named) and
//! prints every problem in it, with its file and line.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let named = std::env::args_os().nth(1);
    let folder = named.map_or_else(|| PathBuf::from("content"), PathBuf::from);
    match explorer::content::load(&folder) {
        Ok(essay) => {
            let languages = essay.languages.len();
            println!("{}: sound, in {languages} languages", folder.display());
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            eprintln!("{} problems", problems.len());
            ExitCode::FAILURE
        }
    }
}
