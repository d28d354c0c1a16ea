//! Which part of the code may know of what. These tables are the rules.

use super::source::{Source, mentions, sources};
use crate::command::root;
use crate::essay;

/// The library's modules, from what knows nothing to what knows most: none
/// may name one that comes later. A part of a module that knows more than the
/// rest stands by itself.
const ORDER: &[&str] = &[
    "joined",
    "sorted",
    "argument",
    "scenario",
    "evaluate",
    "scenario::link",
    "compare",
    "query",
    "graph_layout",
    "text",
    "page",
    "content",
    "export",
    "app",
    "view",
];

/// Words that some files must not contain.
struct Rule {
    /// The modules it binds.
    modules: &'static [&'static str],
    /// The files in them that it does not bind: how their paths start.
    except: &'static [&'static str],
    /// What they must not mention.
    words: &'static [&'static str],
    /// Why.
    why: &'static str,
}

const RULES: &[Rule] = &[
    Rule {
        modules: &[
            "joined",
            "sorted",
            "argument",
            "scenario",
            "evaluate",
            "compare",
            "query",
            "graph_layout",
            "text",
            "page",
            "export",
        ],
        except: &[],
        words: &[
            "yew",
            "web_sys",
            "gloo",
            "js_sys",
            "wasm_bindgen",
            "std::fs",
            "std::time",
            "HashMap",
            "HashSet",
        ],
        why: "the engine is pure: no screen, no browser, no files, no clock, no order that varies",
    },
    Rule {
        modules: &["content"],
        except: &[],
        words: &["yew", "web_sys", "gloo", "js_sys", "wasm_bindgen"],
        why: "content is read natively and knows no screen",
    },
    Rule {
        modules: &["app"],
        except: &[],
        words: &[
            "web_sys",
            "gloo",
            "js_sys",
            "wasm_bindgen",
            "std::fs",
            "std::time",
        ],
        why: "the state is plain data; only effects touch the browser",
    },
    Rule {
        modules: &["view"],
        except: &["src/view/effects"],
        words: &["web_sys", "gloo", "js_sys", "wasm_bindgen"],
        why: "only src/view/effects touches the browser",
    },
];

/// Every breach, one line each.
pub(super) fn problems() -> Result<Vec<String>, String> {
    let mut ids = Vec::new();
    for essay in essay::all() {
        let path = root().join(essay).join("argument.toml");
        let argument = std::fs::read_to_string(&path)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        ids.extend(essay_ids(&argument));
    }
    let sources = sources(&root())?;
    Ok(sources
        .iter()
        .flat_map(|source| breaches(source, &ids))
        .collect())
}

fn breaches(source: &Source, ids: &[String]) -> Vec<String> {
    let layer = layer(&source.path);
    let mut found = Vec::new();
    if layer.is_none() && !is_program(&source.path) {
        found.push(format!(
            "{}: has no place in the order of the layers",
            source.path
        ));
    }
    for (number, line) in &source.lines {
        let mut report = |what: &str, why: &str| {
            found.push(format!("{}:{number}: {what}: {why}", source.path));
        };
        for rule in RULES.iter().filter(|rule| binds(rule, layer, &source.path)) {
            for word in rule.words.iter().filter(|word| mentions(line, word)) {
                report(word, rule.why);
            }
        }
        let paths = from_the_root(&source.path, line);
        for later in later(layer) {
            if paths.iter().any(|path| names(path, later)) {
                report(&format!("crate::{later}"), "arrows never turn back");
            }
        }
        if layer.is_some() && paths.iter().any(|path| path.contains("crate::{")) {
            report(
                "crate::{",
                "a line for each module, so that its layer is seen",
            );
        }
        if line.contains(is_hangul) {
            report("Korean text", "readers' words live in content/");
        }
        for id in ids.iter().filter(|id| line.contains(&format!("\"{id}\""))) {
            report(&format!("\"{id}\""), "the engine knows no essay's ids");
        }
    }
    found
}

/// The part of the library that a file belongs to, as narrow as [`ORDER`] has
/// it; programs belong to none.
fn layer(path: &str) -> Option<usize> {
    let file = path
        .strip_prefix("src/")?
        .strip_suffix(".rs")?
        .replace('/', "::");
    let holds = |name: &str| file == name || file.starts_with(&format!("{name}::"));
    (0..ORDER.len())
        .filter(|&at| holds(ORDER[at]))
        .max_by_key(|&at| ORDER[at].len())
}

/// A line as it is, and each path of `super::` in it by its whole name:
/// `super::text` in src/query.rs is `crate::text`.
fn from_the_root(file: &str, line: &str) -> Vec<String> {
    let module = file.strip_prefix("src/").unwrap_or(file);
    let module: Vec<&str> = module.trim_end_matches(".rs").split('/').collect();
    let begins = |(at, _): &(usize, &str)| {
        let before = &line[..*at];
        !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
    };
    let chains = line.match_indices("super::").filter(begins);
    let named = chains.map(|(at, _)| {
        let mut rest = &line[at..];
        let mut parents = module.as_slice();
        while let Some(after) = rest.strip_prefix("super::") {
            rest = after;
            parents = parents.split_last().map_or(parents, |(_, above)| above);
        }
        let above = ["crate"].into_iter().chain(parents.iter().copied());
        above.chain([rest]).collect::<Vec<_>>().join("::")
    });
    std::iter::once(line.to_owned()).chain(named).collect()
}

