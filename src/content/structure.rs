//! The argument's file → an [`Argument`], as far as it can be read.

mod apparatus;
mod controls;
mod names;
mod reader;
mod statements;

pub(crate) use apparatus::OBJECTION_KINDS;
pub(crate) use controls::MARKS;
pub(crate) use names::{ControlNames, Names};

use super::fields::{self, Fields};
use super::ids::Ids;
use super::problem::{Place, Problems};
use super::tree::{Entry, Table};
use crate::argument::{Argument, ClaimId};
use reader::Reader;

/// The argument as far as it could be read, and which parts of it can be
/// trusted. Where a problem was found, a stand-in keeps the places in order.
pub(crate) struct Draft {
    /// The file that it was read from.
    pub(crate) file: String,
    pub(crate) languages: Ids,
    pub(crate) names: Names,
    pub(crate) argument: Argument,
    pub(crate) sound: Sound,
    /// Pairs of claims that may pull both ways.
    pub(crate) contested_by_design: Vec<(ClaimId, ClaimId, Place)>,
}

/// For each item, whether it was read without a problem.
pub(crate) struct Sound {
    pub(crate) claims: Vec<bool>,
    pub(crate) verdicts: Vec<bool>,
    pub(crate) presets: Vec<bool>,
    pub(crate) contradictions: Vec<bool>,
    pub(crate) moot: Vec<bool>,
    pub(crate) answer: Vec<bool>,
}

/// Reads the argument's file.
pub(crate) fn read(file: &str, table: &Table, problems: &mut Problems) -> Draft {
    let place = Place {
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
        file: file.to_owned(),
        languages,
        names,
        argument,
        sound,
        contested_by_design,
    }
}

/// Whether a text is a day of the calendar, as 2026-01-31.
fn is_day(text: &str) -> bool {
    let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let is_shaped = [(year, 4), (month, 2), (day, 2)]
        .iter()
        .all(|&(part, length)| part.len() == length && digits(part));
    let number = |part: &str| part.parse().unwrap_or(0_u32);
    let year = number(year);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match number(month) {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    };
    is_shaped && (1..=days).contains(&number(day))
}

fn languages(root: &mut Fields, problems: &mut Problems) -> Ids {
    let nodes = root
        .required("languages", problems)
        .map_or(&[][..], |entry| {
            fields::list("languages", &entry.node, problems)
        });
    let languages = Ids::of_languages(nodes, problems);
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

impl Reader<'_> {
    fn argument(&mut self, root: &mut Fields) -> (Argument, Sound) {
        let names = self.names;
        let mut argument = Argument {
            groups: names.groups.names.clone(),
            ..Argument::default()
        };
        if let Some(entry) = root.required("essay", self.problems) {
            let mut essay = Fields::of("[essay]", entry, self.problems);
            let title = essay.required("title", self.problems);
            argument.essay_title = self.line("title", title);
            essay
                .text("source_url", self.problems)
                .clone_into(&mut argument.source_url);
            let version = essay.optional("version");
            argument.version = self.line("version", version);
            let date = essay.optional("date");
            argument.date = self.line("date", date);
            if let Some(entry) = date.filter(|_| !is_day(&argument.date)) {
                let message = "`date` should be a day of the calendar, written 2026-01-31";
                self.problems.add(&entry.place, message);
            }
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

    /// A text that readers see although it is no word of a language.
    fn line(&mut self, key: &str, entry: Option<&Entry>) -> String {
        let found = entry.and_then(|entry| {
            let text = fields::text(key, &entry.node, self.problems)?;
            let has_marks = |c: char| c.is_control() || matches!(c, '{' | '}');
            if text.trim().is_empty() || text.contains(has_marks) {
                let message = format!("`{key}` should be one line of text, without braces");
                self.problems.add(&entry.place, message);
            }
            Some(text.to_owned())
        });
        found.unwrap_or_default()
    }

    fn contested_by_design(&mut self, root: &mut Fields) -> Vec<(ClaimId, ClaimId, Place)> {
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
