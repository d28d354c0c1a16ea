//! Whether the tree of dependencies is what `deny.toml` lets in, and can be
//! built with the Rust that Cargo.toml states.

use crate::command::{cargo, complete, output};
use crate::setup;
use serde_json::Value;

/// Licences, duplicate versions and sources, then the least Rust version.
pub(crate) fn run() -> Result<(), String> {
    setup::deny()?;
    let deny = "deny --workspace --offline --locked check --deny warnings --hide-inclusion-graph bans licenses sources";
    complete(&mut cargo(deny)).map_err(|_| "Mend it, or say in deny.toml why not.".to_owned())?;
    let metadata = "metadata --format-version 1 --all-features --locked --offline";
    let metadata = output(&mut cargo(metadata)).ok_or("cargo metadata cannot be read")?;
    let metadata = serde_json::from_str(&metadata).map_err(|error| error.to_string())?;
    let problems = too_new(&metadata);
    for problem in &problems {
        eprintln!("{problem}");
    }
    match problems.len() {
        0 => Ok(()),
        _ => Err("Raise `rust-version` in Cargo.toml, or choose an older version.".to_owned()),
    }
}

/// The packages that need a newer Rust than the project says it does, and the
/// project's own that say nothing.
fn too_new(metadata: &Value) -> Vec<String> {
    let packages = metadata["packages"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let is_ours = |package: &&Value| package["source"].is_null();
    let needs = |package: &&Value| package["rust_version"].as_str().map(str::to_owned);
    let ours = packages
        .iter()
        .filter(is_ours)
        .filter_map(|one| needs(&one));
    let stated = ours.min_by_key(|text| version(text)).unwrap_or_default();
    let found = packages.iter().filter(|package| match needs(package) {
        Some(needed) => version(&needed) > version(&stated),
        None => is_ours(package),
    });
    let told = |package: &Value| {
        let [name, needed] = ["name", "rust_version"].map(|key| &package[key]);
        format!("{name} needs Rust {needed}; Cargo.toml says {stated:?}")
    };
    found.map(told).collect()
}

/// A version's numbers, three of them.
fn version(text: &str) -> [u32; 3] {
    let mut numbers = text.split('.').map(|part| part.parse().unwrap_or(0));
    std::array::from_fn(|_| numbers.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::{too_new, version};
    use serde_json::json;

    #[test]
    fn versions_are_compared_by_number() {
        assert!(version("1.88") == version("1.88.0"));
        assert!(version("1.100") > version("1.99.1"));
    }

    #[test]
    fn what_needs_a_newer_rust_is_named() {
        let package = |name: &str, needed: Option<&str>, source: Option<&str>| json!({ "name": name, "rust_version": needed, "source": source });
        let metadata = json!({ "packages": [
            package("ours", Some("1.88"), None),
            package("as_new", Some("1.88.0"), Some("registry")),
            package("newer", Some("1.88.1"), Some("registry")),
            package("says_nothing", None, Some("registry")),
            package("ours_too", None, None),
        ] });
        let found = too_new(&metadata);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("newer") && found[1].contains("ours_too"));
    }
}
