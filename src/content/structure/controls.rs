//! Levers, circumstances, their positions, and what stands at them.

use super::reader::Reader;
use crate::argument::{
    Contrast, Control, ControlId, ControlKind, Position, PositionId, Stance, StanceId, StanceMark,
};
use crate::content::fields::{self, Fields};
use crate::content::ids::Ids;
use crate::content::tree::Entry;

/// What content files call the marks of a stance.
pub(crate) const MARKS: [(&str, StanceMark); 3] = [
    ("recommended", StanceMark::Recommended),
    ("warned_against", StanceMark::WarnedAgainst),
    ("none", StanceMark::None),
];

impl Reader<'_> {
    /// Levers first, then circumstances.
    pub(crate) fn controls(&mut self, root: &mut Fields) -> Vec<Control> {
        let names = self.names;
        let mut controls = Vec::new();
        let levers = root.entries("lever", self.problems);
        let circumstances = root.entries("circumstance", self.problems);
        for (id, control) in names.controls.names.iter().zip(&names.positions) {
            let (section, entries) = match control.kind {
                ControlKind::Lever => ("lever", levers),
                ControlKind::Circumstance => ("circumstance", circumstances),
            };
            let entry = entries.iter().find(|entry| entry.key == *id);
            let entry = entry.expect("ids are collected from these entries");
            let name = format!("[{section}.{id}]");
            let mut fields = Fields::of(name.clone(), entry, self.problems);
            let default = match control.kind {
                ControlKind::Lever => fields.optional("default"),
                ControlKind::Circumstance => fields.required("default", self.problems),
            };
            let default = default
                .and_then(|entry| {
                    control
                        .positions
                        .look_up("default", &entry.node, self.problems)
                })
                .map(PositionId::new);
            let paragraphs = self.paragraphs(&mut fields);
            let listed = fields
                .required("positions", self.problems)
                .and_then(|entry| fields::table("`positions`", &entry.node, self.problems))
                .map_or(&[][..], |table| &table.0);
            let positions = control.positions.names.iter().map(|position| {
                let entry = listed.iter().find(|entry| entry.key == *position);
                let entry = entry.expect("ids are collected from these entries");
                self.position(position.clone(), format!("`{position}` of {name}"), entry)
            });
            let positions = positions.collect();
            fields.finish(self.problems);
            controls.push(Control {
                name: id.clone(),
                kind: control.kind,
                positions,
                default,
                paragraphs,
            });
        }
        controls
    }

    fn position(&mut self, id: String, name: String, entry: &Entry) -> Position {
        let mut fields = Fields::of(name, entry, self.problems);
        let stance = self.id(&mut fields, "stance", &self.names.stances);
        let paragraphs = self.paragraphs(&mut fields);
        fields.finish(self.problems);
        Position {
            name: id,
            stance: StanceId::new(stance),
            paragraphs,
        }
    }

    /// The circumstance whose two values the essay contrasts.
    pub(crate) fn contrast(&mut self, root: &mut Fields) -> Contrast {
        let Some(entry) = root.required("contrast", self.problems) else {
            return Contrast::default();
        };
        let mut fields = Fields::of("[contrast]", entry, self.problems);
        let control = fields.required("control", self.problems).and_then(|entry| {
            self.names
                .controls
                .look_up("control", &entry.node, self.problems)
        });
        let mut pair = [0, 0];
        let nodes = fields.list("pair", self.problems);
        if let Some(control) = control.map(|control| &self.names.positions[control]) {
            if control.kind == ControlKind::Lever {
                let message = "[contrast] should name a circumstance, not a lever";
                self.problems.add(&entry.place, message);
            }
            let found: Vec<_> = nodes
                .iter()
                .filter_map(|node| control.positions.look_up("pair", node, self.problems))
                .collect();
            match found[..] {
                [one, other] if one != other && nodes.len() == 2 => pair = [one, other],
                _ if found.len() < nodes.len() => {}
                _ => self.problems.add(
                    &entry.place,
                    "`pair` should name two different positions of the circumstance",
                ),
            }
        }
        fields.finish(self.problems);
        Contrast {
            control: ControlId::new(control.unwrap_or_default()),
            pair: pair.map(PositionId::new),
        }
    }

    /// How a stance is marked.
    pub(crate) fn stance(&mut self, name: String, fields: &mut Fields) -> Stance {
        let marks = Ids::fixed("mark", MARKS.iter().map(|(name, _)| *name));
        let mark = self.id(fields, "mark", &marks);
        Stance {
            name,
            mark: MARKS[mark].1,
        }
    }
}
