//! The words of one language, as they stand in its files: every text that is
//! read is kept with its place, so that it can be checked afterwards.

mod fields;
pub(super) mod limits;
mod sections;
mod text;

pub(crate) use limits::{Limit, columns};
pub(crate) use text::{WordOnly, read};

use super::fields as raw;
use super::ids::{Ids, hint};
use super::problem::{Place, Problems};
use super::tree::{Entry, Node, Table};
use fields::WordFields;
use sections::Section;

/// A text that readers see.
pub(crate) struct Word {
    /// Where it belongs, alike in all languages: `claim.swap.finding`.
    pub(crate) path: String,
    pub(crate) place: Place,
    pub(crate) text: String,
    pub(crate) limit: Limit,
    /// Whether another language could do without it.
    pub(crate) is_optional: bool,
}

/// The sections of one language's files, and the words read from them so far.
pub(crate) struct Words<'a> {
    /// The language, which is also its folder.
    pub(crate) language: &'a str,
    sections: Vec<Section<'a>>,
    asked_for: Vec<&'static str>,
    pub(crate) read: Vec<Word>,
    pub(crate) problems: &'a mut Problems,
}

impl<'a> Words<'a> {
    /// The words in a language's files, and those for every essay that they
    /// leave out; a section may be spread over several files.
    pub(crate) fn new(
        language: &'a str,
        files: &'a [Table],
        shared: &'a [Table],
        problems: &'a mut Problems,
    ) -> Self {
        let sections = sections::completed(language, files, shared, problems);
        Self {
            language,
            sections,
            asked_for: Vec::new(),
            read: Vec::new(),
            problems,
        }
    }

    /// The ids in a section that only the words know.
    pub(crate) fn ids(&mut self, what: &'static str, section: &'static str) -> Ids {
        let (_, entries) = self.section(section);
        Ids {
            folder: self.language.to_owned(),
            ..Ids::of_entries(what, entries, 1000, self.problems)
        }
    }

    /// One text for each id of a list.
    pub(crate) fn texts(&mut self, section: &'static str, ids: &Ids, limit: Limit) -> Vec<String> {
        self.each(section, ids, |words, id, entry| {
            let text = raw::text(id, &entry.node, words.problems).unwrap_or_default();
            words.keep(format!("{section}.{id}"), &entry.node, text, limit, false)
        })
    }

    /// What `read` makes of the fields given for each id of a list.
    pub(crate) fn tables<T: Default>(
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
    pub(crate) fn whole<T: Default>(
        &mut self,
        section: &'static str,
        read: impl FnOnce(&mut WordFields<'_, 'a>) -> T,
    ) -> T {
        let (place, entries) = self.section(section);
        self.of_entries(section.to_owned(), &place, entries, read)
    }

    /// Reports every section that was never asked for.
    pub(crate) fn finish(self) -> Vec<Word> {
        for section in &self.sections {
            if !self.asked_for.contains(&section.name) {
                let hint = hint(section.name, &self.asked_for);
                let message = format!("[{}] is no section of words{hint}", section.name);
                self.problems.add(&section.place, message);
            }
        }
        self.read
    }

    /// Where a section begins, and its entries.
    pub(crate) fn section(&mut self, name: &'static str) -> (Place, Vec<&'a Entry>) {
        #[cfg(test)]
        super::schema::asked::note("words:", name, false);
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
                self.problems
                    .add_missing(&ids.folder, &entry.place, message);
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
                raw::quoted(&missing)
            );
            self.problems.add_missing(self.language, &place, message);
        } else if !missing.is_empty() {
            let message = format!("[{section}] lacks words for {}", raw::quoted(&missing));
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
        match raw::table(&format!("[{path}]"), &entry.node, self.problems) {
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
        let mut fields = WordFields::new(self, path, place, entries);
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
