//! 404.html, which hosts show for any address without a page: at any depth, so
//! its links start at the host's root. Under a sub-path they are right if the
//! build was told the site's address.

use crate::address::Address;
use crate::policy;
use crate::shell::escaped;
use explorer::page::Page;

/// The page, in all languages, the default one first.
pub(crate) fn page(languages: &[&Page], address: Option<&Address>) -> String {
    let root = address.map_or("/", Address::path);
    let part = |(at, page): (usize, &&Page)| {
        let (words, tag) = (&page.text.interface, &page.language().tag);
        // One heading is the page's own.
        let h = if at == 0 { "h1" } else { "h2" };
        format!(
            "<section lang=\"{tag}\">\n<{h}>{}</{h}>\n<p>{}</p>\n\
            <p><a href=\"{root}{}\">{}</a></p>\n</section>\n",
            escaped(words.not_found_heading()),
            escaped(words.not_found()),
            page.folder_of_language(page.language),
            escaped(words.not_found_link()),
        )
    };
    let parts: String = languages.iter().enumerate().map(part).collect();
    let first = languages[0];
    let html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"{{{{policy}}}}\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
        <meta name=\"robots\" content=\"noindex\">\n\
        <meta name=\"color-scheme\" content=\"light dark\">\n\
        <link rel=\"icon\" href=\"data:,\">\n\
        <title>{} · {}</title>\n<style>{STYLE}</style>\n</head>\n\
        <body>\n<main>\n{parts}</main>\n</body>\n</html>\n",
        first.language().tag,
        escaped(first.text.interface.not_found_heading()),
        escaped(first.text.interface.site_name()),
    );
    let policy = policy::of(&html);
    html.replacen("{{policy}}", &policy, 1)
}

const STYLE: &str = "main{max-width:38rem;margin:10vh auto;padding:0 1.25rem;\
    font:1rem/1.6 system-ui,sans-serif;display:grid;gap:3rem}h1,h2{font-size:1.5rem;line-height:1.3}\
    a{color:inherit}:lang(ko){word-break:keep-all}";
