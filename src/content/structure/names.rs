//! Every id that the argument declares, in order, so that whatever names it
//! can find its place and words can be given for it.

use crate::argument::{ControlKind, PositionSet};
use crate::content::fields::{self, Fields};
use crate::content::ids::Ids;
use crate::content::problem::Problems;
use crate::content::tree::{Entry, Value};
use crate::scenario::link::{FOREIGN, RESERVED};

/// A control's ids.
pub(crate) struct ControlNames {
    pub(crate) kind: ControlKind,
    pub(crate) positions: Ids,
}

/// Every id that the argument declares.
pub(crate) struct Names {
    pub(crate) controls: Ids,
    pub(crate) positions: Vec<ControlNames>,
    pub(crate) stances: Ids,
    pub(crate) groups: Ids,
    pub(crate) horizons: Ids,
    pub(crate) roles: Ids,
    pub(crate) ground_kinds: Ids,
    pub(crate) verdict_kinds: Ids,
    pub(crate) correction_kinds: Ids,
    pub(crate) sureness: Ids,
    pub(crate) consequences: Ids,
    pub(crate) claims: Ids,
    pub(crate) verdicts: Ids,
    pub(crate) grounds: Ids,
    pub(crate) presets: Ids,
    pub(crate) contradictions: Ids,
    pub(crate) moot: Ids,
    pub(crate) answer: Ids,
    pub(crate) tour: Ids,
    pub(crate) paragraphs: Ids,
    pub(crate) tensions: Ids,
    pub(crate) objections: Ids,
    pub(crate) corrections: Ids,
    pub(crate) open_questions: Ids,
}

/// What a list can hold, so that every id fits its type; far more than a page
/// can show.
const MOST: usize = 1000;
const MOST_KINDS: usize = 100;

impl Names {
    /// Collects the ids of all sections, and reports those that clash.
    pub(crate) fn collect(root: &mut Fields, problems: &mut Problems) -> Self {
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
        let entries = root.entries("stance", problems);
        let stances = Ids::of_entries("stance", entries, MOST_KINDS, problems);
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
