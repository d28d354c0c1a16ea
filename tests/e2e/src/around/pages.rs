//! The page of each host around embeds: with the library that its readers load,
//! or with what it documents of its own.

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

/// One after the other, then what follows them.
fn page_of(srcs: &[String], embed: impl Fn(&str) -> String, after: &str) -> String {
    let embeds: String = srcs.iter().map(|src| embed(src)).collect();
    page(&(embeds + after))
}

/// A frame that allows nothing but scripts.
fn strict(src: &str) -> String {
    frame(src, "sandbox=allow-scripts")
}

/// What Datawrapper's embed code does now: every frame is known by its window.
pub(super) fn datawrapper(srcs: &[String]) -> String {
    page_of(srcs, strict, DATAWRAPPER)
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
pub(super) fn datawrapper_old(srcs: &[String]) -> String {
    page_of(srcs, strict, DATAWRAPPER_OLD)
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

/// It makes each frame itself, in an element that it knows by its id.
pub(super) fn pym(srcs: &[String]) -> String {
    let embed = |(at, src): (usize, &String)| {
        format!("<div id=pym-{at}></div><script>new pym.Parent('pym-{at}', '{src}', {{}})</script>")
    };
    let embeds: String = srcs.iter().enumerate().map(embed).collect();
    page(&format!("<script src=pym.js></script>{embeds}"))
}

pub(super) fn frames(srcs: &[String]) -> String {
    let embed = |src: &str| {
        format!("<div data-frame-src=\"{src}\" data-frame-attribute-sandbox=allow-scripts></div>")
    };
    let after = "<script src=frames.js></script><script>newswireFrames.autoInitFrames()</script>";
    page_of(srcs, embed, after)
}

pub(super) fn resizer_4(srcs: &[String]) -> String {
    let after = "<script src=resizer-4.js></script><script>iFrameResize({}, 'iframe')</script>";
    page_of(srcs, |src| frame(src, ""), after)
}

pub(super) fn resizer_5(srcs: &[String]) -> String {
    let after = "<script src=resizer-5.js></script>\
        <script>iframeResize({ license: 'GPLv3' }, 'iframe')</script>";
    page_of(srcs, |src| frame(src, ""), after)
}

/// What Medium's pages do with a message of a frame.
pub(super) fn medium(srcs: &[String]) -> String {
    page_of(srcs, strict, MEDIUM)
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

/// A secret for each place: ten letters or digits.
fn secret(at: usize) -> String {
    format!("aB3dE6gH9{at}")
}

/// What `WordPress` writes for a provider that it does not know, and its script.
pub(super) fn wordpress(srcs: &[String]) -> String {
    let embed = |(at, src): (usize, &String)| {
        let secret = secret(at);
        format!(
            "<blockquote class=wp-embedded-content data-secret={secret}><a href=\"{src}\">The essay</a></blockquote>\
             <iframe class=wp-embedded-content sandbox=allow-scripts security=restricted \
             style=\"position: absolute; clip: rect(1px, 1px, 1px, 1px);\" title=embed \
             src=\"{src}#?secret={secret}\" data-secret={secret} width=600 height=338 \
             frameborder=0 marginwidth=0 marginheight=0 scrolling=no></iframe>"
        )
    };
    let embeds: String = srcs.iter().enumerate().map(embed).collect();
    page(&format!("{embeds}<script src={WP_EMBED}></script>"))
}

/// The same by what wp-embed.js is documented to do: a secret of ten letters or digits behind the `#`, a
/// height between 200 and 1000, and links followed for the frame.
pub(super) fn wordpress_documented(srcs: &[String]) -> String {
    let embed = |(at, src): (usize, &String)| {
        let secret = secret(at);
        frame(
            &format!("{src}#?secret={secret}"),
            &format!("sandbox=allow-scripts scrolling=no data-secret={secret}"),
        )
    };
    let embeds: String = srcs.iter().enumerate().map(embed).collect();
    page(&(embeds + WORDPRESS))
}

const WORDPRESS: &str = r"<script>
const frames = [...document.querySelectorAll('iframe')]
window.addEventListener('message', ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value)) return
  if (/[^a-zA-Z0-9]/.test(data.secret)) return
  for (const frame of frames) {
    if (data.secret !== frame.dataset.secret || source !== frame.contentWindow) continue
    if (data.message === 'height') frame.style.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000) + 'px'
    if (data.message === 'link' && document.activeElement === frame && new URL(data.value).host === new URL(frame.src).host) {
      location.href = data.value
    }
  }
})
for (const frame of frames) frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*')
</script>";

/// Our script, from the site that the embeds belong to.
fn our_own(srcs: &[String]) -> String {
    let site = srcs.first().map_or("", |src| split(src).0);
    format!("<script async src=\"{site}embed.js\"></script>")
}

/// An embed's site, the language below it, and the scene.
fn split(src: &str) -> (&str, &str, &str) {
    let (page, scene) = src.split_once('?').unwrap_or((src, ""));
    let folder = page.trim_end_matches("embed/");
    match folder.strip_suffix("ko/") {
        Some(site) => (site, "ko", scene),
        None => (folder, "", scene),
    }
}

pub(super) fn our_script(srcs: &[String]) -> String {
    page_of(srcs, strict, &our_own(srcs))
}

/// The element takes a scene as an address does.
pub(super) fn our_element(srcs: &[String]) -> String {
    let embed = |src: &str| {
        let (_, language, scene) = split(src);
        format!(
            "<essay-explorer lang=\"{language}\" scene=\"{scene}\"><a href=\"{src}\">The essay</a></essay-explorer>"
        )
    };
    page_of(srcs, embed, &our_own(srcs))
}
