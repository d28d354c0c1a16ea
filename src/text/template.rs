//! Sentences with a place to fill: `"Waiting for your choice: {levers}"`.

/// The sentence with each `{name}` replaced by its words; a place that is not
/// among `places` stays as it is, and what is filled in is not read again.
///
/// # Examples
///
/// ```
/// use explorer::text::template::fill;
/// assert_eq!(fill("Step {n} of {m}", &[("n", "2"), ("m", "{n}")]), "Step 2 of {n}");
/// assert_eq!(fill("{a} {b} {", &[("b", "2")]), "{a} 2 {");
/// ```
pub fn fill(template: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, name, after)) = next_place(rest) {
        filled.push_str(before);
        match places.iter().find(|(place, _)| *place == name) {
            Some((_, words)) => filled.push_str(words),
            None => filled.push_str(&rest[before.len()..rest.len() - after.len()]),
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// What stands before and after the first `{name}`; all of it before, if there
/// is no such place.
pub fn around<'a>(template: &'a str, name: &str) -> (&'a str, &'a str) {
    let mut rest = template;
    while let Some((_, place, after)) = next_place(rest) {
        if place == name {
            let before = template.len() - after.len() - name.len() - 2;
            return (&template[..before], after);
        }
        rest = after;
    }
    (template, "")
}

/// What stands before the next place, its name, and what stands after it.
fn next_place(template: &str) -> Option<(&str, &str, &str)> {
    let (before, from) = template.split_once('{')?;
    let (name, after) = from.split_once('}')?;
    Some((before, name, after))
}
