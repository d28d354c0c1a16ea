//! Templates: text with `{{places}}` to fill.

/// The template with its places filled, in one go: what is filled in may have
/// braces of its own, and a place without a value stays.
pub(crate) fn filled(template: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, from)) = rest.split_once("{{") {
        filled.push_str(before);
        let place = from.split_once("}}").and_then(|(name, after)| {
            let (_, value) = places.iter().find(|(known, _)| *known == name)?;
            Some((*value, after))
        });
        let (value, after) = place.unwrap_or(("{{", from));
        filled.push_str(value);
        rest = after;
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn what_is_filled_in_is_filled_no_further() {
        let check = |template: &str, expected: &str| {
            let places = [("a", "{{b}}"), ("b", "{{a}} }}")];
            assert_eq!(filled(template, &places), expected);
        };
        check("", "");
        check("{{a}}", "{{b}}");
        check("<{{b}}{{a}}{{a}}>", "<{{a}} }}{{b}}{{b}}>");
        check("{{later}} {{b}} {{", "{{later}} {{a}} }} {{");
        check("{{ {{a}} }}", "{{ {{b}} }}");
    }
}
