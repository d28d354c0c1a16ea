//! A way round the long page: a list of its sections in its bar.

/// The opening, with a link to each section of these parts under the first
/// summary in it. A section is named by its heading, whose `id` is its own and
/// `-title`.
pub(crate) fn listed(opening: &str, parts: &[&str]) -> String {
    let sections = parts
        .iter()
        .flat_map(|part| part.split("<section id=\"").skip(1));
    let links: String = sections.filter_map(link).collect();
    opening.replacen("</summary>", &format!("</summary><ul>{links}</ul>"), 1)
}

/// A link to the section that begins here.
fn link(section: &str) -> Option<String> {
    let (id, rest) = section.split_once('"')?;
    let (_, heading) = rest.split_once(&format!("<h2 id=\"{id}-title\""))?;
    let (words, _) = heading.split_once('>')?.1.split_once("</h2>")?;
    Some(format!("<li><a href=\"#{id}\">{words}</a></li>"))
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn each_section_is_listed_by_its_heading() {
        let check = |part: &str, expected: &str| {
            let opening = "<summary>All</summary>|<summary>No</summary>";
            let listed = listed(opening, &[part, part]);
            let list = format!("<summary>All</summary><ul>{expected}{expected}</ul>|");
            assert_eq!(listed, list + "<summary>No</summary>");
        };
        check("", "");
        check(
            "<section class=\"a\"><h2 id=\"a-title\">A</h2></section>",
            "",
        );
        check("<section id=\"a\"><h2>A</h2></section>", "");
        check(
            "<section id=\"a\" class=\"b\"><h2 id=\"a-title\" tabindex=\"-1\">A &amp; b</h2></section>",
            "<li><a href=\"#a\">A &amp; b</a></li>",
        );
    }
}
