//! The content policy: what a page may run and load, which is what was built
//! into it and what lies beside it. It stands in each page, so that it holds
//! on any host; `_headers` repeats it.

use crate::digest::integrity;

/// The policy of a page: by the digest of each script and style inside it.
pub(crate) fn of(html: &str) -> String {
    let scripts = inline(html, "script");
    let styles = inline(html, "style");
    [
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
        &format!("style-src{styles}"),
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "frame-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    .join("; ")
}

/// The policy of an embed: it runs what stands in it and loads nothing. Its
/// `<base>` is left alone, since a sandboxed frame has no origin to name.
pub(crate) fn of_embed(html: &str) -> String {
    let (scripts, styles) = (inline(html, "script"), inline(html, "style"));
    format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval'{scripts}; style-src{styles}; \
         img-src data:; form-action 'none'"
    )
}

/// The digests of a page's inline elements that a browser would run or apply.
fn inline(html: &str, element: &str) -> String {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let digest = |part: &str| {
        let (attributes, rest) = part.split_once('>')?;
        let (content, _) = rest.split_once(&close)?;
        let is_data = attributes.contains("type=\"application/");
        (!is_data).then(|| format!(" '{}'", integrity(content.as_bytes())))
    };
    html.split(&open).skip(1).filter_map(digest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_has_its_digest_and_data_has_none() {
        let html = "<style>a{}</style><script>one()</script>\
            <script type=\"application/octet-stream\">data</script>\
            <script type=\"module\">two()</script>";
        let policy = of(html);
        for (content, is_named) in [
            ("a{}", true),
            ("one()", true),
            ("two()", true),
            ("data", false),
        ] {
            assert_eq!(
                policy.contains(&integrity(content.as_bytes())),
                is_named,
                "{content}"
            );
        }
    }
}
