//! Pages of others that embed this one, at an origin of their own: with the
//! libraries that hosts use, unmodified, or with what hosts document of theirs.

use crate::server::{Host, Hosting};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A page around the embed at `src`.
pub type Page = fn(src: &str) -> String;

/// Each host that the embed fits itself to, and its page.
const HOSTS: &[(&str, Page)] = &[
    ("Datawrapper", datawrapper),
    ("Datawrapper, the old snippet", datawrapper_old),
    ("pym.js", pym),
    ("@newswire/frames", frames),
    ("iframe-resizer 4", resizer_4),
    ("iframe-resizer 5", resizer_5),
    ("Medium", medium),
    ("WordPress", wordpress),
    ("WordPress, as documented", wordpress_documented),
    ("our script", our_script),
    ("our element", our_element),
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
    (WP_EMBED, "wordpress/wp-embed.js"),
];

const WP_EMBED: &str = "wp-embed.js";

/// Where a library is.
fn library(path: &str) -> PathBuf {
    crate::root().join("target/tools").join(path)
}

/// The hosts whose pages can be made here; the others are named. `WordPress`'s
/// script comes from Debian only.
pub fn hosts() -> impl Iterator<Item = (&'static str, Page)> {
    let has_wordpress = library("wordpress/wp-embed.js").is_file();
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

/// A page with this between two things to focus.
pub fn page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Around</title>\
         <style>iframe {{ border: 0; width: 100%; display: block }}</style>\
         <button id=before>before</button>{body}<button id=after>after</button>"
    )
}

/// A plain frame.
pub fn frame(src: &str, attributes: &str) -> String {
    format!("<iframe src=\"{src}\" title=embed height=300 {attributes}></iframe>")
}

/// What Datawrapper's embed code does now: every frame is known by its window.
fn datawrapper(src: &str) -> String {
    page(&(frame(src, "sandbox=allow-scripts") + DATAWRAPPER))
}

const DATAWRAPPER: &str = r"<script>
window.addEventListener('message', event => {
  if (event.data['datawrapper-height'] === undefined) return
  const frames = document.querySelectorAll('iframe')
  for (const id in event.data['datawrapper-height']) {
    for (const frame of frames) {
      if (frame.contentWindow === event.source) frame.style.height = event.data['datawrapper-height'][id] + 'px'
    }
  }
})
</script>";

/// Its older code finds the frame by what its address contains.
fn datawrapper_old(src: &str) -> String {
    page(&(frame(src, "sandbox=allow-scripts") + DATAWRAPPER_OLD))
}

const DATAWRAPPER_OLD: &str = r#"<script>
window.addEventListener('message', event => {
  if (event.data['datawrapper-height'] === undefined) return
  for (const id in event.data['datawrapper-height']) {
    const frame = document.getElementById('datawrapper-chart-' + id) || document.querySelector("iframe[src*='" + id + "']")
    if (frame) frame.style.height = event.data['datawrapper-height'][id] + 'px'
  }
})
</script>"#;

fn pym(src: &str) -> String {
    page(&format!(
        "<div id=one></div><script src=pym.js></script><script>new pym.Parent('one', '{src}', {{}})</script>"
    ))
}

fn frames(src: &str) -> String {
    page(&format!(
        "<div data-frame-src=\"{src}\" data-frame-attribute-sandbox=allow-scripts></div>\
         <script src=frames.js></script><script>newswireFrames.autoInitFrames()</script>"
    ))
}

fn resizer_4(src: &str) -> String {
    page(
        &(frame(src, "")
            + "<script src=resizer-4.js></script><script>iFrameResize({}, 'iframe')</script>"),
    )
}

fn resizer_5(src: &str) -> String {
    page(
        &(frame(src, "")
            + "<script src=resizer-5.js></script><script>iframeResize({ license: 'GPLv3' }, 'iframe')</script>"),
    )
}

/// What Medium's pages do with a message of a frame.
fn medium(src: &str) -> String {
    page(&(frame(src, "sandbox=allow-scripts") + MEDIUM))
}

const MEDIUM: &str = r"<script>
window.addEventListener('message', event => {
  let message
  try { message = JSON.parse(event.data) } catch { return }
  if (message.context !== 'iframe.resize') return
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === event.source) frame.style.height = message.height + 'px'
  }
})
</script>";

/// What `WordPress` writes for a provider that it does not know, and its script.
fn wordpress(src: &str) -> String {
    page(&format!(
        "<blockquote class=wp-embedded-content data-secret=aB3dE6gH9j><a href=\"{src}\">The essay</a></blockquote>\
         <iframe class=wp-embedded-content sandbox=allow-scripts security=restricted \
         style=\"position: absolute; clip: rect(1px, 1px, 1px, 1px);\" title=embed \
         src=\"{src}#?secret=aB3dE6gH9j\" data-secret=aB3dE6gH9j width=600 height=338 \
         frameborder=0 marginwidth=0 marginheight=0 scrolling=no></iframe>\
         <script src={WP_EMBED}></script>"
    ))
}

/// The same by what wp-embed.js is documented to do: a secret of ten letters or digits behind the `#`, a
/// height between 200 and 1000, and links followed for the frame.
fn wordpress_documented(src: &str) -> String {
    let frame = frame(
        &format!("{src}#?secret=aB3dE6gH9j"),
        "sandbox=allow-scripts scrolling=no data-secret=aB3dE6gH9j",
    );
    page(&(frame + WORDPRESS))
}

const WORDPRESS: &str = r"<script>
const frame = document.querySelector('iframe')
window.addEventListener('message', ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value)) return
  if (/[^a-zA-Z0-9]/.test(data.secret) || data.secret !== frame.dataset.secret || source !== frame.contentWindow) return
  if (data.message === 'height') frame.style.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000) + 'px'
  if (data.message === 'link' && document.activeElement === frame && new URL(data.value).host === new URL(frame.src).host) {
    location.href = data.value
  }
})
frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*')
</script>";

/// The site that an embed belongs to.
fn site(src: &str) -> &str {
    src.split_once("embed/").map_or(src, |(site, _)| site)
}

fn our_script(src: &str) -> String {
    page(&format!(
        "{}<script async src=\"{}embed.js\"></script>",
        frame(src, "sandbox=allow-scripts"),
        site(src)
    ))
}

/// The element takes a scene as an address does.
fn our_element(src: &str) -> String {
    let scene = src.split_once('?').map_or("", |(_, scene)| scene);
    page(&format!(
        "<script async src=\"{}embed.js\"></script>\
         <essay-explorer scene=\"{scene}\"><a href=\"{src}\">The essay</a></essay-explorer>",
        site(src)
    ))
}
