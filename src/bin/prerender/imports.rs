//! The names by which the program asks for the browser's functions. wasm-bindgen
//! ends each with a digest of 16 digits, in the script and in the wasm, which no
//! compression makes smaller: numbers of as many digits do as well.

/// How many digits a digest has.
const DIGITS: usize = 16;

/// Script and wasm with numbers in the place of digests. Done to its own
/// outcome, it changes nothing.
pub(crate) fn numbered(mut script: String, mut wasm: Vec<u8>) -> (String, Vec<u8>) {
    for (number, digest) in digests(&script).into_iter().enumerate() {
        let number = format!("_{number:0DIGITS$}");
        script = script.replace(&digest, &number);
        replace(&mut wasm, digest.as_bytes(), number.as_bytes());
    }
    (script, wasm)
}

/// The digests in the order in which the script names them, each once.
fn digests(script: &str) -> Vec<String> {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let mut found = Vec::new();
    for line in script.lines() {
        let Some((name, _)) = line.split_once(':') else {
            continue;
        };
        let Some((_, digest)) = name.rsplit_once('_') else {
            continue;
        };
        let digest_of = format!("_{digest}");
        let is_digest = digest.len() == DIGITS && digest.bytes().all(is_digit);
        if name.starts_with("__wb") && is_digest && !found.contains(&digest_of) {
            found.push(digest_of);
        }
    }
    found
}

/// Puts bytes in the place of as many others.
fn replace(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    for at in 0..bytes.len().saturating_sub(from.len() - 1) {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn names_end_in_numbers_in_both() {
        let script = "__wbg_body_5f971cbc6950ca4f: f,\n__wbg_a_0123456789abcdef: g,\n\
            x_0123456789abcdee: h,\n__wbg_a_5f971cbc6950ca4f: i,";
        let wasm = b"\x00\x1a__wbg_a_0123456789abcdef\x00__wbg_body_5f971cbc6950ca4f".to_vec();
        let expected = (
            "__wbg_body_0000000000000000: f,\n__wbg_a_0000000000000001: g,\n\
            x_0123456789abcdee: h,\n__wbg_a_0000000000000000: i,"
                .to_owned(),
            b"\x00\x1a__wbg_a_0000000000000001\x00__wbg_body_0000000000000000".to_vec(),
        );
        let once = numbered(script.to_owned(), wasm);
        assert_eq!(once, expected);
        assert_eq!(numbered(once.0.clone(), once.1.clone()), once);
    }
}
