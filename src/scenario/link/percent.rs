//! Percent-encoding as forms use it, `+` for a space included.

/// The text that an encoded part of a query stands for. What is no valid
/// escape stands for itself, and bytes that are no UTF-8 become U+FFFD.
pub(super) fn decoded(part: &str) -> String {
    let bytes = part.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escape = (byte == b'%').then(|| escaped(bytes, at)).flatten();
        plain.push(match byte {
            b'+' => b' ',
            other => escape.unwrap_or(other),
        });
        at += if escape.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&plain).into_owned()
}

fn escaped(bytes: &[u8], at: usize) -> Option<u8> {
    let digit = |place: usize| char::from(*bytes.get(place)?).to_digit(16);
    Some((digit(at + 1)? * 16 + digit(at + 2)?) as u8)
}

/// The text as part of a query. `,` and `:` stay, since a query may hold them
/// and links are read by people.
pub(super) fn push_encoded(query: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,:".contains(&byte) {
            query.push(char::from(byte));
        } else {
            query.push('%');
            query.push(char::from(HEX[usize::from(byte >> 4)]));
            query.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn broken_escapes_stand_for_themselves() {
        let check = |part: &str, plain: &str| assert_eq!(decoded(part), plain, "{part}");
        check("a%20b+c", "a b c");
        check("%", "%");
        check("%4", "%4");
        check("%zz%41", "%zzA");
        check("%%41", "%A");
        check("%+1", "% 1");
        check("%ED%95%9C", "한");
        check("한", "한");
        check("%FF", "\u{FFFD}");
    }

    proptest! {
        #[test]
        fn any_text_survives(text: String) {
            let mut query = String::new();
            push_encoded(&mut query, &text);
            prop_assert!(query.is_ascii() && !query.contains(['&', '=', '#', '+', ' ']));
            prop_assert_eq!(decoded(&query), text);
        }
    }
}
