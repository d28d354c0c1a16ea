//! Without what only people who edit a file need: readers download it.

/// A style sheet without the spaces that only people need. A colon keeps the
/// space before it: in a selector that space is the descendant combinator.
pub(crate) fn styles(styles: &str) -> String {
    let pairs = [
        ("\n", " "),
        (" {", "{"),
        ("{ ", "{"),
        ("; ", ";"),
        (": ", ":"),
        (", ", ","),
        ("} ", "}"),
        (" }", "}"),
        (";}", "}"),
        (" > ", ">"),
        // What is nested is within its parent without being told so.
        ("{& ", "{"),
        (";& ", ";"),
        ("}& ", "}"),
        (" 0.", " ."),
        (":0.", ":."),
    ];
    let squeeze = |css: String, (wide, narrow): (&str, &str)| css.replace(wide, narrow);
    let kept = without_comments(styles, "/*", "*/");
    pairs.into_iter().fold(kept, squeeze)
}

/// HTML without comments, those of its scripts neither.
pub(crate) fn html(html: &str) -> String {
    let kept = without_comments(html, "<!--", "-->");
    let lines = kept.lines().filter(|line| !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// A script without indentation, the spaces around what stands for itself, and
/// the comments that have lines of their own, which are the only ones we write.
/// What a script says to anyone has none of these spaces.
pub(crate) fn script(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let kept = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    let kept = kept.collect::<Vec<_>>().join("\n");
    let pairs = [
        (" => ", "=>"),
        (" = ", "="),
        (" === ", "==="),
        (" !== ", "!=="),
        (" && ", "&&"),
        (" || ", "||"),
        ("{ ", "{"),
        (" }", "}"),
        ("if (", "if("),
        ("for (", "for("),
        (") {", "){"),
    ];
    (pairs.into_iter()).fold(kept, |script, (wide, narrow)| script.replace(wide, narrow))
}

/// What wasm-bindgen writes between the program and the browser, without its
/// indentation and comments.
pub(crate) fn glue(glue: &str) -> String {
    script(&without_comments(glue, "/**", "*/"))
}

fn without_comments(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}
