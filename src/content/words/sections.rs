//! The sections of a language's words: the essay's own, and what they leave to
//! the words that all essays share.

use crate::content::fields;
use crate::content::problem::{Place, Problems};
use crate::content::tree::{Entry, Table};

/// A section: its name, where it begins, its entries.
pub(super) struct Section<'a> {
    pub(super) name: &'a str,
    pub(super) place: Place,
    pub(super) entries: Vec<&'a Entry>,
}

/// The sections of a language's files, completed from the shared ones.
pub(super) fn completed<'a>(
    language: &str,
    files: &'a [Table],
    shared: &'a [Table],
    problems: &mut Problems,
) -> Vec<Section<'a>> {
    let mut sections = of_files(files, problems);
    for common in of_files(shared, problems) {
        match sections.iter_mut().find(|own| own.name == common.name) {
            Some(own) => own.complete(common),
            // What lacks there is the essay's to give.
            None => sections.push(Section {
                place: Place::whole(language),
                ..common
            }),
        }
    }
    sections
}

/// The sections of some files.
fn of_files<'a>(files: &'a [Table], problems: &mut Problems) -> Vec<Section<'a>> {
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
                place: entry.place.clone(),
                entries: table.0.iter().collect(),
            }),
        }
    }
    sections
}

impl<'a> Section<'a> {
    /// Takes from the words for every essay what is not given here.
    fn complete(&mut self, common: Self) {
        let given = |entry: &&Entry| !self.entries.iter().any(|own| own.key == entry.key);
        let missing: Vec<_> = common.entries.into_iter().filter(given).collect();
        self.entries.extend(missing);
    }

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
