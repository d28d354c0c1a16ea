//! 404.html, which hosts show for any address without a page: at any depth, so
//! its links start at the host's root. Under a sub-path they are right if the
//! build was told the site's address.

use crate::address::Address;
use crate::policy;
use crate::shell::escaped;
use explorer::page::Page;

/// The page, in all languages, the default one first, in the colours and
/// letters that `tokens` names.
pub(crate) fn page(languages: &[&Page], address: Option<&Address>, tokens: &str) -> String {
    let root = address.map_or("/", Address::path);
    let part = |(at, page): (usize, &&Page)| {
        let (words, tag) = (&page.text.interface, &page.language().tag);
        // One heading is the page's own.
        let h = if at == 0 { "h1" } else { "h2" };
        format!(
            "<section lang=\"{tag}\">\n<p class=\"site\">{}</p>\n<{h}>{}</{h}>\n<p>{}</p>\n\
            <p><a href=\"{root}{}\">{}</a></p>\n</section>\n",
            escaped(words.site_name()),
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
        <title>{} · {}</title>\n<style>{tokens}{STYLE}</style>\n</head>\n\
        <body>\n<main>\n{parts}</main>\n</body>\n</html>\n",
        first.language().tag,
        escaped(first.text.interface.not_found_heading()),
        escaped(first.text.interface.site_name()),
    );
    let policy = policy::of(&html);
    html.replacen("{{policy}}", &policy, 1)
}

const STYLE: &str = "body{margin:0;background:var(--paper);color:var(--ink)}\
    main{max-width:38rem;margin:8vh auto;padding:0 1.25rem;display:grid;gap:4rem;\
    font:400 1.0625rem/1.5 var(--sans)}section{border-top:var(--heavy);padding-top:.6rem}\
    h1,h2{font:700 2.25rem/1.2 var(--serif);margin:1.5rem 0 .5rem}p{margin:.5rem 0}\
    .site{font:700 1rem/1.4 var(--serif);margin:0}a{color:inherit;text-underline-offset:.2em}\
    :lang(ko){word-break:keep-all;line-height:1.6}";
