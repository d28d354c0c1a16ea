//! TOML text as a tree in which everything knows its line.

mod mistakes;

use super::problem::{Place, Problems};
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// A value and where it stands.
pub(crate) struct Node {
    pub(crate) place: Place,
    pub(crate) value: Value,
}

/// The kinds of value that content uses.
pub(crate) enum Value {
    Text(String),
    Number(i64),
    List(Vec<Node>),
    Table(Table),
    /// Anything else that TOML knows, for which content has no use.
    Other,
}

/// A table's entries, in the order of the file.
#[derive(Default)]
pub(crate) struct Table(pub(crate) Vec<Entry>);

/// A key and its value.
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) place: Place,
    pub(crate) node: Node,
}

impl Table {
    /// The entry of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Entry> {
        self.0.iter().find(|entry| entry.key == key)
    }
}

/// Reads a file; what is not TOML becomes a problem, and the rest is kept as
/// far as it can be told apart from it.
pub(crate) fn parse(file: &str, text: &str, problems: &mut Problems) -> Table {
    let lines = Lines::new(file, text);
    let (table, errors) = DeTable::parse_recoverable(text);
    for mistake in mistakes::mistakes(text, &errors) {
        let place = lines.place(mistake.at);
        if mistake.spoils_the_rest {
            problems.add_broken(&place, mistake.message);
        } else {
            problems.add_unreadable(&place, mistake.message);
        }
    }
    lines.table(table.get_ref())
}

/// Where the lines of one file begin.
struct Lines {
    file: Arc<str>,
    starts: Vec<usize>,
}

impl Lines {
    fn new(file: &str, text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        Self {
            file: file.into(),
            starts: std::iter::once(0)
                .chain(breaks.map(|(at, _)| at + 1))
                .collect(),
        }
    }

    fn place(&self, offset: usize) -> Place {
        Place {
            file: Arc::clone(&self.file),
            line: self.starts.partition_point(|&start| start <= offset),
        }
    }

    fn table(&self, table: &DeTable) -> Table {
        // The parser sorts keys by name; the author's order is that of the file.
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        let entry =
            |(key, value): (&toml::Spanned<toml::de::DeString>, &toml::Spanned<DeValue>)| {
                let place = self.place(key.span().start);
                Entry {
                    key: key.get_ref().clone().into_owned(),
                    node: Node {
                        value: self.value(value.get_ref()),
                        place: place.clone(),
                    },
                    place,
                }
            };
        Table(entries.into_iter().map(entry).collect())
    }

    fn value(&self, value: &DeValue) -> Value {
        match value {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(number) => {
                let parsed = i64::from_str_radix(number.as_str(), number.radix());
                parsed.map_or(Value::Other, Value::Number)
            }
            DeValue::Array(items) => {
                let item = |item: &toml::Spanned<DeValue>| Node {
                    place: self.place(item.span().start),
                    value: self.value(item.get_ref()),
                };
                Value::List(items.iter().map(item).collect())
            }
            DeValue::Table(table) => Value::Table(self.table(table)),
            DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => Value::Other,
        }
    }
}
