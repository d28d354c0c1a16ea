//! Every id that the argument declares, in order, so that whatever names it
//! can find its place and words can be given for it.

use super::fields::{self, Fields, quoted};
use super::problem::{Place, Problems};
use super::tree::{Entry, Node};
use crate::argument::{ControlKind, PositionSet};
use crate::scenario::link::{FOREIGN, RESERVED};

/// The ids of one list.
#[derive(Clone)]
pub(super) struct Ids {
    /// What one of them is called in messages: "claim".
    pub(super) what: &'static str,
    pub(super) names: Vec<String>,
    pub(super) places: Vec<Place>,
}

impl Ids {
    fn none(what: &'static str) -> Self {
        Self {
            what,
            names: Vec::new(),
            places: Vec::new(),
        }
    }

    /// Ids that the engine itself knows.
    pub(super) fn fixed(what: &'static str, names: impl Iterator<Item = &'static str>) -> Self {
        Self {
            what,
            names: names.map(str::to_owned).collect(),
            places: Vec::new(),
        }
    }

    /// The ids that head the entries of a table.
    pub(super) fn of_entries<'a>(
        what: &'static str,
        entries: impl IntoIterator<Item = &'a Entry>,
        most: usize,
        problems: &mut Problems,
    ) -> Self {
        let ids = entries
            .into_iter()
            .map(|entry| (entry.key.as_str(), &entry.place));
        Self::collect(what, ids, most, problems)
    }

    /// The ids in a list of text.
    pub(super) fn of_list(
        what: &'static str,
        key: &str,
        nodes: &[Node],
        most: usize,
        problems: &mut Problems,
    ) -> Self {
        let mut ids = Vec::new();
        for node in nodes {
            if let Some(id) = fields::text(key, node, problems) {
                ids.push((id, &node.place));
            }
        }
        Self::collect(what, ids.into_iter(), most, problems)
    }

    fn collect<'a>(
        what: &'static str,
        ids: impl Iterator<Item = (&'a str, &'a Place)>,
        most: usize,
        problems: &mut Problems,
    ) -> Self {
        let mut found = Self::none(what);
        for (id, place) in ids {
            if !is_well_formed(id) {
                problems.add(
                    place,
                    format!("the {what} `{id}` needs another id: use a-z, 0-9 and _ only"),
                );
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
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.names.iter().position(|name| name == id)
    }

    /// The place of the id that a node names; a problem if there is none.
    pub(super) fn look_up(&self, key: &str, node: &Node, problems: &mut Problems) -> Option<usize> {
        let id = fields::text(key, node, problems)?;
        self.look_up_id(id, &node.place, problems)
    }

    /// The place of an id; a problem if there is none.
    pub(super) fn look_up_id(
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
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }
}

/// What the author may have meant instead of `id`.
pub(super) fn hint<S: AsRef<str>>(id: &str, names: &[S]) -> String {
    const FEW: usize = 8;
    let near = |name: &&S| distance(id, name.as_ref()) <= id.chars().count().div_ceil(3);
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

/// Whether links and `data-` attributes can carry the id as it is.
pub(super) fn is_well_formed(id: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    !id.is_empty() && id.chars().all(allowed)
}

/// A control's ids.
pub(super) struct ControlNames {
    pub(super) kind: ControlKind,
    pub(super) positions: Ids,
}

/// Every id that the argument declares.
pub(super) struct Names {
    pub(super) controls: Ids,
    pub(super) positions: Vec<ControlNames>,
    pub(super) stances: Ids,
    pub(super) groups: Ids,
    pub(super) horizons: Ids,
    pub(super) roles: Ids,
    pub(super) ground_kinds: Ids,
    pub(super) verdict_kinds: Ids,
    pub(super) correction_kinds: Ids,
    pub(super) sureness: Ids,
    pub(super) consequences: Ids,
    pub(super) claims: Ids,
    pub(super) verdicts: Ids,
    pub(super) grounds: Ids,
    pub(super) presets: Ids,
    pub(super) contradictions: Ids,
    pub(super) moot: Ids,
    pub(super) answer: Ids,
    pub(super) tour: Ids,
    pub(super) paragraphs: Ids,
    pub(super) tensions: Ids,
    pub(super) objections: Ids,
    pub(super) corrections: Ids,
    pub(super) open_questions: Ids,
}

/// What a list can hold, so that every id fits its type; far more than a page
/// can show.
const MOST: usize = 1000;
const MOST_KINDS: usize = 100;

impl Names {
    /// Collects the ids of all sections, and reports those that clash.
    pub(super) fn collect(root: &mut Fields, problems: &mut Problems) -> Self {
        let mut lists = root
            .optional("names")
            .map(|entry| Fields::of("[names]", entry, problems));
        let mut list = |key: &'static str, what, problems: &mut Problems| {
            let nodes = match &mut lists {
                Some(fields) => match fields.required(key, problems) {
                    Some(entry) => fields::list(key, &entry.node, problems),
                    None => &[],
                },
                None => &[],
            };
            Ids::of_list(what, key, nodes, MOST_KINDS, problems)
        };
        let groups = list("groups", "group", problems);
        let horizons = list("horizons", "horizon", problems);
        let roles = list("roles", "role", problems);
        let ground_kinds = list("ground_kinds", "kind of ground", problems);
        let verdict_kinds = list("verdict_kinds", "kind of verdict", problems);
        let correction_kinds = list("correction_kinds", "kind of correction", problems);
        let sureness = list("sureness", "degree of sureness", problems);
        if let Some(fields) = lists {
            fields.finish(problems);
        }
        let mut section = |key: &'static str, problems: &mut Problems| {
            let what = title(key);
            Ids::of_entries(what, root.entries(key, problems), MOST, problems)
        };
        let stances = section("stance", problems);
        let consequences = section("consequence", problems);
        let claims = section("claim", problems);
        let verdicts = section("verdict", problems);
        let grounds = section("ground", problems);
        let presets = section("preset", problems);
        let contradictions = section("contradiction", problems);
        let moot = section("moot", problems);
        let answer = section("answer", problems);
        let tour = section("tour", problems);
        let paragraphs = section("paragraph", problems);
        let tensions = section("tension", problems);
        let objections = section("objection", problems);
        let corrections = section("correction", problems);
        let open_questions = section("open_question", problems);
        let (controls, positions) = controls(root, problems);
        report_shared(&[&claims, &verdicts, &grounds], problems);
        Self {
            controls,
            positions,
            stances,
            groups,
            horizons,
            roles,
            ground_kinds,
            verdict_kinds,
            correction_kinds,
            sureness,
            consequences,
            claims,
            verdicts,
            grounds,
            presets,
            contradictions,
            moot,
            answer,
            tour,
            paragraphs,
            tensions,
            objections,
            corrections,
            open_questions,
        }
    }
}

