//! The argument's file → the levers, circumstances, consequences, claims,
//! verdicts and grounds of an [`Argument`].

use super::apparatus;
use super::fields::{self, Fields};
use super::names::{Ids, Names, hint};
use super::problem::Problems;
use super::tree::{Entry, Node, Table, Value};
use crate::argument::ClaimId;
use crate::argument::{
    Argument, Basis, Claim, Condition, Consequence, ConsequenceId, Contrast, Control, ControlId,
    ControlKind, Direction, Effect, Ground, GroundId, GroupId, HorizonId, KindId, Modality,
    ParagraphNumber, Position, PositionId, PositionSet, Reason, Stance, StanceId, StanceMark,
    Verdict, VerdictId, When,
};

/// The argument as far as it could be read, and which parts of it can be
/// trusted. Where a problem was found, a stand-in keeps the places in order.
pub(super) struct Draft {
    pub(super) languages: Ids,
    pub(super) names: Names,
    pub(super) argument: Argument,
    pub(super) sound: Sound,
    /// Pairs of claims that may pull both ways.
    pub(super) contested_by_design: Vec<(ClaimId, ClaimId, super::problem::Place)>,
}

/// For each item, whether it was read without a problem.
pub(super) struct Sound {
    pub(super) claims: Vec<bool>,
    pub(super) verdicts: Vec<bool>,
    pub(super) presets: Vec<bool>,
    pub(super) contradictions: Vec<bool>,
    pub(super) moot: Vec<bool>,
    pub(super) answer: Vec<bool>,
}

/// Reads the argument's file.
pub(super) fn read(file: &str, table: &Table, problems: &mut Problems) -> Draft {
    let place = super::problem::Place {
        file: file.into(),
        line: 1,
    };
    let mut root = Fields::new(file, &place, table);
    let languages = languages(&mut root, problems);
    let names = Names::collect(&mut root, problems);
    let mut reader = Reader {
        names: &names,
        problems,
    };
    let (argument, sound) = reader.argument(&mut root);
    let contested_by_design = reader.contested_by_design(&mut root);
    root.finish(problems);
    Draft {
        languages,
        names,
        argument,
        sound,
        contested_by_design,
    }
}

fn languages(root: &mut Fields, problems: &mut Problems) -> Ids {
    let nodes = root
        .required("languages", problems)
        .map_or(&[][..], |entry| {
            fields::list("languages", &entry.node, problems)
        });
    let languages = Ids::of_list("language", "languages", nodes, 100, problems);
    if nodes.is_empty() {
        let place = &root.place;
        problems.add_missing(
            "",
            place,
            "`languages` names no language: name at least one",
        );
    }
    languages
}

/// Reads parts of the argument, resolving every id against the names.
pub(super) struct Reader<'a> {
    pub(super) names: &'a Names,
    pub(super) problems: &'a mut Problems,
}

