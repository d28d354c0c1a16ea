//! What keeps the site for reading offline: the build's name in every page, all
//! pages in one file, and the service worker, which knows each file's digest.

use crate::program::Program;
use crate::{bundle, digest, squeeze};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// A page of the site.
pub(crate) struct Written {
    /// Its folder, relative to the site's root; empty for the root.
    pub(crate) folder: String,
    /// The whole page.
    pub(crate) html: String,
}

/// The script that draws the scene: of what is loaded when it is asked for, the
/// one that is of use without a network.
pub(crate) const PICTURE: &str = "picture.js";

/// Where the build's name is filled in.
pub(crate) const BUILD: &str = "{{build}}";

/// Which worker a build gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Worker {
    /// The one that keeps the site.
    Keeps,
    /// The kill switch in its place: while a site is written, nothing may be
    /// served but what was just built.
    Off,
}

impl Worker {
    /// `ESSAY_WORKER=off` asks for the kill switch.
    pub(crate) fn asked_for() -> Self {
        match std::env::var("ESSAY_WORKER") {
            Ok(wish) if wish == "off" => Self::Off,
            _ => Self::Keeps,
        }
    }
}

/// Names the build in every page, and writes the file of all pages, the worker
/// and, as `sw-off.js`, its kill switch; gives the name of the first. The build's name follows from the contents
/// alone: the same contents are the same build.
pub(crate) fn write(
    source: &Path,
    staging: &Path,
    program: &Program,
    pages: &mut [Written],
    worker: Worker,
) -> Result<String, String> {
    let template = read(&source.join("src/service_worker.js"))?;
    let off = squeeze::script(&read(&source.join("src/service_worker_off.js"))?);
    let mut files = program.files(staging)?;
    let picture = read(&staging.join(PICTURE))?;
    files.push((PICTURE.to_owned(), picture.into_bytes()));

    let contents = (pages.iter().map(|page| page.html.as_bytes()))
        .chain(files.iter().map(|(_, bytes)| bytes.as_slice()))
        .chain([template.as_bytes()]);
    let build = digest::name(contents);
    for page in &mut *pages {
        page.html = page.html.replacen(BUILD, &build, 1);
    }
    let bundle = bundle::of(pages);
    let bundle_name = format!("pages-{build}.json");
    save(&staging.join(&bundle_name), &bundle)?;

    let integrity = |name: &str, bytes: &[u8]| json!([name, digest::integrity(bytes)]);
    let mut list: Vec<Value> = (files.iter())
        .map(|(name, bytes)| integrity(name, bytes))
        .collect();
    list.push(integrity(&bundle_name, bundle.as_bytes()));
    let folders: Vec<&str> = pages.iter().map(|page| page.folder.as_str()).collect();
    let keeps = squeeze::script(&template)
        .replace(BUILD, &build)
        .replace("{{files}}", &Value::from(list).to_string())
        .replace("{{pages}}", &Value::from(folders).to_string());
    let worker = match worker {
        Worker::Keeps => &keeps,
        Worker::Off => &off,
    };
    save(&staging.join("sw.js"), worker)?;
    save(&staging.join("sw-off.js"), &off)?;
    Ok(bundle_name)
}

/// Reads a file, or says which could not be read.
pub(crate) fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// Writes a file, or says which could not be written.
pub(crate) fn save(file: &Path, text: &str) -> Result<(), String> {
    save_bytes(file, text.as_bytes())
}

/// Writes a file that is no text, or says that it could not be written.
pub(crate) fn save_bytes(file: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()))
}
