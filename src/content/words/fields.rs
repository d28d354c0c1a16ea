//! The texts of one table of words.

use super::{Words, limits::Limit};
use crate::content::fields::{self, quoted};
use crate::content::ids::{Ids, hint};
use crate::content::problem::Place;
#[cfg(test)]
use crate::content::schema::asked;
use crate::content::tree::{Entry, Value};

/// The texts of one table.
pub(crate) struct WordFields<'w, 'a> {
    words: &'w mut Words<'a>,
    path: String,
    place: Place,
    entries: Vec<&'a Entry>,
    known: Vec<String>,
}

impl<'w, 'a> WordFields<'w, 'a> {
    /// The texts of a table at `path`.
    pub(crate) fn new(
        words: &'w mut Words<'a>,
        path: String,
        place: &Place,
        entries: Vec<&'a Entry>,
    ) -> Self {
        Self {
            words,
            path,
            place: place.clone(),
            entries,
            known: Vec::new(),
        }
    }

    /// The id that the table is about.
    pub(crate) fn id(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or_default()
    }

    /// The text of a key; empty, and a problem, if there is none.
    pub(crate) fn text(&mut self, key: &str, limit: Limit) -> String {
        #[cfg(test)]
        asked::note(&format!("words:{}", self.path), key, true);
        let text = self.read(key, limit, false);
        if text.is_none() {
            let message = format!("[{}] lacks `{key}`: add it", self.path);
            let language = self.words.language;
            self.words
                .problems
                .add_missing(language, &self.place, message);
        }
        text.unwrap_or_default()
    }

    /// The text of a key that may be left out, in all languages alike.
    pub(crate) fn optional(&mut self, key: &str, limit: Limit) -> Option<String> {
        self.read(key, limit, true)
    }

    /// The text of a key that this language alone may leave out.
    pub(crate) fn own(&mut self, key: &str, limit: Limit) -> Option<String> {
        self.read(key, limit, false)
    }

    /// What `read` makes of the tables below a key, one for each id.
    pub(crate) fn tables<T: Default>(
        &mut self,
        key: &str,
        ids: &Ids,
        mut read: impl FnMut(&mut WordFields<'_, 'a>) -> T,
    ) -> Vec<T> {
        let path = format!("{}.{key}", self.path);
        let entry = self.entry(key);
        let entries = entry
            .and_then(|entry| fields::table(&format!("[{path}]"), &entry.node, self.words.problems))
            .map_or(&[][..], |table| &table.0);
        for entry in entries {
            if ids.find(&entry.key).is_none() {
                let hint = hint(&entry.key, &ids.names);
                let message = format!("no {} here is called `{}`{hint}", ids.what, entry.key);
                self.words.problems.add_missing("", &entry.place, message);
            }
        }
        let mut items = Vec::new();
        let mut missing = Vec::new();
        for id in &ids.names {
            let entry = entries.iter().find(|entry| entry.key == *id);
            if entry.is_none() {
                missing.push(id);
            }
            items.push(entry.map_or_else(T::default, |entry| {
                let path = format!("{path}.{id}");
                self.words.fields(path, entry, &mut read)
            }));
        }
        if !missing.is_empty() {
            let message = format!("[{path}] lacks words for {}", quoted(&missing));
            let language = self.words.language;
            let place = &self.place;
            self.words.problems.add_missing(language, place, message);
        }
        items
    }

    /// Notes a problem with the table as a whole.
    pub(crate) fn report(&mut self, message: &str) {
        let message = format!("[{}] {message}", self.path);
        self.words.problems.add(&self.place, message);
    }

    fn entry(&mut self, key: &str) -> Option<&'a Entry> {
        #[cfg(test)]
        asked::note(&format!("words:{}", self.path), key, false);
        self.known.push(key.to_owned());
        self.entries.iter().find(|entry| entry.key == key).copied()
    }

    fn read(&mut self, key: &str, limit: Limit, is_optional: bool) -> Option<String> {
        let entry = self.entry(key)?;
        let path = format!("{}.{key}", self.path);
        let text = fields::text(key, &entry.node, self.words.problems).unwrap_or_default();
        let is_text = matches!(entry.node.value, Value::Text(_));
        Some(if is_text {
            self.words.keep(path, &entry.node, text, limit, is_optional)
        } else {
            String::new()
        })
    }

    pub(crate) fn finish(self) {
        for entry in &self.entries {
            if !self.known.contains(&entry.key) {
                let hint = hint(&entry.key, &self.known);
                let message = format!("[{}] has no use for `{}`{hint}", self.path, entry.key);
                self.words.problems.add(&entry.place, message);
            }
        }
    }
}
