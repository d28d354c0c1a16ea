//! A second evaluator, written from the rules alone: names and sets of names,
//! slow and plain. It shares nothing with the engine but the argument.

use explorer::argument::*;
use std::collections::{BTreeMap, BTreeSet};

/// The setting of every control by name; `open` for a lever left open.
pub(crate) type Setting<'a> = BTreeMap<&'a str, &'a str>;

type Conditions<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

pub(crate) struct Naive<'a> {
    levers: BTreeSet<&'a str>,
    consequences: Vec<&'a str>,
    claims: Vec<NaiveClaim<'a>>,
    verdicts: Vec<(&'a str, Conditions<'a>)>,
    contradictions: Vec<Conditions<'a>>,
    moot: Vec<(&'a str, Conditions<'a>)>,
}

struct NaiveClaim<'a> {
    id: &'a str,
    when: Conditions<'a>,
    effects: Vec<(&'a str, &'static str)>,
    modality: &'static str,
    basis: &'static str,
    rests_on: Vec<&'a str>,
}

/// What either evaluator says, by names.
#[derive(Debug, PartialEq)]
pub(crate) struct Reading<'a> {
    pub(crate) consequences: Vec<NaiveOutcome<'a>>,
    pub(crate) claims: Vec<&'a str>,
    pub(crate) verdicts: Vec<&'a str>,
    /// Claim, lever and the positions that would do.
    pub(crate) one_choice_away: Vec<(&'a str, &'a str, BTreeSet<&'a str>)>,
    pub(crate) contradictions: Vec<usize>,
    pub(crate) moot: Vec<(&'a str, usize)>,
}

#[derive(Debug, PartialEq)]
pub(crate) struct NaiveOutcome<'a> {
    pub(crate) state: &'static str,
    pub(crate) deciding: Option<&'a str>,
    pub(crate) claims: Vec<&'a str>,
    pub(crate) waiting: Vec<&'a str>,
}

