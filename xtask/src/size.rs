//! Weighs dist/: every file in bytes and as a reader downloads it.

use crate::command::root;
use crate::compress::ENDINGS;
use crate::files::{collect, has_extension};
use std::path::Path;

/// Budgets in bytes after brotli; a kilobyte is 1000 bytes. Of the first load
/// 170 KB are for the reading and its views, 4 for embedding, sharing and
/// reading offline.
const FIRST_LOAD: usize = 174_000;
const WASM: usize = 125_000;
const WORKER: usize = 2_000;
/// No reader's page loads it; sites that show a card do.
const PICTURE: usize = 80_000;

/// Budgets in bytes as they lie there: a host of an embed may not compress. What
/// 100 of `embed.js` are for: a host's page is laid out around a block whatever
/// its policy, and the frame has a name when its words come late.
const PLAIN: &[(&str, usize)] = &[("embed/index.html", 330_000), ("embed.js", 2_100)];

/// What a page's first load asks for beside the page itself.
const LOADED: &[&str] = &["css", "js", "wasm", "svg", "woff2"];

/// What `/` names but loads only when a reader asks for it, or for offline.
const ON_DEMAND: &[&str] = &[WORKER_NAME, PICTURE_NAME, "embed_builder.js"];

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
    paths.retain(|path| !has_extension(path, ENDINGS));
    paths.sort();
    let files: Vec<Weighed> = (paths.iter())
        .map(|path| weigh(&folder, path))
        .collect::<Result<_, _>>()?;
    let shell = std::fs::read_to_string(folder.join("index.html"))
        .map_err(|error| format!("index.html: {error}"))?;
    let over = print_table(&files, &[first_load(&files, &shell), offline(&files)]);
    if over.is_empty() {
        Ok(())
    } else {
        Err(format!("Over budget: {}", over.join(", ")))
    }
}

/// Prints every file and the sums; gives what is over its budget.
fn print_table(files: &[Weighed], sums: &[Weighed]) -> Vec<String> {
    println!(
        "{:<48} {:>9} {:>9} {:>9} {:>9}",
        "dist/", "bytes", "gzip", "brotli", "budget"
    );
    let mut over = Vec::new();
    for file in files.iter().chain(sums) {
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
    match name {
        FIRST_LOAD_NAME => Some(FIRST_LOAD),
        WORKER_NAME => Some(WORKER),
        _ if has_extension(Path::new(name), &["png"]) => Some(PICTURE),
        _ => has_extension(Path::new(name), &["wasm"]).then_some(WASM),
    }
}

const WORKER_NAME: &str = "sw.js";
const PICTURE_NAME: &str = "picture.js";
const FIRST_LOAD_NAME: &str = "first load of /";

/// What the worker loads beside that, once the page rests.
const OFFLINE_NAME: &str = "kept for offline";

/// The sum of `/` and all that it loads: what index.html names.
fn first_load(files: &[Weighed], shell: &str) -> Weighed {
    sum(FIRST_LOAD_NAME, files, |file| {
        let is_loaded = has_extension(Path::new(&file.name), LOADED)
            && !ON_DEMAND.contains(&file.name.as_str());
        file.name == "index.html" || is_loaded && shell.contains(&file.name)
    })
}

/// The sum of the worker and what only it loads.
fn offline(files: &[Weighed]) -> Weighed {
    sum(OFFLINE_NAME, files, |file| {
        [WORKER_NAME, PICTURE_NAME].contains(&file.name.as_str()) || file.name.starts_with("pages-")
    })
}

fn sum(name: &str, files: &[Weighed], is_in: impl Fn(&Weighed) -> bool) -> Weighed {
    let sum = |part: fn(&Weighed) -> usize| files.iter().filter(|file| is_in(file)).map(part).sum();
    Weighed {
        name: name.to_owned(),
        bytes: sum(|file| file.bytes),
        gzip: sum(|file| file.gzip),
        brotli: sum(|file| file.brotli),
    }
}

fn weigh(folder: &Path, path: &Path) -> Result<Weighed, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let bytes = path.metadata().map_err(failed)?.len() as usize;
    // What nothing lies compressed beside travels as it is.
    let compressed = |ending: &str| {
        let mut beside = path.as_os_str().to_owned();
        beside.push(format!(".{ending}"));
        std::fs::metadata(beside).map_or(bytes, |data| data.len() as usize)
    };
    let name = path.strip_prefix(folder).unwrap_or(path);
    Ok(Weighed {
        name: name.to_string_lossy().replace('\\', "/"),
        bytes,
        gzip: compressed("gz"),
        brotli: compressed("br"),
    })
}
