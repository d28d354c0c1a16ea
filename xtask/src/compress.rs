//! Writes every file of dist/ that gets smaller once more, compressed as far as
//! it goes: for hosts that send what lies ready, nothing is left to do.

use crate::files::{collect, has_extension};
use std::io::{Result as Io, Write};
use std::path::Path;

/// The endings of what is written, as hosts look for them.
pub(crate) const ENDINGS: &[&str] = &["br", "gz"];

/// What compresses; pictures are compressed already.
const TEXT: &[&str] = &[
    "html",
    "js",
    "json",
    "wasm",
    "svg",
    "txt",
    "webmanifest",
    "xml",
    "css",
];

/// Compresses what lies in a folder.
pub(crate) fn folder(folder: &Path) -> Result<(), String> {
    let mut files = Vec::new();
    collect(folder, &mut files).map_err(|error| format!("{}: {error}", folder.display()))?;
    files.retain(|file| has_extension(file, TEXT));
    // The largest first, so that no processor waits for it at the end.
    files.sort_by_key(|file| std::cmp::Reverse(file.metadata().map_or(0, |data| data.len())));
    let next = std::sync::Mutex::new(files.into_iter());
    let work = || {
        let take = || next.lock().expect("no compression panicked").next();
        while let Some(file) = take() {
            compress(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        }
        Ok(())
    };
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
        (threads.into_iter()).try_for_each(|thread| thread.join().expect("no compression panicked"))
    })
}

fn compress(file: &Path) -> Io<()> {
    let bytes = std::fs::read(file)?;
    for (ending, small) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
        let mut name = file.as_os_str().to_owned();
        name.push(format!(".{ending}"));
        std::fs::write(name, small)?;
    }
    Ok(())
}

/// Smaller by brotli, as far as it goes.
fn brotli(bytes: &[u8]) -> Io<Vec<u8>> {
    let (quality, window) = (11, 22);
    let mut encoder = brotli::CompressorWriter::new(Vec::new(), 4096, quality, window);
    encoder.write_all(bytes)?;
    Ok(encoder.into_inner())
}

/// Smaller by gzip, as far as it goes. No time and no name is written into it.
fn gzip(bytes: &[u8]) -> Io<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
