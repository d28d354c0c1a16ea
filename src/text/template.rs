//! Sentences with a place to fill: `"Waiting for your choice: {levers}"`.

/// The sentence with `{name}` replaced.
///
/// # Examples
///
/// ```
/// use explorer::text::template::fill;
/// assert_eq!(fill("Step {n} of {m}", &[("n", "2"), ("m", "6")]), "Step 2 of 6");
/// ```
pub fn fill(template: &str, places: &[(&str, &str)]) -> String {
    places
        .iter()
        .fold(template.to_owned(), |sentence, (name, words)| {
            sentence.replace(&format!("{{{name}}}"), words)
        })
}

/// What stands before and after the first `{name}`; all of it before, if there
/// is no such place.
pub fn around<'a>(template: &'a str, name: &str) -> (&'a str, &'a str) {
    let place = format!("{{{name}}}");
    template
        .split_once(place.as_str())
        .unwrap_or((template, ""))
}
