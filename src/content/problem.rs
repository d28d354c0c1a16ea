//! What is wrong with the content, and where.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

/// One thing for the author to put right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, as it was named to the loader.
    pub file: String,
    /// The line, from 1; 0 where no line is to blame, as for a missing file.
    pub line: usize,
    /// What is wrong and what to do about it, in plain words.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            message,
        } = self;
        if *line == 0 {
            write!(formatter, "{file}: {message}")
        } else {
            write!(formatter, "{file}:{line}: {message}")
        }
    }
}

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) file: Arc<str>,
    pub(crate) line: usize,
}

impl Place {
    /// A file or folder as a whole.
    pub(crate) fn whole(file: &str) -> Self {
        Self {
            file: file.into(),
            line: 0,
        }
    }

    /// The language folder that the file is in; empty for the argument's file.
    pub(crate) fn folder(&self) -> &str {
        let folders = self
            .file
            .rsplit_once('/')
            .map_or("", |(folders, _)| folders);
        folders.rsplit('/').next().unwrap_or_default()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.file, self.line)
    }
}

/// All problems found so far.
#[derive(Default)]
pub(crate) struct Problems {
    found: BTreeSet<Problem>,
    /// Folders with a file that could not be read to its end, so that what
    /// seems to be missing may be there; and those that are known to have gaps.
    unreadable: BTreeSet<String>,
    /// The line of a file from which on nothing in it is what it seems.
    broken: BTreeMap<String, usize>,
    /// What could not be read of a line: nothing else on it need be told.
    unread: BTreeSet<Problem>,
    reported: usize,
}

impl Problems {
    /// Notes a problem at a place.
    pub(crate) fn add(&mut self, place: &Place, message: impl Into<String>) {
        self.reported += 1;
        self.found.insert(Problem {
            file: place.file.to_string(),
            line: place.line,
            message: message.into(),
        });
    }

    /// Notes that a file could not be read to its end.
    pub(crate) fn add_unreadable(&mut self, place: &Place, message: impl Into<String>) {
        self.unreadable.insert(place.folder().to_owned());
        let problem = Problem {
            file: place.file.to_string(),
            line: place.line,
            message: message.into(),
        };
        self.add(place, problem.message.clone());
        self.unread.insert(problem);
    }

    /// Notes what keeps a file from being read from there on, so that whatever
    /// else is found there need not be told.
    pub(crate) fn add_broken(&mut self, place: &Place, message: impl Into<String>) {
        self.add_unreadable(place, message);
        self.broken.insert(place.file.to_string(), place.line);
    }

    /// Notes that something is missing that should stand in `folder`; passed
    /// over where a file there could not be read, since it may be in the part
    /// that was lost.
    pub(crate) fn add_missing(&mut self, folder: &str, place: &Place, message: impl Into<String>) {
        if self.unreadable.contains(folder) {
            self.reported += 1;
        } else {
            self.add(place, message);
        }
    }

    /// From here on passes over what is missing in `folder`, since one problem
    /// says why.
    pub(crate) fn expect_gaps(&mut self, folder: &str) {
        self.unreadable.insert(folder.to_owned());
    }

    /// Whether any problem was found at a place.
    pub(crate) fn is_any_at(&self, place: &Place) -> bool {
        let first = Problem {
            file: place.file.to_string(),
            line: place.line,
            message: String::new(),
        };
        let found = self.found.range(first..).next();
        found.is_some_and(|found| found.file == *place.file && found.line == place.line)
    }

    /// How many problems were met so far: what is built while this grows is
    /// not sound, and what rests on it need not be checked.
    pub(crate) fn count(&self) -> usize {
        self.reported
    }

    /// The problems in order of file and line, or nothing if there are none.
    pub(crate) fn into_list(self) -> Vec<Problem> {
        let Self {
            found,
            broken,
            unread,
            ..
        } = self;
        let lines: BTreeSet<_> = unread.iter().map(|p| (&p.file, p.line)).collect();
        let is_told = |problem: &Problem| {
            let end = broken.get(&problem.file);
            let is_read = end.is_none_or(|&end| problem.line < end)
                && !lines.contains(&(&problem.file, problem.line));
            is_read || unread.contains(problem)
        };
        found.into_iter().filter(is_told).collect()
    }
}
