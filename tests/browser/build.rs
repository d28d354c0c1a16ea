//! Reads the essay and works out its readings natively.

use explorer::argument::Argument;
use explorer::content;
use explorer::evaluate::{Edit, evaluate};
use explorer::page::Page;
use explorer::scenario::Scenario;
use explorer::scenario::link::Link;
use std::path::PathBuf;

include!("src/readings.rs");

fn main() {
    let folder = PathBuf::from("../../content");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=../../words");
    let essay = content::load(&folder).unwrap_or_else(|problems| {
        panic!(
            "the content has {} problems: call `cargo xtask check`",
            problems.len()
        )
    });
    let readings = readings(&essay.argument);
    let (_, text) = essay
        .languages
        .into_iter()
        .last()
        .expect("it has a language");
    let page = Page {
        argument: essay.argument,
        text,
        ..Page::default()
    };
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("Cargo names it"));
    let write =
        |name, text: String| std::fs::write(out.join(name), text).expect("it can be written");
    write("readings.txt", readings);
    write("page.txt", page.to_script());
}