impl<'a> Naive<'a> {
    pub(crate) fn new(argument: &'a Argument) -> Self {
        let conditions = |when: &When| -> Conditions<'a> {
            when.iter()
                .map(|condition| {
                    let control = argument.control(condition.control);
                    let positions = condition.positions.iter();
                    let names = positions.map(|id| control.position(id).name.as_str());
                    (control.name.as_str(), names.collect())
                })
                .collect()
        };
        let levers = argument.lever_ids();
        Self {
            levers: levers
                .map(|id| argument.control(id).name.as_str())
                .collect(),
            consequences: argument
                .consequences
                .iter()
                .map(|c| c.name.as_str())
                .collect(),
            claims: argument
                .claims
                .iter()
                .map(|claim| NaiveClaim {
                    id: &claim.name,
                    when: conditions(&claim.when),
                    effects: claim
                        .effects
                        .iter()
                        .map(|e| {
                            let on = &argument.consequences[e.on.index()];
                            (on.name.as_str(), e.direction.name())
                        })
                        .collect(),
                    modality: claim.modality.name(),
                    basis: claim.basis.name(),
                    rests_on: claim
                        .rests_on
                        .iter()
                        .map(|&r| argument.reason_name(r))
                        .collect(),
                })
                .collect(),
            verdicts: (argument.verdicts.iter())
                .map(|v| (v.name.as_str(), conditions(&v.when)))
                .collect(),
            contradictions: argument.contradictions.iter().map(conditions).collect(),
            moot: (argument.moot.iter())
                .map(|m| (argument.control(m.lever).name.as_str(), conditions(&m.when)))
                .collect(),
        }
    }

    /// What is rejected, what rests on it, and so on.
    fn without_support(&self, rejected: &BTreeSet<&'a str>) -> BTreeSet<&'a str> {
        let mut lost = rejected.clone();
        loop {
            let resting = self
                .claims
                .iter()
                .filter(|claim| claim.rests_on.iter().any(|reason| lost.contains(reason)));
            let more: Vec<_> = resting
                .map(|claim| claim.id)
                .filter(|id| !lost.contains(id))
                .collect();
            if more.is_empty() {
                return lost;
            }
            lost.extend(more);
        }
    }

    pub(crate) fn read(
        &self,
        setting: &Setting<'a>,
        rejected: &BTreeSet<&'a str>,
        stated_only: bool,
    ) -> Reading<'a> {
        let lost = self.without_support(rejected);
        let counted: Vec<_> = self
            .claims
            .iter()
            .filter(|claim| !lost.contains(claim.id))
            .filter(|claim| !stated_only || claim.basis == "stated")
            .collect();
        let holding: Vec<_> = counted
            .iter()
            .copied()
            .filter(|claim| met(&claim.when, setting))
            .collect();
        Reading {
            consequences: self
                .consequences
                .iter()
                .map(|on| Self::outcome(on, &counted, &holding, setting))
                .collect(),
            claims: holding.iter().map(|claim| claim.id).collect(),
            verdicts: (self.verdicts.iter())
                .filter(|(id, when)| !lost.contains(id) && met(when, setting))
                .map(|(id, _)| *id)
                .collect(),
            one_choice_away: counted
                .iter()
                .filter_map(|claim| self.one_choice_away(claim, setting))
                .collect(),
            contradictions: (0..self.contradictions.len())
                .filter(|&place| met(&self.contradictions[place], setting))
                .collect(),
            moot: (0..self.moot.len())
                .filter(|&place| met(&self.moot[place].1, setting))
                .map(|place| (self.moot[place].0, place))
                .collect(),
        }
    }

    fn outcome(
        on: &str,
        counted: &[&NaiveClaim<'a>],
        holding: &[&NaiveClaim<'a>],
        setting: &Setting<'a>,
    ) -> NaiveOutcome<'a> {
        let mut effects = Vec::new();
        let mut claims = Vec::new();
        for claim in holding {
            for (target, direction) in &claim.effects {
                if *target == on {
                    effects.push((claim.id, *direction, claim.modality));
                    claims.push(claim.id);
                }
            }
        }
        claims.dedup();
        let said: Vec<_> = effects.iter().map(|&(_, d, m)| (d, m)).collect();
        let (state, gave) = state_of(&said);
        NaiveOutcome {
            state,
            deciding: effects
                .iter()
                .find(|(_, direction, modality)| gave(direction, modality))
                .map(|(id, _, _)| *id),
            claims,
            waiting: if state == "silent" {
                Self::waiting(on, counted, setting)
            } else {
                Vec::new()
            },
        }
    }

    fn waiting(on: &str, counted: &[&NaiveClaim<'a>], setting: &Setting<'a>) -> Vec<&'a str> {
        let mut smallest: Option<Vec<&'a str>> = None;
        for claim in counted {
            if !claim.effects.iter().any(|(target, _)| *target == on) {
                continue;
            }
            let mut open = Vec::new();
            let mut rest_is_met = true;
            for (control, positions) in &claim.when {
                match setting[control] {
                    "open" => open.push(*control),
                    position => rest_is_met &= positions.contains(position),
                }
            }
            if rest_is_met && smallest.as_ref().is_none_or(|few| open.len() < few.len()) {
                smallest = Some(open);
            }
        }
        smallest.unwrap_or_default()
    }

    fn one_choice_away(
        &self,
        claim: &NaiveClaim<'a>,
        setting: &Setting<'a>,
    ) -> Option<(&'a str, &'a str, BTreeSet<&'a str>)> {
        let mut lacking = Vec::new();
        for (control, positions) in &claim.when {
            if positions.contains(setting[control]) {
                continue;
            }
            if !self.levers.contains(control) {
                return None;
            }
            lacking.push((*control, positions));
        }
        match lacking[..] {
            [(lever, positions)] => Some((claim.id, lever, positions.clone())),
            _ => None,
        }
    }
}

fn met(when: &Conditions, setting: &Setting) -> bool {
    when.iter()
        .all(|(control, positions)| positions.contains(setting[control]))
}

/// Whether an effect of this direction and modality gave the state.
type Gave = fn(&str, &str) -> bool;

/// The seven rules, in their order.
pub(crate) fn state_of(effects: &[(&str, &str)]) -> (&'static str, Gave) {
    let any = |direction: &str| effects.iter().any(|(said, _)| *said == direction);
    let p = any("opens") || any("aims");
    let n = any("weakens") || any("risks");
    let flat = |modality: &str| ["asserted", "must"].contains(&modality);
    if effects.is_empty() {
        return ("silent", |_, _| false);
    }
    if any("cushions") {
        return ("cushions", |d, _| d == "cushions");
    }
    if p && (n || any("no_gain")) {
        return ("contested", |d, _| {
            ["opens", "aims", "weakens", "risks", "no_gain"].contains(&d)
        });
    }
    if n {
        if effects.iter().any(|(d, m)| *d == "weakens" && flat(m)) {
            return ("weakens", |d, m| {
                d == "weakens" && ["asserted", "must"].contains(&m)
            });
        }
        if any("weakens") {
            return ("weakens_likely", |d, _| d == "weakens");
        }
        return ("risks", |d, _| d == "risks");
    }
    if p && any("step_missing") {
        return ("aims_partly", |d, _| {
            ["opens", "aims", "step_missing"].contains(&d)
        });
    }
    if any("opens") {
        return ("opens", |d, _| d == "opens");
    }
    if p {
        return ("aims", |d, _| d == "aims");
    }
    if any("step_missing") {
        return ("step_missing", |d, _| d == "step_missing");
    }
    ("no_gain", |d, _| d == "no_gain")
}
