//! What one page carries: the argument and the words of its language, and how
//! they travel inside the HTML.
//!
//! The bytes are postcard's, after a checksum of them. To stand in a `<script>` of data they must be
//! text, and base64 would hide from compression that the same sentences stand
//! in the prerendered page already. So valid UTF-8 is left as it is, and every
//! other byte becomes one private-use character.

mod bytes;

use crate::argument::Argument;
use crate::text::Text;
use bytes::Bytes;
use serde::{Deserialize, Serialize};

/// The argument and the words of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// The languages of the essay, the default one first.
    pub languages: Vec<Language>,
    /// The place of this page's language among them.
    pub language: usize,
    /// What the essay argues.
    pub argument: Argument,
    /// The words.
    pub text: Text,
}

/// A language that the essay can be read in here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// Its tag, as in `html lang` and in addresses.
    pub tag: String,
    /// What it calls itself.
    pub name: String,
}

/// Where the escaped bytes start in Unicode's private-use area.
const ESCAPED: u32 = 0xE000;

impl Page {
    /// The language of the page.
    pub fn language(&self) -> &Language {
        &self.languages[self.language]
    }

    /// The folder of a language's start page, relative to the site's root.
    pub fn folder_of_language(&self, language: usize) -> String {
        match language {
            0 => String::new(),
            _ => format!("{}/", self.languages[language].tag),
        }
    }

    /// The path from a language's start page to another's: the default
    /// language stands at the root, every other in a folder of its own.
    pub fn path_to_language(&self, other: usize) -> String {
        let up = if self.language == 0 { "" } else { "../" };
        up.to_owned() + &self.folder_of_language(other)
    }

    /// The page as text that may stand inside `<script>`.
    pub fn to_script(&self) -> String {
        let written = postcard::to_allocvec(self).expect("plain data always serializes");
        let bytes = [&checksum(&written)[..], &written].concat();
        let mut script = String::with_capacity(bytes.len());
        for chunk in bytes.utf8_chunks() {
            for character in chunk.valid().chars() {
                push_or_escape(&mut script, character);
            }
            script.extend(chunk.invalid().iter().map(|&byte| escaped(byte)));
        }
        script
    }

    /// The page from what stands inside `<script>`; `None` if it is damaged.
    pub fn from_script(script: &str) -> Option<Self> {
        let mut bytes = Vec::with_capacity(script.len());
        for character in script.chars() {
            match u32::from(character).checked_sub(ESCAPED) {
                Some(byte @ 0..=0xFF) => bytes.push(byte as u8),
                _ => bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
            }
        }
        let (sum, written) = bytes.split_first_chunk()?;
        (*sum == checksum(written)).then(|| Self::from_bytes(written))
    }

    fn from_bytes(bytes: &[u8]) -> Self {
        match Self::deserialize(&mut Bytes(bytes)) {
            Ok(page) => page,
            Err(never) => match never {},
        }
    }
}

/// FNV-1a: no single byte can change unseen.
fn checksum(bytes: &[u8]) -> [u8; 4] {
    let sum = |sum: u32, byte: &u8| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    bytes.iter().fold(0x811C_9DC5, sum).to_le_bytes()
}

/// Control characters would not survive an HTML parser, `<` could end the
/// script, and a private-use character would be taken for an escape.
fn push_or_escape(script: &mut String, character: char) {
    let private = matches!(u32::from(character), 0xE000..=0xE0FF);
    if character.is_control() || character == '<' || private {
        let mut buffer = [0; 4];
        let utf8 = character.encode_utf8(&mut buffer);
        script.extend(utf8.bytes().map(escaped));
    } else {
        script.push(character);
    }
}

fn escaped(byte: u8) -> char {
    char::from_u32(ESCAPED + u32::from(byte)).expect("the private-use area has no gaps")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_text_survives_the_script(name: String) {
            let languages = vec![Language { tag: "en".to_owned(), name }];
            let page = Page { languages, ..Page::default() };
            let script = page.to_script();
            prop_assert!(!script.contains('<'));
            prop_assert_eq!(Page::from_script(&script), Some(page));
        }

        #[test]
        fn a_harmed_script_is_no_other_page(name: String, at: prop::sample::Index, other: char) {
            let languages = vec![Language { tag: "en".to_owned(), name }];
            let page = Page { languages, ..Page::default() };
            let script = page.to_script();
            let mut harmed: Vec<char> = script.chars().collect();
            let place = at.index(harmed.len());
            harmed[place] = other;
            // A byte can stand there escaped and as it is.
            let read = Page::from_script(&harmed.into_iter().collect::<String>());
            prop_assert!(read.is_none_or(|read| read == page));
            let cut = script.chars().take(place).collect::<String>();
            prop_assert_eq!(Page::from_script(&cut), None);
        }

        #[test]
        fn any_bytes_at_all_are_read_without_panic(bytes: Vec<u8>) {
            let _ = Page::from_bytes(&bytes);
        }

        #[test]
        fn any_script_at_all_is_read_without_panic(script: String) {
            let _ = Page::from_script(&script);
        }
    }
}
