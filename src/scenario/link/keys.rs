//! The keys of a link that are not controls.

/// The value of a lever that is left open, so no position may have this id.
pub const OPEN: &str = "open";

/// Keys that mean something else than a control, so no control may have them.
pub const RESERVED: &[&str] = &[
    "v",
    "reject",
    "stated",
    "view",
    "step",
    "with",
    "about",
    "preset",
    "theme",
    "plain",
    "static",
    "transparent",
];

/// Keys of hosts and campaigns, passed over in silence; `utm_*` as well.
pub const FOREIGN: &[&str] = &[
    "fbclid",
    "gclid",
    "igshid",
    "mc_cid",
    "mc_eid",
    "msclkid",
    "ref",
    "twclid",
    "yclid",
    "initialWidth",
    "childId",
    "parentTitle",
    "parentUrl",
    "url",
    "dnt",
    "maxwidth",
    "maxheight",
    "format",
];

/// The query of an embed's own address, with its `?`: the scenario's, then what
/// the address before said beside a scenario, as it was written.
pub fn with_the_hosts(scenario: &str, before: &str) -> String {
    let key = |part: &str| part.split('=').next().unwrap_or_default().to_owned();
    let before = before.trim_start_matches('?').split('&');
    let hosts = before.filter(|part| is_passed_over(&key(part)));
    let mut query = String::new();
    for part in std::iter::once(scenario).chain(hosts) {
        if !part.is_empty() {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(part);
        }
    }
    query
}

/// Whether a key says nothing of a scenario: a host's or a campaign's, or how
/// an embed looks, which the page around reads.
pub(super) fn is_passed_over(key: &str) -> bool {
    matches!(key, "v" | "theme" | "plain" | "static" | "transparent")
        || key.starts_with("utm_")
        || FOREIGN.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::with_the_hosts;

    #[test]
    fn what_the_host_wrote_stays() {
        let check = |scenario: &str, before: &str, expected: &str| {
            assert_eq!(with_the_hosts(scenario, before), expected, "{before}");
        };
        check("", "", "");
        check("a=b", "", "?a=b");
        check("", "?theme=dark&preset=x", "?theme=dark");
        check(
            "a=b",
            "?childId=one&a=c&utm_source=x&plain=1",
            "?a=b&childId=one&utm_source=x&plain=1",
        );
    }
}
