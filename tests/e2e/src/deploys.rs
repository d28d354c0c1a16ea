//! Other versions of the built page, as later deploys would bring them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A folder with a version of the page; it is gone when it is dropped.
pub struct Deploy {
    /// Where it is.
    pub folder: PathBuf,
    /// The name of its build.
    pub build: String,
}

impl Drop for Deploy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The name of the build in `dist/`.
pub fn build() -> String {
    let worker = fs::read_to_string(crate::dist().join("sw.js")).expect("dist has a worker");
    let build = worker
        .split_once("BUILD='")
        .and_then(|(_, rest)| rest.split_once('\''));
    build.expect("the worker names its build").0.to_owned()
}

impl Deploy {
    /// The same page under another build's name, whole and consistent.
    pub fn of_another_build(test: &str, build: &str) -> Self {
        let deploy = Self::copy(test, build);
        let bundle = |build: &str| format!("pages-{build}.json");
        let (old, new) = (
            digest(&crate::dist().join(bundle(&self::build()))),
            deploy.folder.join(bundle(build)),
        );
        let worker = deploy.folder.join("sw.js");
        let text = fs::read_to_string(&worker).expect("it was copied");
        fs::write(&worker, text.replace(&old, &digest(&new))).expect("it can be written");
        deploy
    }

    /// The kill switch in the place of the worker.
    pub fn of_the_kill_switch(test: &str) -> Self {
        let deploy = Self::of_another_build(test, "0ff0ff0ff0ff");
        fs::copy(deploy.folder.join("sw-off.js"), deploy.folder.join("sw.js"))
            .expect("both are there");
        deploy
    }

    /// The same page, made for a site at an absolute address: from the program
    /// as it was built, by the prerenderer that made `dist/`.
    pub fn at(test: &str, address: &str) -> Self {
        let folder = crate::root().join(format!("target/deploys/{test}"));
        let _ = fs::remove_dir_all(&folder);
        let build = build();
        copy(
            &crate::root().join("target/program"),
            &folder,
            &build,
            &build,
        );
        let made = Command::new(crate::root().join("target/prerender/prerender"))
            .arg(&folder)
            .env("ESSAY_SITE", address)
            .env_remove("ESSAY")
            .current_dir(crate::root())
            .stdout(Stdio::null())
            .status();
        let is_made = made.is_ok_and(|status| status.success());
        assert!(is_made, "the pages can be made; call `cargo xtask dist`");
        Self { folder, build }
    }

    fn copy(test: &str, build: &str) -> Self {
        let folder = crate::root().join(format!("target/deploys/{test}-{build}"));
        let _ = fs::remove_dir_all(&folder);
        copy(&crate::dist(), &folder, &self::build(), build);
        Self {
            folder,
            build: build.to_owned(),
        }
    }
}

/// Copies a folder, with one build's name in the place of another's.
fn copy(from: &Path, to: &Path, old: &str, new: &str) {
    fs::create_dir_all(to).expect("target can be written");
    for entry in fs::read_dir(from).expect("dist can be read").flatten() {
        let name = entry.file_name().to_string_lossy().replace(old, new);
        let (path, copy_to) = (entry.path(), to.join(&name));
        if path.is_dir() {
            copy(&path, &copy_to, old, new);
            continue;
        }
        // What lies compressed beside a file would be sent in its place.
        if path
            .extension()
            .is_some_and(|ending| ending == "br" || ending == "gz")
        {
            continue;
        }
        let written = match String::from_utf8(fs::read(&path).expect("dist can be read")) {
            Ok(text) => text.replace(old, new).into_bytes(),
            Err(error) => error.into_bytes(),
        };
        fs::write(copy_to, written).expect("target can be written");
    }
}

fn digest(file: &Path) -> String {
    let bytes = fs::read(file).expect("the file is there");
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}
