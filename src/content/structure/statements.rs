//! Consequences, and the claims, verdicts and grounds that bear on them.

use super::names::Names;
use super::reader::{Emptiness, Reader};
use crate::argument::{
    Basis, Claim, ClaimId, Consequence, ConsequenceId, Direction, Effect, Ground, GroundId,
    GroupId, HorizonId, KindId, Modality, Reason, Verdict, VerdictId,
};
use crate::content::fields::{self, Fields};
use crate::content::ids::{Ids, hint};

impl Reader<'_> {
    /// The fields of a consequence.
    pub(crate) fn consequence(&mut self, name: String, fields: &mut Fields) -> Consequence {
        Consequence {
            name,
            group: GroupId::new(self.id(fields, "group", &self.names.groups)),
            paragraphs: self.paragraphs_of_statement(fields),
        }
    }

    /// The fields of a claim.
    pub(crate) fn claim(&mut self, name: String, fields: &mut Fields) -> Claim {
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

    /// The fields of a verdict.
    pub(crate) fn verdict(&mut self, name: String, fields: &mut Fields) -> Verdict {
        Verdict {
            name,
            when: self.when(fields, Emptiness::Refused),
            kind: KindId::new(self.id(fields, "kind", &self.names.verdict_kinds)),
            paragraphs: self.paragraphs_of_statement(fields),
        }
    }

    /// The fields of a ground.
    pub(crate) fn ground(&mut self, name: String, fields: &mut Fields) -> Ground {
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
}
