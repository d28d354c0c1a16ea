//! Pages of others that embed this one, at an origin of their own: with the
//! libraries that hosts use, unmodified, or with what hosts document of theirs.

mod pages;

pub use pages::{frame, page};

use crate::server::{Host, Hosting};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A page around the embeds at some addresses of one site.
pub type Page = fn(srcs: &[String]) -> String;

/// Each host that the embed fits itself to, and its page.
const HOSTS: &[(&str, Page)] = &[
    ("Datawrapper", pages::datawrapper),
    ("Datawrapper, the old snippet", pages::datawrapper_old),
    ("pym.js", pages::pym),
    ("@newswire/frames", pages::frames),
    ("iframe-resizer 4", pages::resizer_4),
    ("iframe-resizer 5", pages::resizer_5),
    ("Medium", pages::medium),
    ("WordPress", pages::wordpress),
    ("WordPress, as documented", pages::wordpress_documented),
    ("our script", pages::our_script),
    ("our element", pages::our_element),
];

/// The libraries by the names that pages load them under, and where `cargo
/// xtask test` has unpacked them below target/tools.
const LIBRARIES: &[(&str, &str)] = &[
    ("pym.js", "pym.js@1.3.2/package/dist/pym.v1.js"),
    (
        "frames.js",
        "@newswire/frames@1.0.0/package/dist/frames.umd.js",
    ),
    (
        "resizer-4.js",
        "iframe-resizer@4.4.5/package/js/iframeResizer.js",
    ),
    (
        "resizer-5.js",
        "@iframe-resizer/parent@5.5.9/package/index.umd.js",
    ),
    (WP_EMBED, IN_WORDPRESS),
];

const WP_EMBED: &str = "wp-embed.js";

/// Debian's `WordPress` may be missing: all else comes from npm.
const IN_WORDPRESS: &str = "wordpress/usr/share/wordpress/wp-includes/js/wp-embed.js";

/// Where a library is.
fn library(path: &str) -> PathBuf {
    crate::root().join("target/tools").join(path)
}

/// The hosts whose pages can be made here; the others are named. `WordPress`'s
/// script comes from Debian only.
pub fn hosts() -> impl Iterator<Item = (&'static str, Page)> {
    let has_wordpress = library(IN_WORDPRESS).is_file();
    HOSTS.iter().copied().filter(move |(name, _)| {
        let is_here = has_wordpress || *name != "WordPress";
        if !is_here {
            println!("{name}: skipped, its script is not here");
        }
        is_here
    })
}

/// The page of one host, if it can be made here.
pub fn host(name: &str) -> Option<Page> {
    hosts()
        .find(|(known, _)| *known == name)
        .map(|(_, page)| page)
}

/// A page around an embed, being served; it is gone when it is dropped.
pub struct Around {
    host: Host,
    folder: PathBuf,
}

impl Around {
    /// Its address.
    pub fn address(&self) -> String {
        self.host.address("/")
    }
}

impl Drop for Around {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Serves a page, with the libraries beside it.
pub fn serve(html: &str) -> Around {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let folder = crate::root().join(format!("target/around/{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("target can be written");
    std::fs::write(folder.join("index.html"), html).expect("target can be written");
    for (name, path) in LIBRARIES {
        let file = library(path);
        let copied = std::fs::copy(&file, folder.join(name));
        if let (Err(error), true) = (copied, *name != WP_EMBED) {
            panic!("{}: {error}; call `cargo xtask test`", file.display());
        }
    }
    let host = Host::start(Hosting {
        folder: Some(folder.clone()),
        ..Hosting::default()
    });
    Around { host, folder }
}