/// Whether a path names a module, or its parent with it in a group.
fn names(path: &str, module: &str) -> bool {
    let in_group = module.rsplit_once("::").is_some_and(|(parent, name)| {
        let group = path.split_once(&format!("crate::{parent}::{{"));
        group.is_some_and(|(_, group)| mentions(group, name))
    });
    in_group || mentions(path, &format!("crate::{module}"))
}

fn is_program(path: &str) -> bool {
    path == "src/lib.rs" || path.starts_with("src/bin/")
}

fn binds(rule: &Rule, layer: Option<usize>, path: &str) -> bool {
    let module = layer.and_then(|at| ORDER[at].split("::").next());
    module.is_some_and(|module| rule.modules.contains(&module))
        && !rule.except.iter().any(|start| path.starts_with(start))
}

fn later(layer: Option<usize>) -> &'static [&'static str] {
    layer.map_or(&[], |at| &ORDER[at + 1..])
}

fn is_hangul(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7AF}')
}

/// The ids that head the essay's tables: `[lever.ID]`, `[claim.ID.…]`.
fn essay_ids(argument: &str) -> Vec<String> {
    let mut ids: Vec<String> = (argument.lines())
        .filter_map(|line| {
            line.strip_prefix('[')?
                .trim_start_matches('[')
                .split(']')
                .next()
        })
        .filter_map(|head| head.split('.').nth(1))
        // Paragraphs have numbers, which are nobody's ids.
        .filter(|id| id.starts_with(|first: char| first.is_ascii_lowercase()))
        .map(str::to_owned)
        .collect();
    ids.sort();
    ids.dedup();
    ids
}

#[cfg(test)]
mod tests {
    use super::{breaches, essay_ids};
    use crate::check::source::Source;

    #[test]
    fn each_rule_catches_its_breach() {
        let check = |path: &str, line: &str, expected: usize| {
            let source = Source {
                path: path.to_owned(),
                lines: vec![(1, line.to_owned())],
            };
            let found = breaches(&source, &["sky".to_owned()]);
            assert_eq!(found.len(), expected, "{path}: {line}: {found:?}");
        };
        check("src/evaluate.rs", "use yew::Html;", 1);
        check(
            "src/evaluate/edit.rs",
            "let now = std::time::Instant::now();",
            1,
        );
        check("src/evaluate.rs", "use crate::text::Text;", 1);
        check("src/text.rs", "use crate::evaluate::Evaluation;", 0);
        check(
            "src/scenario/link/write.rs",
            "use crate::evaluate::Edit;",
            0,
        );
        check("src/nowhere.rs", "", 1);
        check("src/scenario.rs", "use crate::evaluate::Edit;", 1);
        check("src/evaluate.rs", "use crate::scenario::link::Link;", 1);
        check(
            "src/evaluate.rs",
            "use crate::scenario::{Scenario, link::Link};",
            1,
        );
        check(
            "src/view/cards.rs",
            "use crate::scenario::{Scenario, link::Link};",
            0,
        );
        check("src/scenario/settings.rs", "use super::link::Link;", 1);
        check("src/scenario/link/parse.rs", "use super::Link;", 0);
        check("src/query.rs", "use super::text::Text;", 1);
        check("src/query.rs", "use super::argument::Argument;", 0);
        check("src/query/answers.rs", "use super::super::text::Text;", 1);
        check("src/query/answers.rs", "use super::claims_on::text;", 0);
        check("src/query.rs", "use crate::{argument, text};", 1);
        check("src/view/cards.rs", "use crate::{", 1);
        check(
            "src/query/answers.rs",
            "use super::super::{argument, text};",
            1,
        );
        check(
            "src/bin/prerender/head.rs",
            "use crate::{oembed, picture};",
            0,
        );
        check("src/view/cards.rs", "use yew::Html;", 0);
        check("src/view/cards.rs", "gloo::utils::window()", 1);
        check("src/view/effects/address.rs", "gloo::utils::window()", 0);
        check("src/bin/app.rs", "gloo::utils::document()", 0);
        check("src/view/cards.rs", "html! { \"하늘\" }", 1);
        check("src/query.rs", "if name == \"sky\" {", 1);
    }

    #[test]
    fn the_code_keeps_to_its_layers() {
        let found = super::problems().expect("the sources can be read");
        assert!(found.is_empty(), "{found:#?}");
    }

    #[test]
    fn ids_are_read_from_heads() {
        assert_eq!(
            essay_ids("[essay]\n[lever.sky]\n[lever.sky.positions]\n[[tour.one]]\n[paragraph.1]"),
            ["one", "sky"]
        );
    }
}
