//! The argument's file → presets, flags, answer, tour, and what stands around
//! the argument.

use super::Sound;
use super::reader::{Emptiness, Reader};
use crate::argument::{
    AnswerLine, Argument, ClaimId, ConsequenceId, ControlId, ControlKind, Correction, KindId, Moot,
    Objection, ObjectionKind, Paragraph, Preset, PresetId, Tension, TourStep,
};
use crate::content::fields::{self, Fields};
use crate::content::ids::Ids;

/// Fills in everything that stands around the argument; says what of it was
/// read soundly.
pub(crate) fn read(reader: &mut Reader, root: &mut Fields, argument: &mut Argument) -> Sound {
    let names = reader.names;
    let defaults: Vec<_> = argument.controls.iter().map(|c| c.default).collect();
    let (presets, sound_presets) = reader.items(root, "preset", &names.presets, |r, name, f| {
        let mut settings = defaults.clone();
        for entry in f.all() {
            if let Some((control, setting)) = r.setting(entry) {
                settings[control.index()] = setting;
            }
        }
        Preset { name, settings }
    });
    let (contradictions, sound_contradictions) =
        reader.items(root, "contradiction", &names.contradictions, |r, _, f| {
            r.when(f, Emptiness::Refused)
        });
    let (moot, sound_moot) = reader.items(root, "moot", &names.moot, |r, _, f| {
        let lever = r.id(f, "lever", &names.controls);
        let kind = names.positions.get(lever).map(|control| control.kind);
        if kind == Some(ControlKind::Circumstance) {
            let message = format!("{} should name a lever, not a circumstance", f.name);
            r.problems.add(&f.place, message);
        }
        Moot {
            lever: ControlId::new(lever),
            when: r.when(f, Emptiness::Refused),
        }
    });
    let (answer, sound_answer) = reader.items(root, "answer", &names.answer, answer_line);
    argument.presets = presets;
    argument.contradictions = contradictions;
    argument.moot = moot;
    argument.answer = answer;
    argument.tour = reader.items(root, "tour", &names.tour, tour_step).0;
    argument.paragraphs = reader
        .items(root, "paragraph", &names.paragraphs, paragraph)
        .0;
    argument.tensions = reader
        .items(root, "tension", &names.tensions, |r, _, f| Tension {
            paragraphs: r.paragraphs_of_statement(f),
        })
        .0;
    argument.objections = reader
        .items(root, "objection", &names.objections, objection)
        .0;
    argument.corrections = reader
        .items(root, "correction", &names.corrections, |r, _, f| {
            Correction {
                kind: KindId::new(r.id(f, "kind", &names.correction_kinds)),
                sure: KindId::new(r.id(f, "sure", &names.sureness)),
                paragraphs: r.paragraphs_of_statement(f),
            }
        })
        .0;
    argument.open_questions = reader
        .items(root, "open_question", &names.open_questions, |r, _, f| {
            r.paragraphs_of_statement(f)
        })
        .0;
    Sound {
        claims: Vec::new(),
        verdicts: Vec::new(),
        presets: sound_presets,
        contradictions: sound_contradictions,
        moot: sound_moot,
        answer: sound_answer,
    }
}

fn answer_line(reader: &mut Reader, _: String, fields: &mut Fields) -> AnswerLine {
    let paragraphs = reader.paragraphs_of_statement(fields);
    let mut claims = Vec::new();
    for node in fields.list("claims", reader.problems) {
        let claim = reader.names.claims.look_up("claims", node, reader.problems);
        claims.extend(claim.map(ClaimId::new));
    }
    let entries = fields.entries("settings", reader.problems);
    let settings = entries.iter().filter_map(|entry| reader.setting(entry));
    AnswerLine {
        paragraphs,
        claims,
        settings: settings.collect(),
    }
}

fn tour_step(reader: &mut Reader, preset: String, fields: &mut Fields) -> TourStep {
    let presets = &reader.names.presets;
    let found = presets.look_up_id(&preset, &fields.place, reader.problems);
    let mut focus = Vec::new();
    for node in fields.list("focus", reader.problems) {
        let consequences = &reader.names.consequences;
        let consequence = consequences.look_up("focus", node, reader.problems);
        focus.extend(consequence.map(ConsequenceId::new));
    }
    TourStep {
        preset: PresetId::new(found.unwrap_or_default()),
        focus,
    }
}

fn paragraph(reader: &mut Reader, number: String, fields: &mut Fields) -> Paragraph {
    let place = reader.names.paragraphs.find(&number).unwrap_or_default();
    if number != (place + 1).to_string() {
        let expected = place + 1;
        let message = format!(
            "[paragraph.{number}] stands where [paragraph.{expected}] should: number paragraphs from 1, in order"
        );
        reader.problems.add_missing("", &fields.place, message);
    }
    Paragraph {
        role: KindId::new(reader.id(fields, "role", &reader.names.roles)),
        anchor_start: anchor(reader, fields, "starts"),
        anchor_end: anchor(reader, fields, "ends"),
    }
}

/// Two to four words of the essay: enough to find the passage, too few to
/// reproduce it.
fn anchor(reader: &mut Reader, fields: &mut Fields, key: &'static str) -> String {
    let Some(entry) = fields.required(key, reader.problems) else {
        return String::new();
    };
    let words = fields::text(key, &entry.node, reader.problems).unwrap_or_default();
    if !(2..=4).contains(&words.split_whitespace().count()) {
        let message = format!("`{key}` should be two to four words of the essay");
        reader.problems.add(&entry.place, message);
    }
    words.to_owned()
}

fn objection(reader: &mut Reader, _: String, fields: &mut Fields) -> Objection {
    const KINDS: [ObjectionKind; 2] = [ObjectionKind::Explicit, ObjectionKind::Implicit];
    let kinds = Ids::fixed("kind of objection", OBJECTION_KINDS.into_iter());
    Objection {
        kind: KINDS[reader.id(fields, "kind", &kinds)],
        paragraphs: reader.paragraphs_of_statement(fields),
    }
}

/// What content files call the kinds of objection, in their order.
pub(crate) const OBJECTION_KINDS: [&str; 2] = ["explicit", "implicit"];
