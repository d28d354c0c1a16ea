//! Digests of what is written.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The digest of some bytes as browsers ask for it: in a content policy, and
/// for the integrity of a file.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// A short name for some contents: other contents, another name.
pub(crate) fn name<'a>(contents: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut all = Sha256::new();
    for content in contents {
        // Each by its own digest, so that no byte can move from one to the next.
        all.update(Sha256::digest(content));
    }
    all.finalize()
        .iter()
        .take(6)
        .fold(String::new(), |mut name, byte| {
            let _ = write!(name, "{byte:02x}");
            name
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_browsers() {
        let expected = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(integrity(b""), expected);
    }

    #[test]
    fn a_name_tells_where_contents_end() {
        assert_ne!(name([&b"ab"[..], b"c"]), name([&b"a"[..], b"bc"]));
    }
}
