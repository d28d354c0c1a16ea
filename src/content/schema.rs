//! JSON Schemas of the content files, for authors' editors: what each key is,
//! which must be there, and which words the engine itself knows.
//!
//! A test holds them to what the loader asks for.

mod argument;
mod around;
mod method;
mod statements;
mod words;

#[cfg(test)]
pub(crate) mod asked;
#[cfg(test)]
mod tests;

use serde_json::{Map, Value, json};

/// Every schema by its file name, as text.
pub fn all() -> [(&'static str, String); 2] {
    let pretty = |schema: &Value| format!("{schema:#}\n");
    [
        ("argument.json", pretty(&argument::schema())),
        ("words.json", pretty(&words::schema())),
    ]
}

/// A key of a table: its name, whether it must be there, and what it holds.
type Key<'a> = (&'a str, Presence, Value);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Presence {
    Required,
    Optional,
}

use Presence::{Optional, Required};

/// A whole file.
fn file(title: &str, keys: Vec<Key>) -> Value {
    let head = json!({ "$schema": "http://json-schema.org/draft-07/schema#", "title": title });
    let (Value::Object(mut schema), Value::Object(table)) = (head, table(keys)) else {
        unreachable!("both are objects");
    };
    schema.extend(table);
    Value::Object(schema)
}

/// A table with these keys and no others.
fn table(keys: Vec<Key>) -> Value {
    let required: Vec<&str> = (keys.iter())
        .filter(|(_, presence, _)| *presence == Required)
        .map(|(name, ..)| *name)
        .collect();
    let required = json!(required);
    let properties: Map<String, Value> = (keys.into_iter())
        .map(|(name, _, holds)| (name.to_owned(), holds))
        .collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// A table with one entry for each id.
fn each(entry: Value) -> Value {
    json!({
        "type": "object",
        "propertyNames": { "pattern": "^[a-z0-9_]+$" },
        "additionalProperties": entry,
    })
}

/// A list.
fn list(of: Value) -> Value {
    json!({ "type": "array", "items": of })
}

/// One item, or a list of them.
fn one_or_list(of: Value) -> Value {
    json!({ "anyOf": [of, list(of.clone())] })
}

/// An id.
fn id() -> Value {
    json!({ "type": "string", "pattern": "^[a-z0-9_]+$" })
}

/// A language's tag, of the shape that BCP 47 gives it.
fn language() -> Value {
    json!({ "type": "string", "pattern": "^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$" })
}

/// One of the words that the engine knows.
fn one_of<'a>(words: impl IntoIterator<Item = &'a str>) -> Value {
    json!({ "enum": words.into_iter().collect::<Vec<_>>() })
}

/// Any text.
fn text() -> Value {
    json!({ "type": "string", "minLength": 1 })
}

/// What an editor shows beside it.
fn told(mut holds: Value, description: &str) -> Value {
    holds["description"] = json!(description);
    holds
}