impl Reader<'_> {
    fn argument(&mut self, root: &mut Fields) -> (Argument, Sound) {
        let names = self.names;
        let mut argument = Argument {
            groups: names.groups.names.clone(),
            ..Argument::default()
        };
        if let Some(entry) = root.required("essay", self.problems) {
            let mut essay = Fields::of("[essay]", entry, self.problems);
            essay
                .text("title", self.problems)
                .clone_into(&mut argument.essay_title);
            essay
                .text("source_url", self.problems)
                .clone_into(&mut argument.source_url);
            essay.finish(self.problems);
        }
        argument.controls = self.controls(root);
        argument.contrast = self.contrast(root);
        argument.stances = self.items(root, "stance", &names.stances, Self::stance).0;
        let consequences = self.items(root, "consequence", &names.consequences, Self::consequence);
        argument.consequences = consequences.0;
        let (claims, sound_claims) = self.items(root, "claim", &names.claims, Self::claim);
        let (verdicts, sound_verdicts) =
            self.items(root, "verdict", &names.verdicts, Self::verdict);
        argument.grounds = self.items(root, "ground", &names.grounds, Self::ground).0;
        argument.claims = claims;
        argument.verdicts = verdicts;
        let around = apparatus::read(self, root, &mut argument);
        let sound = Sound {
            claims: sound_claims,
            verdicts: sound_verdicts,
            ..around
        };
        (argument, sound)
    }

    /// One item for each id of a section, and whether it was read soundly.
    pub(super) fn items<T>(
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

    fn controls(&mut self, root: &mut Fields) -> Vec<Control> {
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

    fn contrast(&mut self, root: &mut Fields) -> Contrast {
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

    fn stance(&mut self, name: String, fields: &mut Fields) -> Stance {
        const MARKS: [(&str, StanceMark); 3] = [
            ("recommended", StanceMark::Recommended),
            ("warned_against", StanceMark::WarnedAgainst),
            ("none", StanceMark::None),
        ];
        let marks = Ids::fixed("mark", MARKS.iter().map(|(name, _)| *name));
        let mark = self.id(fields, "mark", &marks);
        Stance {
            name,
            mark: MARKS[mark].1,
        }
    }

    fn consequence(&mut self, name: String, fields: &mut Fields) -> Consequence {
        Consequence {
            name,
            group: GroupId::new(self.id(fields, "group", &self.names.groups)),
            paragraphs: self.paragraphs_of_statement(fields),
        }
    }

    fn claim(&mut self, name: String, fields: &mut Fields) -> Claim {
        let modalities = Ids::fixed("modality", Modality::ALL.iter().map(|item| item.name()));
        let bases = Ids::fixed("basis", Basis::ALL.iter().map(|item| item.name()));
        Claim {
            name,
            when: self.when(fields, Emptiness::HoldsAlways),
            effects: self.effects(fields),
            modality: Modality::ALL[self.id(fields, "modality", &modalities)],
            horizon: HorizonId::new(self.id(fields, "horizon", &self.names.horizons)),
            basis: Basis::ALL[self.id(fields, "basis", &bases)],
            paragraphs: self.paragraphs_of_statement(fields),
            rests_on: self.reasons(fields),
        }
    }

    fn verdict(&mut self, name: String, fields: &mut Fields) -> Verdict {
        Verdict {
            name,
            when: self.when(fields, Emptiness::Refused),
            kind: KindId::new(self.id(fields, "kind", &self.names.verdict_kinds)),
            paragraphs: self.paragraphs_of_statement(fields),
        }
    }

    fn ground(&mut self, name: String, fields: &mut Fields) -> Ground {
        Ground {
            name,
            kind: KindId::new(self.id(fields, "kind", &self.names.ground_kinds)),
            paragraphs: self.paragraphs_of_statement(fields),
        }
    }

    fn effects(&mut self, fields: &mut Fields) -> Vec<Effect> {
        let directions = Ids::fixed("direction", Direction::ALL.iter().map(|item| item.name()));
        let Some(entry) = fields.required("effects", self.problems) else {
            return Vec::new();
        };
        let Some(table) = fields::table("`effects`", &entry.node, self.problems) else {
            return Vec::new();
        };
        if table.0.is_empty() {
            let message = format!("{} has no effect: name a consequence", fields.name);
            self.problems.add(&entry.place, message);
        }
        let mut effects = Vec::new();
        for entry in &table.0 {
            let consequences = &self.names.consequences;
            let on = consequences.look_up_id(&entry.key, &entry.place, self.problems);
            let direction = directions.look_up(&entry.key, &entry.node, self.problems);
            if let (Some(on), Some(direction)) = (on, direction) {
                effects.push(Effect {
                    on: ConsequenceId::new(on),
                    direction: Direction::ALL[direction],
                });
            }
        }
        effects
    }

    fn reasons(&mut self, fields: &mut Fields) -> Vec<Reason> {
        let mut reasons = Vec::new();
        for node in fields.list("rests_on", self.problems) {
            let Some(id) = fields::text("rests_on", node, self.problems) else {
                continue;
            };
            match self.reason(id) {
                Some(reason) if reasons.contains(&reason) => {
                    let message = format!("`{id}` is named twice: once is enough");
                    self.problems.add(&node.place, message);
                }
                Some(reason) => reasons.push(reason),
                None => {
                    let Names {
                        claims,
                        verdicts,
                        grounds,
                        ..
                    } = self.names;
                    let all = [&claims.names[..], &verdicts.names, &grounds.names].concat();
                    let hint = hint(id, &all);
                    let message = format!("no claim, verdict or ground is called `{id}`{hint}");
                    self.problems.add_missing("", &node.place, message);
                }
            }
        }
        reasons
    }

    fn reason(&self, id: &str) -> Option<Reason> {
        let claim = self.names.claims.find(id).map(ClaimId::new);
        let verdict = self.names.verdicts.find(id).map(VerdictId::new);
        let ground = self.names.grounds.find(id).map(GroundId::new);
        claim
            .map(Reason::Claim)
            .or(verdict.map(Reason::Verdict))
            .or(ground.map(Reason::Ground))
    }

    /// The place of the id that a field names; the first, and a problem, if it
    /// names none.
    pub(super) fn id(&mut self, fields: &mut Fields, key: &'static str, ids: &Ids) -> usize {
        let entry = fields.required(key, self.problems);
        entry
            .and_then(|entry| ids.look_up(key, &entry.node, self.problems))
            .unwrap_or_default()
    }

    /// The condition in `when`.
    pub(super) fn when(&mut self, fields: &mut Fields, emptiness: Emptiness) -> When {
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
    pub(super) fn setting(&mut self, entry: &Entry) -> Option<(ControlId, Option<PositionId>)> {
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
    pub(super) fn paragraphs_of_statement(&mut self, fields: &mut Fields) -> Vec<ParagraphNumber> {
        let before = self.problems.count();
        let paragraphs = self.paragraphs(fields);
        if paragraphs.is_empty() && self.problems.count() == before {
            let message = format!("{} cites no paragraph: name at least one", fields.name);
            self.problems.add_missing("", &fields.place, message);
        }
        paragraphs
    }

    /// The paragraphs in `paragraphs`, which may be none.
    pub(super) fn paragraphs(&mut self, fields: &mut Fields) -> Vec<ParagraphNumber> {
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

    fn contested_by_design(
        &mut self,
        root: &mut Fields,
    ) -> Vec<(ClaimId, ClaimId, super::problem::Place)> {
        let mut pairs = Vec::new();
        for node in root.list("contested_by_design", self.problems) {
            let ids = fields::list("contested_by_design", node, self.problems);
            let claims = &self.names.claims;
            let found: Vec<_> = ids
                .iter()
                .filter_map(|id| claims.look_up("contested_by_design", id, self.problems))
                .collect();
            match found[..] {
                [one, other] if one != other => {
                    pairs.push((ClaimId::new(one), ClaimId::new(other), node.place.clone()));
                }
                _ if found.len() == ids.len() => {
                    let message = "each entry of `contested_by_design` should name two claims";
                    self.problems.add(&node.place, message);
                }
                _ => {}
            }
        }
        pairs
    }
}

/// Whether a condition may be empty, and so always hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Emptiness {
    HoldsAlways,
    Refused,
}
