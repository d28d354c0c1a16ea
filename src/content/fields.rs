//! Reading the fields of one table, and telling the author which ones are
//! missing, of the wrong kind, or unknown.

use super::ids::hint;
use super::problem::{Place, Problems};
use super::tree::{Entry, Node, Table, Value};

/// A table that is being read, and the keys that it was asked for.
pub(crate) struct Fields<'a> {
    /// What the author calls it: `[claim.swap]`.
    pub(crate) name: String,
    pub(crate) place: Place,
    table: &'a Table,
    known: Vec<&'static str>,
    keys_are_ids: bool,
}

static EMPTY: Table = Table(Vec::new());

impl<'a> Fields<'a> {
    /// The fields of a table.
    pub(crate) fn new(name: impl Into<String>, place: &Place, table: &'a Table) -> Self {
        Self {
            name: name.into(),
            place: place.clone(),
            table,
            known: Vec::new(),
            keys_are_ids: false,
        }
    }

    /// The fields of an entry that should be a table.
    pub(crate) fn of(name: impl Into<String>, entry: &'a Entry, problems: &mut Problems) -> Self {
        let name = name.into();
        let table = table(&name, &entry.node, problems).unwrap_or(&EMPTY);
        Self::new(name, &entry.place, table)
    }

    /// The entry of a key, if the author gave it.
    pub(crate) fn optional(&mut self, key: &'static str) -> Option<&'a Entry> {
        #[cfg(test)]
        super::schema::asked::note(&self.name, key, false);
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        self.table.get(key)
    }

    /// The entry of a key; a problem if it is missing.
    pub(crate) fn required(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<&'a Entry> {
        let entry = self.optional(key);
        #[cfg(test)]
        super::schema::asked::note(&self.name, key, true);
        if entry.is_none() {
            let message = format!("{} lacks `{key}`: add it", self.name);
            problems.add_missing(self.place.folder(), &self.place, message);
        }
        entry
    }

    /// The text of a key; empty, and a problem, if there is none.
    pub(crate) fn text(&mut self, key: &'static str, problems: &mut Problems) -> &'a str {
        let entry = self.required(key, problems);
        entry
            .and_then(|entry| text(key, &entry.node, problems))
            .unwrap_or_default()
    }

    /// The items of an optional list.
    pub(crate) fn list(&mut self, key: &'static str, problems: &mut Problems) -> &'a [Node] {
        let entry = self.optional(key);
        entry.map_or(&[], |entry| list(key, &entry.node, problems))
    }

    /// The entries of an optional table.
    pub(crate) fn entries(&mut self, key: &'static str, problems: &mut Problems) -> &'a [Entry] {
        let entry = self.optional(key);
        entry
            .and_then(|entry| table(&format!("`{key}`"), &entry.node, problems))
            .map_or(&[], |table| &table.0)
    }

    /// Every entry, for a table whose keys are ids that the caller looks up.
    pub(crate) fn all(&mut self) -> &'a [Entry] {
        self.keys_are_ids = true;
        &self.table.0
    }

    /// Reports every key that was never asked for.
    pub(crate) fn finish(self, problems: &mut Problems) {
        if self.keys_are_ids {
            return;
        }
        for entry in &self.table.0 {
            if !self.known.contains(&entry.key.as_str()) {
                let hint = hint(&entry.key, &self.known);
                let message = format!("{} has no use for `{}`{hint}", self.name, entry.key);
                problems.add(&entry.place, message);
            }
        }
    }
}

/// The text of a node; a problem if it is something else.
pub(crate) fn text<'a>(key: &str, node: &'a Node, problems: &mut Problems) -> Option<&'a str> {
    match &node.value {
        Value::Text(text) => Some(text),
        Value::Number(_) | Value::List(_) | Value::Table(_) | Value::Other => {
            problems.add(
                &node.place,
                format!("`{key}` should be text in double quotes"),
            );
            None
        }
    }
}

/// The items of a node; a problem if it is no list.
pub(crate) fn list<'a>(key: &str, node: &'a Node, problems: &mut Problems) -> &'a [Node] {
    match &node.value {
        Value::List(items) => items,
        Value::Text(_) | Value::Number(_) | Value::Table(_) | Value::Other => {
            problems.add(
                &node.place,
                format!("`{key}` should be a list in square brackets"),
            );
            &[]
        }
    }
}

/// The items of a node that may be a single item instead of a list.
pub(crate) fn one_or_list<'a>(key: &str, node: &'a Node, problems: &mut Problems) -> &'a [Node] {
    match &node.value {
        Value::Text(_) => std::slice::from_ref(node),
        Value::List(items) => items,
        Value::Number(_) | Value::Table(_) | Value::Other => {
            let message = format!("`{key}` should be text in double quotes, or a list of such");
            problems.add(&node.place, message);
            &[]
        }
    }
}

/// The table of a node; a problem if it is none.
pub(crate) fn table<'a>(name: &str, node: &'a Node, problems: &mut Problems) -> Option<&'a Table> {
    match &node.value {
        Value::Table(table) => Some(table),
        Value::Text(_) | Value::Number(_) | Value::List(_) | Value::Other => {
            problems.add(
                &node.place,
                format!("{name} should be a table of keys and values"),
            );
            None
        }
    }
}

/// "`a`, `b`", for messages.
pub(crate) fn quoted<S: AsRef<str>>(names: &[S]) -> String {
    let names: Vec<_> = names
        .iter()
        .map(|name| format!("`{}`", name.as_ref()))
        .collect();
    names.join(", ")
}
