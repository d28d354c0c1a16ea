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

/// The parts of a query that say nothing of a scenario, as they are written.
pub fn passed_over(query: &str) -> impl Iterator<Item = &str> {
    let parts = query.trim_start_matches('?').split('&');
    parts.filter(|part| is_passed_over(part.split('=').next().unwrap_or_default()))
}

/// Whether a key says nothing of a scenario: a host's or a campaign's, or how
/// an embed looks, which the page around reads.
pub(super) fn is_passed_over(key: &str) -> bool {
    matches!(key, "v" | "theme" | "plain" | "static" | "transparent")
        || key.starts_with("utm_")
        || FOREIGN.contains(&key)
}
