//! Resolving what the argument's file names: ids, conditions, settings and
//! paragraphs.

use super::names::Names;
use crate::argument::{
    Condition, ControlId, ControlKind, ParagraphNumber, PositionId, PositionSet, When,
};
use crate::content::fields::{self, Fields};
use crate::content::ids::{Ids, hint};
use crate::content::problem::Problems;
use crate::content::tree::{Entry, Node, Value};

/// Reads parts of the argument, resolving every id against the names.
pub(crate) struct Reader<'a> {
    pub(crate) names: &'a Names,
    pub(crate) problems: &'a mut Problems,
}

/// Whether a condition may be empty, and so always hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Emptiness {
    HoldsAlways,
    Refused,
}

impl Reader<'_> {
    /// One item for each id of a section, and whether it was read soundly.
    pub(crate) fn items<T>(
        &mut self,
        root: &mut Fields,
        section: &'static str,
        ids: &Ids,
        mut item: impl FnMut(&mut Self, String, &mut Fields) -> T,
    ) -> (Vec<T>, Vec<bool>) {
        let entries = root.entries(section, self.problems);
        let read = ids.names.iter().map(|id| {
            let entry = entries.iter().find(|entry| entry.key == *id);
            let entry = entry.expect("ids are collected from these entries");
            let before = self.problems.count();
            let mut fields = Fields::of(format!("[{section}.{id}]"), entry, self.problems);
            let item = item(self, id.clone(), &mut fields);
            fields.finish(self.problems);
            (item, self.problems.count() == before)
        });
        read.unzip()
    }

    /// The place of the id that a field names; the first, and a problem, if it
    /// names none.
    pub(crate) fn id(&mut self, fields: &mut Fields, key: &'static str, ids: &Ids) -> usize {
        let entry = fields.required(key, self.problems);
        entry
            .and_then(|entry| ids.look_up(key, &entry.node, self.problems))
            .unwrap_or_default()
    }

    /// The condition in `when`.
    pub(crate) fn when(&mut self, fields: &mut Fields, emptiness: Emptiness) -> When {
        let entry = fields.required("when", self.problems);
        let table = entry.and_then(|entry| fields::table("`when`", &entry.node, self.problems));
        let (Some(entry), Some(table)) = (entry, table) else {
            return When::new();
        };
        if table.0.is_empty() && emptiness == Emptiness::Refused {
            let message = format!(
                "`when` of {} is empty: name a lever or a circumstance",
                fields.name
            );
            self.problems.add(&entry.place, message);
        }
        let conditions = table.0.iter();
        conditions
            .filter_map(|entry| self.condition(entry))
            .collect()
    }

    fn condition(&mut self, entry: &Entry) -> Option<Condition> {
        let controls = &self.names.controls;
        let control = controls.look_up_id(&entry.key, &entry.place, self.problems)?;
        let nodes = fields::one_or_list(&entry.key, &entry.node, self.problems);
        if let (Value::List(_), []) = (&entry.node.value, nodes) {
            let message = format!(
                "`{}` names no position, so this can never hold: name one, or leave `{}` out",
                entry.key, entry.key
            );
            self.problems.add(&entry.place, message);
        }
        let mut positions = Vec::new();
        for node in nodes {
            let known = &self.names.positions[control].positions;
            let Some(position) = self.position_of(known, &entry.key, node) else {
                continue;
            };
            if positions.contains(&position) {
                let name = &known.names[position.index()];
                let message = format!("`{name}` is named twice: once is enough");
                self.problems.add(&node.place, message);
            } else {
                positions.push(position);
            }
        }
        Some(Condition {
            control: ControlId::new(control),
            positions: PositionSet::from_iter(positions),
        })
    }

    fn position_of(&mut self, known: &Ids, control: &str, node: &Node) -> Option<PositionId> {
        let id = fields::text(control, node, self.problems)?;
        let found = known.find(id);
        if found.is_none() {
            let hint = hint(id, &known.names);
            let message = format!("`{control}` has no position called `{id}`{hint}");
            self.problems.add_missing("", &node.place, message);
        }
        found.map(PositionId::new)
    }

    /// The setting of a control in a preset or an answer line.
    pub(crate) fn setting(&mut self, entry: &Entry) -> Option<(ControlId, Option<PositionId>)> {
        let controls = &self.names.controls;
        let place = controls.look_up_id(&entry.key, &entry.place, self.problems)?;
        let control = &self.names.positions[place];
        let is_open = matches!(&entry.node.value, Value::Text(text) if text == "open");
        let setting = match control.kind {
            ControlKind::Lever if is_open => None,
            ControlKind::Lever | ControlKind::Circumstance => {
                Some(self.position_of(&control.positions, &entry.key, &entry.node)?)
            }
        };
        Some((ControlId::new(place), setting))
    }

    /// The paragraphs of something that the essay must be seen to say.
    pub(crate) fn paragraphs_of_statement(&mut self, fields: &mut Fields) -> Vec<ParagraphNumber> {
        let before = self.problems.count();
        let paragraphs = self.paragraphs(fields);
        if paragraphs.is_empty() && self.problems.count() == before {
            let message = format!("{} cites no paragraph: name at least one", fields.name);
            self.problems.add_missing("", &fields.place, message);
        }
        paragraphs
    }

    /// The paragraphs in `paragraphs`, which may be none.
    pub(crate) fn paragraphs(&mut self, fields: &mut Fields) -> Vec<ParagraphNumber> {
        let mut paragraphs = Vec::new();
        for node in fields.list("paragraphs", self.problems) {
            let number = match &node.value {
                Value::Number(number) => Some(*number),
                Value::Text(_) | Value::List(_) | Value::Table(_) | Value::Other => None,
            };
            let last = self.names.paragraphs.len();
            let known = number
                .and_then(|number| ParagraphNumber::try_from(number).ok())
                .filter(|&number| number >= 1 && usize::from(number) <= last);
            match (number, known) {
                (_, Some(known)) if paragraphs.contains(&known) => {
                    let message = format!("paragraph {known} is named twice: once is enough");
                    self.problems.add(&node.place, message);
                }
                (_, Some(known)) => paragraphs.push(known),
                (Some(number), None) => {
                    let message = format!("the essay has no paragraph {number}: it has {last}");
                    self.problems.add_missing("", &node.place, message);
                }
                (None, None) => {
                    let message = "`paragraphs` should hold whole numbers";
                    self.problems.add(&node.place, message);
                }
            }
        }
        paragraphs
    }
}
