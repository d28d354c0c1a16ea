//! What keeps the site for reading offline: the build's name, a mark in every
//! page, and the service worker, which knows every file and its digest.

use crate::digest;
use crate::program::Program;
use crate::squeeze;
use serde_json::{Map, Value};
use std::fs;
use std::path::Path;

/// A page of the site.
pub(crate) struct Written {
    /// Its folder, relative to the site's root; empty for the root.
    pub(crate) folder: String,
    /// The whole page.
    pub(crate) html: String,
}

/// Where the mark of a page is filled in.
pub(crate) const MARK: &str = "{{mark}}";

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

/// Marks every page with the build, and writes the worker for them and, as
/// `sw-off.js`, its kill switch.
pub(crate) fn write(
    source: &Path,
    staging: &Path,
    program: &Program,
    pages: &mut [Written],
    worker: Worker,
) -> Result<(), String> {
    let template = read(&source.join("src/service_worker.js"))?;
    let off = squeeze::script(&read(&source.join("src/service_worker_off.js"))?);
    let files = program.files(staging)?;

    let contents = (pages.iter().map(|page| page.html.as_bytes()))
        .chain(files.iter().map(|(_, bytes)| bytes.as_slice()))
        .chain([template.as_bytes()]);
    let build = digest::name(contents);
    for page in &mut *pages {
        let mark = format!("essay:{}:{build}", page.folder);
        page.html = page.html.replacen(MARK, &mark, 1);
    }

    let digests: Map<String, Value> = (files.iter())
        .map(|(name, bytes)| (name.clone(), digest::integrity(bytes).into()))
        .collect();
    let folders: Vec<Value> = pages
        .iter()
        .map(|page| page.folder.as_str().into())
        .collect();
    let keeps = squeeze::script(&template)
        .replace("{{build}}", &build)
        .replace("{{program}}", &Value::from(digests).to_string())
        .replace("{{pages}}", &Value::from(folders).to_string());
    let worker = match worker {
        Worker::Keeps => &keeps,
        Worker::Off => &off,
    };
    save(&staging.join("sw.js"), worker)?;
    save(&staging.join("sw-off.js"), &off)
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

fn save(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))
}
