//! What search engines ask a site for.

use crate::address::Address;
use crate::offline::Written;
use std::fmt::Write;

/// robots.txt: everything may be read; where the site map is.
pub(crate) fn robots(address: Option<&Address>) -> String {
    let map = address.map_or_else(String::new, |address| {
        format!("Sitemap: {}\n", address.of("sitemap.xml"))
    });
    format!("User-agent: *\nAllow: /\n{map}")
}

/// sitemap.xml: every page. Their languages are in the pages themselves.
pub(crate) fn site_map(pages: &[Written], address: &Address) -> String {
    let mut map = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    for page in pages {
        let _ = writeln!(map, "<url><loc>{}</loc></url>", address.of(&page.folder));
    }
    map + "</urlset>\n"
}