/// What one entry of a section is called in messages.
fn title(section: &'static str) -> &'static str {
    match section {
        "answer" => "line of the answer",
        "moot" => "moot lever",
        "open_question" => "open question",
        "tour" => "step of the tour",
        other => other,
    }
}

fn controls(root: &mut Fields, problems: &mut Problems) -> (Ids, Vec<ControlNames>) {
    let levers = root.entries("lever", problems);
    let circumstances = root.entries("circumstance", problems);
    let entries = || levers.iter().chain(circumstances);
    let ids = Ids::of_entries("control", entries(), MOST, problems);
    let mut positions = Vec::new();
    for (id, place) in ids.names.iter().zip(&ids.places) {
        if RESERVED.contains(&id.as_str())
            || FOREIGN.contains(&id.as_str())
            || id.starts_with("utm_")
        {
            problems.add(
                place,
                format!("links use `{id}` for something else: give this control another id"),
            );
        }
        let lever = levers.iter().find(|entry| entry.key == *id);
        let kind = if lever.is_some() {
            ControlKind::Lever
        } else {
            ControlKind::Circumstance
        };
        let entry = lever.or_else(|| circumstances.iter().find(|entry| entry.key == *id));
        let listed = entry.map_or(&[][..], |entry| position_entries(entry));
        let found = Ids::of_entries("position", listed, PositionSet::MOST, problems);
        if let Some(at) = found.find("open") {
            let message = "`open` means a lever left open: give this position another id";
            problems.add(&found.places[at], message);
        }
        if found.len() < 2 {
            let message = format!("`{id}` needs at least two positions");
            problems.add_missing("", place, message);
        }
        positions.push(ControlNames {
            kind,
            positions: found,
        });
    }
    (ids, positions)
}

/// The positions that a control lists; that they form a table is checked where
/// they are read in full.
fn position_entries(control: &Entry) -> &[Entry] {
    use super::tree::Value;
    let Value::Table(fields) = &control.node.value else {
        return &[];
    };
    match fields.get("positions").map(|entry| &entry.node.value) {
        Some(Value::Table(positions)) => &positions.0,
        Some(Value::Text(_) | Value::Number(_) | Value::List(_) | Value::Other) | None => &[],
    }
}

/// Claims, verdicts and grounds share one space of names: `rests_on` and links
/// name them without saying which they are.
fn report_shared(lists: &[&Ids], problems: &mut Problems) {
    for (at, later) in lists.iter().enumerate() {
        for (id, place) in later.names.iter().zip(&later.places) {
            let earlier = lists[..at]
                .iter()
                .find_map(|list| Some((list, list.find(id)?)));
            if let Some((list, found)) = earlier {
                let (what, first) = (list.what, &list.places[found]);
                problems.add(
                    place,
                    format!("`{id}` is already the id of a {what}, at {first}: choose another"),
                );
            }
        }
    }
}
