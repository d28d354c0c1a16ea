//! What a site asks for that turns a link into the page itself: oEmbed, as a
//! file beside each page. It names absolute addresses only, so it is there
//! where the site's address is known.

use crate::address::Address;
use crate::head::title_and_description;
use crate::picture;
use crate::shell::{Place, escaped};
use explorer::page::Page;
use serde_json::json;

/// The file's name, in the folder of its page.
pub(crate) const FILE: &str = "oembed.json";

/// The page that others embed, below its language's start page.
const EMBED: &str = "embed/";

/// How wide the frame is, and how high: at that width the longest scenes were
/// measured at 800 pixels in English and 792 in Korean, and each further
/// circumstance may add a line. It fits itself where the host listens.
const WIDTH: u32 = 640;
const HEIGHT: u32 = 860;

/// The file of a page: a quotation with a link, for hosts that strip frames,
/// then the frame. `WordPress` takes paragraphs and styles out of it: what stands
/// for them is the blank between, and `frameborder`.
pub(crate) fn of(page: &Page, place: &Place, address: &Address) -> String {
    let (title, description) = title_and_description(page, place);
    let site = page.text.interface.site_name();
    let own = address.of(&place.folder);
    let start = address.of(&page.folder_of_language(page.language));
    let query = place.preset.map_or_else(String::new, |id| {
        format!("?preset={}", page.argument.presets[id.index()].name)
    });
    let (written, quoted) = (escaped(&title), escaped(&description));
    let html = format!(
        "<blockquote lang=\"{tag}\"><p>{quoted}</p> <p><a href=\"{own}\">{written}</a></p></blockquote>\
        <iframe src=\"{start}{EMBED}{query}\" title=\"{written}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" frameborder=\"0\" \
        style=\"border:0;width:100%;max-width:{WIDTH}px\" loading=\"lazy\" \
        referrerpolicy=\"no-referrer\" allow=\"web-share; clipboard-write\"></iframe>",
        tag = page.language().tag,
    );
    let oembed = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": site,
        "provider_url": start,
        "width": WIDTH,
        "height": HEIGHT,
        "thumbnail_url": format!("{own}{}", picture::FILE),
        "thumbnail_width": picture::WIDTH,
        "thumbnail_height": picture::HEIGHT,
        "html": html,
    });
    format!("{oembed:#}\n")
}
