//! The words of one language, as they stand in its files: every text that is
//! read is kept with its place, so that it can be checked afterwards.

use super::fields::{self, quoted};
use super::limits::Limit;
use super::names::{Ids, hint};
use super::problem::{Place, Problems};
use super::tree::{Entry, Node, Table, Value};

/// A text that readers see.
pub(super) struct Word {
    /// Where it belongs, alike in all languages: `claim.swap.finding`.
    pub(super) path: String,
    pub(super) place: Place,
    pub(super) text: String,
    pub(super) limit: Limit,
    /// Whether another language could do without it.
    pub(super) is_optional: bool,
}

/// The sections of one language's files, and the words read from them so far.
pub(super) struct Words<'a> {
    /// The language, which is also its folder.
    pub(super) language: &'a str,
    sections: Vec<Section<'a>>,
    asked_for: Vec<&'static str>,
    pub(super) read: Vec<Word>,
    pub(super) problems: &'a mut Problems,
}

struct Section<'a> {
    name: &'a str,
    place: &'a Place,
    entries: Vec<&'a Entry>,
}

impl<'a> Words<'a> {
    /// The words in a language's files; a section may be spread over several.
    pub(super) fn new(language: &'a str, files: &'a [Table], problems: &'a mut Problems) -> Self {
        let mut sections: Vec<Section> = Vec::new();
        for entry in files.iter().flat_map(|file| &file.0) {
            let name = format!("[{}]", entry.key);
            let Some(table) = fields::table(&name, &entry.node, problems) else {
                continue;
            };
            match sections
                .iter_mut()
                .find(|section| section.name == entry.key)
            {
                Some(section) => section.extend(table, problems),
                None => sections.push(Section {
                    name: &entry.key,
                    place: &entry.place,
                    entries: table.0.iter().collect(),
                }),
            }
        }
        Self {
            language,
            sections,
            asked_for: Vec::new(),
            read: Vec::new(),
            problems,
        }
    }

    /// The ids in a section that only the words know.
    pub(super) fn ids(&mut self, what: &'static str, section: &'static str) -> Ids {
        let (_, entries) = self.section(section);
        Ids::of_entries(what, entries, 1000, self.problems)
    }

    /// One text for each id of a list.
    pub(super) fn texts(&mut self, section: &'static str, ids: &Ids, limit: Limit) -> Vec<String> {
        self.each(section, ids, |words, id, entry| {
            let text = fields::text(id, &entry.node, words.problems).unwrap_or_default();
            words.keep(format!("{section}.{id}"), &entry.node, text, limit, false)
        })
    }

    /// What `read` makes of the fields given for each id of a list.
    pub(super) fn tables<T: Default>(
        &mut self,
        section: &'static str,
        ids: &Ids,
        mut read: impl FnMut(&mut WordFields<'_, 'a>) -> T,
    ) -> Vec<T> {
        self.each(section, ids, |words, id, entry| {
            words.fields(format!("{section}.{id}"), entry, &mut read)
        })
    }

    /// What `read` makes of a section's own fields.
    pub(super) fn whole<T: Default>(
        &mut self,
        section: &'static str,
        read: impl FnOnce(&mut WordFields<'_, 'a>) -> T,
    ) -> T {
        let (place, entries) = self.section(section);
        self.of_entries(section.to_owned(), &place, entries, read)
    }

    /// Reports every section that was never asked for.
    pub(super) fn finish(self) -> Vec<Word> {
        for section in &self.sections {
            if !self.asked_for.contains(&section.name) {
                let hint = hint(section.name, &self.asked_for);
                let message = format!("[{}] is no section of words{hint}", section.name);
                self.problems.add(section.place, message);
            }
        }
        self.read
    }

    /// Where a section begins, and its entries.
    pub(super) fn section(&mut self, name: &'static str) -> (Place, Vec<&'a Entry>) {
        self.asked_for.push(name);
        match self.sections.iter().find(|section| section.name == name) {
            Some(section) => (section.place.clone(), section.entries.clone()),
            None => (Place::whole(self.language), Vec::new()),
        }
    }

