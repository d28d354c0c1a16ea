//! Reads the essay, so that the browser need not.

use explorer::content;
use explorer::page::Page;
use std::path::{Path, PathBuf};

fn main() {
    let folder = Path::new("../../content");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=../../words");
    let essay = content::load(folder).expect("the content is sound");
    let page = Page {
        argument: essay.argument,
        ..Page::default()
    };
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("Cargo names it"));
    std::fs::write(out.join("page.txt"), page.to_script()).expect("it can be written");
}
