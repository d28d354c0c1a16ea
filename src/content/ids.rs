//! Ids: the lists that the argument declares, and finding an id in them.

use super::ARGUMENT;
use super::fields::{self, quoted};
use super::problem::{Place, Problems};
use super::tree::{Entry, Node};

/// How long an id may be: it stands in addresses, and names a folder.
const LONGEST: usize = 60;

/// The ids of one list.
#[derive(Clone)]
pub(crate) struct Ids {
    /// What one of them is called in messages: "claim".
    pub(crate) what: &'static str,
    /// The language folder that lists them; empty for the argument's file.
    pub(crate) folder: String,
    pub(crate) names: Vec<String>,
    pub(crate) places: Vec<Place>,
}

impl Ids {
    fn none(what: &'static str) -> Self {
        Self {
            what,
            folder: String::new(),
            names: Vec::new(),
            places: Vec::new(),
        }
    }

    /// Ids that the engine itself knows.
    pub(crate) fn fixed(what: &'static str, names: impl Iterator<Item = &'static str>) -> Self {
        Self {
            what,
            folder: String::new(),
            names: names.map(str::to_owned).collect(),
            places: Vec::new(),
        }
    }

    /// The ids that head the entries of a table.
    pub(crate) fn of_entries<'a>(
        what: &'static str,
        entries: impl IntoIterator<Item = &'a Entry>,
        most: usize,
        problems: &mut Problems,
    ) -> Self {
        let ids = entries
            .into_iter()
            .map(|entry| (entry.key.as_str(), &entry.place));
        Self::collect(what, ids, most, unfit_id, problems)
    }

    /// The ids in a list of text.
    pub(crate) fn of_list(
        what: &'static str,
        key: &str,
        nodes: &[Node],
        most: usize,
        problems: &mut Problems,
    ) -> Self {
        let ids = listed(key, nodes, problems);
        Self::collect(what, ids.into_iter(), most, unfit_id, problems)
    }

    /// The tags in the list of languages.
    pub(crate) fn of_languages(nodes: &[Node], problems: &mut Problems) -> Self {
        let tags = listed("languages", nodes, problems);
        Self::collect("language", tags.into_iter(), 100, unfit_language, problems)
    }

    fn collect<'a>(
        what: &'static str,
        ids: impl Iterator<Item = (&'a str, &'a Place)>,
        most: usize,
        unfit: impl Fn(&str, &str) -> Option<String>,
        problems: &mut Problems,
    ) -> Self {
        let mut found = Self::none(what);
        for (id, place) in ids {
            if let Some(message) = unfit(what, id) {
                problems.add(place, message);
            }
            if id.chars().count() > LONGEST {
                let message =
                    format!("the {what} `{id}` needs another id: {LONGEST} letters at most");
                problems.add(place, message);
            }
            if let Some(at) = found.find(id) {
                let first = &found.places[at];
                problems.add(
                    place,
                    format!("the {what} `{id}` was given before, at {first}"),
                );
            } else if found.names.len() == most {
                problems.add(
                    place,
                    format!("there are more than {most} of these: remove some"),
                );
                break;
            } else {
                found.names.push(id.to_owned());
                found.places.push(place.clone());
            }
        }
        found
    }

    /// The place of an id in the list.
    pub(crate) fn find(&self, id: &str) -> Option<usize> {
        self.names.iter().position(|name| name == id)
    }

    /// The place of the id that a node names; a problem if there is none.
    pub(crate) fn look_up(&self, key: &str, node: &Node, problems: &mut Problems) -> Option<usize> {
        let id = fields::text(key, node, problems)?;
        self.look_up_id(id, &node.place, problems)
    }

    /// The place of an id; a problem if there is none.
    pub(crate) fn look_up_id(
        &self,
        id: &str,
        place: &Place,
        problems: &mut Problems,
    ) -> Option<usize> {
        let found = self.find(id);
        if found.is_none() {
            let what = self.what;
            let hint = hint(id, &self.names);
            problems.add_missing("", place, format!("no {what} is called `{id}`{hint}"));
        }
        found
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }
}

/// The texts in a list, each with its place.
fn listed<'a>(key: &str, nodes: &'a [Node], problems: &mut Problems) -> Vec<(&'a str, &'a Place)> {
    let nodes = nodes.iter();
    let texts = nodes.filter_map(|node| Some((fields::text(key, node, problems)?, &node.place)));
    texts.collect()
}

/// Keys of the argument's file that stand in no table: below the head of one
/// they would be its own.
const AT_THE_TOP: [&str; 2] = ["languages", "contested_by_design"];

/// What the author may have meant instead of `id`.
pub(crate) fn hint<S: AsRef<str>>(id: &str, names: &[S]) -> String {
    const FEW: usize = 8;
    if AT_THE_TOP.contains(&id) {
        return format!(": it stands at the top of {ARGUMENT}, above the first table");
    }
    let length = id.chars().count();
    let few = length.div_ceil(3);
    // The difference of their lengths is the least that lies between them.
    let near = |name: &&S| {
        let name = name.as_ref();
        name.chars().count().abs_diff(length) <= few && distance(id, name) <= few
    };
    if let Some(name) = names.iter().find(near) {
        format!("; did you mean `{}`?", name.as_ref())
    } else if names.is_empty() || names.len() > FEW {
        String::new()
    } else {
        format!("; choose from {}", quoted(names))
    }
}

/// How many letters must be added, dropped or changed to turn one into the
/// other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (column, &theirs) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != theirs);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

/// What is wrong with an id, if anything is.
fn unfit_id(what: &str, id: &str) -> Option<String> {
    let message = || format!("the {what} `{id}` needs another id: use a-z, 0-9 and _ only");
    (!is_well_formed(id)).then(message)
}

/// Folders of the site, beside which those of the languages stand.
const FOLDERS: [&str; 2] = ["preset", "embed"];

/// What is wrong with a language's tag, if anything is.
fn unfit_language(_: &str, tag: &str) -> Option<String> {
    if FOLDERS.contains(&tag) {
        let message = "is a folder of the site already: call the language by its tag, as `en`";
        Some(format!("`{tag}` {message}"))
    } else if !is_language(tag) {
        let message = "is no language tag: use one like `en` or `pt-BR`, and name its folder so";
        Some(format!("`{tag}` {message}"))
    } else {
        None
    }
}

/// Whether a tag has the shape of BCP 47's: a language of small letters, then
/// parts of letters and digits after hyphens.
pub(crate) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=8).contains(&language.len())
        && language.chars().all(|c| c.is_ascii_lowercase())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        })
}

/// Whether links and `data-` attributes can carry the id as it is.
pub(crate) fn is_well_formed(id: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    !id.is_empty() && id.chars().all(allowed)
}