    /// What `read` makes of the entry of each id; reports ids without an entry
    /// and entries without an id.
    fn each<T: Default>(
        &mut self,
        section: &'static str,
        ids: &Ids,
        mut read: impl FnMut(&mut Self, &str, &'a Entry) -> T,
    ) -> Vec<T> {
        let (place, entries) = self.section(section);
        for entry in &entries {
            if ids.find(&entry.key).is_none() {
                let hint = hint(&entry.key, &ids.names);
                let message = format!("no {} is called `{}`{hint}", ids.what, entry.key);
                self.problems.add_missing("", &entry.place, message);
            }
        }
        let missing = ids
            .names
            .iter()
            .filter(|id| !entries.iter().any(|entry| entry.key == **id));
        let missing: Vec<&String> = missing.collect();
        if entries.is_empty() && !ids.names.is_empty() {
            let message = format!(
                "[{section}] is missing: give words for {}",
                quoted(&missing)
            );
            self.problems.add_missing(self.language, &place, message);
        } else if !missing.is_empty() {
            let message = format!("[{section}] lacks words for {}", quoted(&missing));
            self.problems.add_missing(self.language, &place, message);
        }
        let item = |id: &String| {
            let entry = entries.iter().find(|entry| entry.key == *id);
            entry.map_or_else(T::default, |entry| read(self, id, entry))
        };
        ids.names.iter().map(item).collect()
    }

    fn fields<T: Default>(
        &mut self,
        path: String,
        entry: &'a Entry,
        read: impl FnOnce(&mut WordFields<'_, 'a>) -> T,
    ) -> T {
        match fields::table(&format!("[{path}]"), &entry.node, self.problems) {
            Some(table) => self.of_entries(path, &entry.place, table.0.iter().collect(), read),
            None => T::default(),
        }
    }

    fn of_entries<T>(
        &mut self,
        path: String,
        place: &Place,
        entries: Vec<&'a Entry>,
        read: impl FnOnce(&mut WordFields<'_, 'a>) -> T,
    ) -> T {
        let mut fields = WordFields {
            words: self,
            path,
            place: place.clone(),
            entries,
            known: Vec::new(),
        };
        let item = read(&mut fields);
        fields.finish();
        item
    }

    /// Keeps a text for the checks, and hands it back.
    fn keep(
        &mut self,
        path: String,
        node: &Node,
        text: &str,
        limit: Limit,
        is_optional: bool,
    ) -> String {
        self.read.push(Word {
            path,
            place: node.place.clone(),
            text: text.to_owned(),
            limit,
            is_optional,
        });
        text.to_owned()
    }
}

impl<'a> Section<'a> {
    fn extend(&mut self, table: &'a Table, problems: &mut Problems) {
        for entry in &table.0 {
            if let Some(first) = self.entries.iter().find(|known| known.key == entry.key) {
                let message = format!(
                    "`{}` was given before, at {}: keep one of the two",
                    entry.key, first.place
                );
                problems.add(&entry.place, message);
            } else {
                self.entries.push(entry);
            }
        }
    }
}

/// The texts of one table.
pub(super) struct WordFields<'w, 'a> {
    words: &'w mut Words<'a>,
    path: String,
    place: Place,
    entries: Vec<&'a Entry>,
    known: Vec<String>,
}

impl<'a> WordFields<'_, 'a> {
    /// The id that the table is about.
    pub(super) fn id(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or_default()
    }

    /// The text of a key; empty, and a problem, if there is none.
    pub(super) fn text(&mut self, key: &str, limit: Limit) -> String {
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
    pub(super) fn optional(&mut self, key: &str, limit: Limit) -> Option<String> {
        self.read(key, limit, true)
    }

    /// The text of a key that this language alone may leave out.
    pub(super) fn own(&mut self, key: &str, limit: Limit) -> Option<String> {
        self.read(key, limit, false)
    }

    /// What `read` makes of the tables below a key, one for each id.
    pub(super) fn tables<T: Default>(
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
            match entries.iter().find(|entry| entry.key == *id) {
                Some(entry) => {
                    let path = format!("{path}.{id}");
                    items.push(self.words.fields(path, entry, &mut read));
                }
                None => {
                    missing.push(id);
                    items.push(T::default());
                }
            }
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
    pub(super) fn report(&mut self, message: &str) {
        let message = format!("[{}] {message}", self.path);
        self.words.problems.add(&self.place, message);
    }

    fn entry(&mut self, key: &str) -> Option<&'a Entry> {
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

    fn finish(self) {
        for entry in &self.entries {
            if !self.known.contains(&entry.key) {
                let hint = hint(&entry.key, &self.known);
                let message = format!("[{}] has no use for `{}`{hint}", self.path, entry.key);
                self.words.problems.add(&entry.place, message);
            }
        }
    }
}
