//! Weighs dist/: every file in bytes and as a reader downloads it.

use crate::command::root;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Budgets in bytes after brotli; a kilobyte is 1000 bytes.
const FIRST_LOAD: usize = 145_000;
const WASM: usize = 105_000;

/// Budgets in bytes as they lie there: a host of an embed may not compress.
const PLAIN: &[(&str, usize)] = &[("embed/index.html", 330_000), ("embed.js", 2_000)];

/// What a page's first load asks for beside the page itself.
const LOADED: &[&str] = &["css", "js", "wasm", "svg", "woff2"];

/// A file of dist/ and its weights.
struct Weighed {
    name: String,
    bytes: usize,
    gzip: usize,
    brotli: usize,
}

/// `cargo xtask size`
pub(crate) fn run() -> Result<(), String> {
    let folder = root().join("dist");
    let mut paths = Vec::new();
    collect(&folder, &mut paths).map_err(|error| {
        format!(
            "{}: {error}\nCall `cargo xtask dist` first.",
            folder.display()
        )
    })?;
    paths.sort();
    let files: Vec<Weighed> = (paths.iter())
        .map(|path| weigh(&folder, path))
        .collect::<Result<_, _>>()?;
    let shell = std::fs::read_to_string(folder.join("index.html"))
        .map_err(|error| format!("index.html: {error}"))?;
    let over = print_table(&files, &first_load(&files, &shell));
    if over.is_empty() {
        Ok(())
    } else {
        Err(format!("Over budget: {}", over.join(", ")))
    }
}

/// Prints every file and the first load; gives what is over its budget.
fn print_table(files: &[Weighed], first: &Weighed) -> Vec<String> {
    println!(
        "{:<48} {:>9} {:>9} {:>9} {:>9}",
        "dist/", "bytes", "gzip", "brotli", "budget"
    );
    let mut over = Vec::new();
    for file in files.iter().chain([first]) {
        let plain = PLAIN.iter().find(|(end, _)| file.name.ends_with(end));
        let (weight, budget) = match plain {
            Some((_, most)) => (file.bytes, Some(*most)),
            None => (file.brotli, budget(&file.name)),
        };
        let shown = budget.map_or(String::new(), |most| most.to_string());
        let is_over = budget.is_some_and(|most| weight > most);
        let mark = if is_over { "  OVER" } else { "" };
        println!(
            "{:<48} {:>9} {:>9} {:>9} {shown:>9}{mark}",
            file.name, file.bytes, file.gzip, file.brotli
        );
        if is_over {
            over.push(file.name.clone());
        }
    }
    over
}

fn budget(name: &str) -> Option<usize> {
    if name == FIRST_LOAD_NAME {
        Some(FIRST_LOAD)
    } else {
        has_extension(name, &["wasm"]).then_some(WASM)
    }
}

const FIRST_LOAD_NAME: &str = "first load of /";

/// The sum of `/` and all that it loads: what index.html names.
fn first_load(files: &[Weighed], shell: &str) -> Weighed {
    let loaded = |file: &&Weighed| {
        file.name == "index.html" || has_extension(&file.name, LOADED) && shell.contains(&file.name)
    };
    let sum = |part: fn(&Weighed) -> usize| files.iter().filter(loaded).map(part).sum();
    Weighed {
        name: FIRST_LOAD_NAME.to_owned(),
        bytes: sum(|file| file.bytes),
        gzip: sum(|file| file.gzip),
        brotli: sum(|file| file.brotli),
    }
}

fn has_extension(name: &str, wanted: &[&str]) -> bool {
    let extension = Path::new(name).extension().and_then(|text| text.to_str());
    extension.is_some_and(|extension| wanted.contains(&extension))
}

fn weigh(folder: &Path, path: &Path) -> Result<Weighed, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let bytes = std::fs::read(path).map_err(failed)?;
    let name = path.strip_prefix(folder).unwrap_or(path);
    Ok(Weighed {
        name: name.to_string_lossy().replace('\\', "/"),
        bytes: bytes.len(),
        gzip: gzip(&bytes).map_err(failed)?.len(),
        brotli: brotli(&bytes).map_err(failed)?.len(),
    })
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let (quality, window) = (11, 22);
    let mut encoder = brotli::CompressorWriter::new(Vec::new(), 4096, quality, window);
    encoder.write_all(bytes)?;
    Ok(encoder.into_inner())
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}
