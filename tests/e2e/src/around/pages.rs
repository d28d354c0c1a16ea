//! The page of each host: with the library that its readers load, or with what
//! it documents of its own.

use super::WP_EMBED;

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
pub(super) fn datawrapper(src: &str) -> String {
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
pub(super) fn datawrapper_old(src: &str) -> String {
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

pub(super) fn pym(src: &str) -> String {
    page(&format!(
        "<div id=one></div><script src=pym.js></script><script>new pym.Parent('one', '{src}', {{}})</script>"
    ))
}

pub(super) fn frames(src: &str) -> String {
    page(&format!(
        "<div data-frame-src=\"{src}\" data-frame-attribute-sandbox=allow-scripts></div>\
         <script src=frames.js></script><script>newswireFrames.autoInitFrames()</script>"
    ))
}

pub(super) fn resizer_4(src: &str) -> String {
    page(
        &(frame(src, "")
            + "<script src=resizer-4.js></script><script>iFrameResize({}, 'iframe')</script>"),
    )
}

pub(super) fn resizer_5(src: &str) -> String {
    page(
        &(frame(src, "")
            + "<script src=resizer-5.js></script><script>iframeResize({ license: 'GPLv3' }, 'iframe')</script>"),
    )
}

/// What Medium's pages do with a message of a frame.
pub(super) fn medium(src: &str) -> String {
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
pub(super) fn wordpress(src: &str) -> String {
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
pub(super) fn wordpress_documented(src: &str) -> String {
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

pub(super) fn our_script(src: &str) -> String {
    page(&format!(
        "{}<script async src=\"{}embed.js\"></script>",
        frame(src, "sandbox=allow-scripts"),
        site(src)
    ))
}

/// The element takes a scene as an address does.
pub(super) fn our_element(src: &str) -> String {
    let scene = src.split_once('?').map_or("", |(_, scene)| scene);
    page(&format!(
        "<script async src=\"{}embed.js\"></script>\
         <essay-explorer scene=\"{scene}\"><a href=\"{src}\">The essay</a></essay-explorer>",
        site(src)
    ))
}
