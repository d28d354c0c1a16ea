use super::{all, asked};
use crate::content::ids::{is_language, is_well_formed};
use crate::content::load;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

const ESSAYS: [&str; 3] = ["content", "essays/library", "essays/starter"];

fn schemas() -> [Value; 2] {
    all().map(|(_, text)| serde_json::from_str(&text).expect("it is JSON"))
}

#[test]
fn the_files_for_editors_are_as_generated() {
    for (name, text) in all() {
        let file = root().join("docs/schema").join(name);
        let found = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(
            found == text,
            "{name} is out of date: call `cargo xtask schema`"
        );
    }
}

/// Whether the schema says of every table what the loader asks of it.
#[test]
fn the_schemas_know_what_the_loader_asks_for() {
    for essay in ESSAYS {
        load(&root().join(essay)).unwrap_or_else(|problems| panic!("{problems:#?}"));
    }
    let [argument, words] = schemas();
    for (path, asked) in asked::all() {
        let (schema, path) = match path.strip_prefix("words:") {
            Some(path) => (&words, path),
            None => (&argument, path.as_str()),
        };
        let table = at(schema, path);
        let keys = table["properties"].as_object().expect("a table");
        let known: BTreeSet<String> = keys.keys().cloned().collect();
        assert_eq!(known, asked.keys, "{path}");
        let required = table["required"].as_array().expect("a list").iter();
        let required: BTreeSet<String> = required
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        let mut asked = asked.required;
        if path == "circumstance.*.positions.*" {
            // But for the default, which the schema cannot know.
            asked.remove("clause");
        }
        assert!(required.is_superset(&asked), "{path}: {asked:?}");
    }
}

/// The part of a schema that describes the table at a path.
fn at<'a>(schema: &'a Value, path: &str) -> &'a Value {
    path.split('.')
        .filter(|part| !part.is_empty())
        .fold(schema, |schema, part| match part {
            "*" => &schema["additionalProperties"],
            name => &schema["properties"][name],
        })
}

#[test]
fn every_essay_is_valid() {
    let [argument, words] = schemas();
    for essay in ESSAYS {
        let folder = root().join(essay);
        validate_file(&argument, &folder.join("argument.toml"));
        let languages = std::fs::read_dir(&folder).expect("it is there").flatten();
        for language in languages.filter(|entry| entry.path().is_dir()) {
            validate_folder(&words, &language.path());
        }
    }
    for language in ["en", "ko"] {
        validate_folder(&words, &root().join("words").join(language));
    }
}

fn validate_folder(schema: &Value, folder: &Path) {
    for file in std::fs::read_dir(folder).expect("it is there").flatten() {
        validate_file(schema, &file.path());
    }
}

fn validate_file(schema: &Value, file: &Path) {
    let text = std::fs::read_to_string(file).expect("it is there");
    let content: Value = toml::from_str(&text).expect("it is TOML");
    if let Err(place) = valid(schema, &content) {
        panic!("{}: {place}", file.display());
    }
}

#[test]
fn what_is_wrong_is_invalid() {
    let [argument, words] = schemas();
    let check = |schema: &Value, text: &str, expected: &str| {
        let content: Value = toml::from_str(text).expect("it is TOML");
        assert_eq!(valid(schema, &content), Err(expected.to_owned()), "{text}");
    };
    check(&words, "[meta]\ntitel = \"x\"", "meta.titel");
    check(&words, "[verdict]\nx = 1", "verdict.x");
    check(&words, "[claim.x]\nfinding = \"x\"", "claim.x: text");
    check(&argument, "languages = \"en\"", "languages");
    check(&argument, "languages = [\"EN\"]", "languages.0");
    check(
        &argument,
        "[stance]\nx = { mark = \"red\" }",
        "stance.x.mark",
    );
}

/// The keywords that the schemas may use.
const KNOWN: [&str; 14] = [
    "$schema",
    "title",
    "description",
    "properties",
    "propertyNames",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "minItems",
    "maxItems",
    "items",
    "additionalProperties",
    "required",
];

/// Whether a value is as the schema says, for the keywords that are used here;
/// where it is not, the path to it.
fn valid(schema: &Value, value: &Value) -> Result<(), String> {
    let mut lacking = Ok(());
    let wrong = Err(String::new());
    for (keyword, wanted) in schema.as_object().expect("a schema") {
        let holds = match (keyword.as_str(), value) {
            ("propertyNames", Value::Object(entries)) => {
                let pattern = |key: &String| valid(wanted, &Value::String(key.clone()));
                entries.keys().try_for_each(pattern)?;
                true
            }
            ("type", value) => match wanted.as_str() {
                Some("object") => value.is_object(),
                Some("array") => value.is_array(),
                Some("string") => value.is_string(),
                Some("integer") => value.is_i64(),
                other => panic!("{other:?}"),
            },
            ("enum", value) => wanted.as_array().expect("a list").contains(value),
            ("pattern", Value::String(text)) => match wanted.as_str() {
                Some("^[a-z0-9_]+$") => is_well_formed(text),
                Some("^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$") => is_language(text),
                other => panic!("{other:?}"),
            },
            ("minLength", Value::String(text)) => text.chars().count() as u64 >= count(wanted),
            ("maxLength", Value::String(text)) => text.chars().count() as u64 <= count(wanted),
            ("minimum", Value::Number(number)) => number.as_u64() >= wanted.as_u64(),
            ("minItems", Value::Array(items)) => items.len() as u64 >= count(wanted),
            ("maxItems", Value::Array(items)) => items.len() as u64 <= count(wanted),
            ("items", Value::Array(items)) => {
                for (at, item) in items.iter().enumerate() {
                    valid(wanted, item).map_err(|place| join(&at.to_string(), &place))?;
                }
                true
            }
            ("additionalProperties", Value::Object(entries)) => {
                let named = schema.get("properties").unwrap_or(&Value::Null);
                for (key, entry) in entries {
                    let wanted = named.get(key).unwrap_or(wanted);
                    if *wanted == Value::Bool(false) {
                        return Err(key.clone());
                    }
                    valid(wanted, entry).map_err(|place| join(key, &place))?;
                }
                true
            }
            ("required", Value::Object(entries)) => {
                let names = wanted.as_array().expect("a list").iter();
                let missing = names
                    .filter_map(Value::as_str)
                    .find(|name| !entries.contains_key(*name));
                if let Some(name) = missing {
                    lacking = Err(format!(": {name}"));
                }
                true
            }
            ("anyOf", value) => {
                let ways = wanted.as_array().expect("a list");
                ways.iter().any(|way| valid(way, value).is_ok())
            }
            // Read elsewhere, or about another type, which `type` says.
            (keyword, _) => KNOWN.contains(&keyword),
        };
        if !holds {
            return wrong;
        }
    }
    lacking
}

fn count(wanted: &Value) -> u64 {
    wanted.as_u64().expect("a number")
}

fn join(key: &str, rest: &str) -> String {
    match rest {
        "" => key.to_owned(),
        rest if rest.starts_with(':') => format!("{key}{rest}"),
        rest => format!("{key}.{rest}"),
    }
}
