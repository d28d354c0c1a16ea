//! The site's absolute address: the one thing that a build may be told.
//!
//! Without it all paths are relative and the site lives anywhere. Only what
//! other sites and programs read must name it: canonical links, the site map.

/// An absolute address that ends with a slash.
pub(crate) struct Address(String);

impl Address {
    /// What `ESSAY_SITE` names, if it is set.
    pub(crate) fn asked_for() -> Result<Option<Self>, String> {
        match std::env::var("ESSAY_SITE") {
            Ok(address) if !address.is_empty() => Self::parse(&address).map(Some),
            _ => Ok(None),
        }
    }

    /// Reads an address; says what is wrong with it.
    pub(crate) fn parse(address: &str) -> Result<Self, String> {
        let host = (address.strip_prefix("https://")).or_else(|| address.strip_prefix("http://"));
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/%".contains(c);
        match host {
            Some(host)
                if !host.starts_with('/') && !host.is_empty() && host.chars().all(is_plain) =>
            {
                Ok(Self(format!("{}/", address.trim_end_matches('/'))))
            }
            _ => Err(format!(
                "ESSAY_SITE={address}: write the site's address, such as https://example.org/essay/"
            )),
        }
    }

    /// The address of what stands at a path below the site's root.
    pub(crate) fn of(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The path of the site's root on its host.
    pub(crate) fn path(&self) -> &str {
        let host = self.0.find("//").map_or(0, |at| at + 2);
        self.0[host..]
            .find('/')
            .map_or("/", |at| &self.0[host + at..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_checked_and_end_with_a_slash() {
        for (written, expected) in [
            (
                "https://example.org",
                Some(("https://example.org/ko/", "/")),
            ),
            (
                "https://example.org/",
                Some(("https://example.org/ko/", "/")),
            ),
            (
                "http://127.0.0.1:8080/a/b",
                Some(("http://127.0.0.1:8080/a/b/ko/", "/a/b/")),
            ),
            ("example.org", None),
            ("https://", None),
            ("https:///x", None),
            ("https://example.org/?a", None),
            ("https://example.org/\"><script>", None),
        ] {
            let read = Address::parse(written).ok();
            let found = read
                .as_ref()
                .map(|address| (address.of("ko/"), address.path()));
            let expected = expected.map(|(page, path)| (page.to_owned(), path));
            assert_eq!(found, expected, "{written}");
        }
    }
}
