//! The whole argument as JSON, by names instead of places, with the words of
//! every language: for anyone who wants to compute with it.

use crate::argument::{Argument, Basis, Control, Direction, Modality, ParagraphNumber, When};
use crate::content::Essay;
use crate::text::{Interface, Text};
use serde_json::{Map, Value, json};

/// The argument and its words as JSON, indented.
pub fn json(essay: &Essay) -> String {
    let argument = &essay.argument;
    let data = json!({
        "essay": { "title": argument.essay_title, "source": argument.source_url },
        "version": argument.version,
        "date": argument.date,
        "notice": words(essay, |text| &text.meta.banner),
        "paraphrase": interface(essay, Interface::paraphrase_notice),
        "not_by_author": interface(essay, Interface::not_by_author),
        "rests_on": interface(essay, Interface::rests_on_our_reading),
        "controls": each(&argument.controls, |at, control| self::control(essay, at, control)),
        "consequences": consequences(essay),
        "claims": claims(essay),
        "verdicts": each(&argument.verdicts, |at, verdict| json!({
            "id": verdict.name,
            "when": when(argument, &verdict.when),
            "kind": words(essay, |text| &text.verdict_kinds[verdict.kind.index()]),
            "paragraphs": verdict.paragraphs,
            "text": words(essay, |text| &text.verdicts[at]),
        })),
        "grounds": each(&argument.grounds, |at, ground| json!({
            "id": ground.name,
            "kind": words(essay, |text| &text.ground_kinds[ground.kind.index()]),
            "paragraphs": ground.paragraphs,
            "text": words(essay, |text| &text.grounds[at]),
        })),
        "scenarios": each(&argument.presets, |at, preset| json!({
            "id": preset.name,
            "title": words(essay, |text| &text.presets[at].title),
            "teaches": words(essay, |text| &text.presets[at].teaches),
            "settings": settings(argument, &preset.settings),
        })),
        "contradictions": each(&argument.contradictions, |at, combination| json!({
            "when": when(argument, combination),
            "why": words(essay, |text| &text.contradictions[at]),
        })),
        "moot": each(&argument.moot, |at, moot| json!({
            "lever": argument.control(moot.lever).name,
            "when": when(argument, &moot.when),
            "why": words(essay, |text| &text.moot[at]),
        })),
        "paragraphs": each(&argument.paragraphs, |at, paragraph| json!({
            "n": at + 1,
            "role": words(essay, |text| &text.roles[paragraph.role.index()]),
            "gist": words(essay, |text| &text.paragraphs[at]),
        })),
        "tensions": noted(essay, argument.tensions.iter().map(|x| &x.paragraphs), |text, at| &text.tensions[at].text),
        "objections": each(&argument.objections, |at, objection| json!({
            "kind": words(essay, |text| &text.objection_kinds[objection.kind as usize]),
            "paragraphs": objection.paragraphs,
            "objection": words(essay, |text| &text.objections[at].objection),
            "reply": words(essay, |text| &text.objections[at].reply),
        })),
        "corrections": each(&argument.corrections, |at, correction| json!({
            "kind": words(essay, |text| &text.correction_kinds[correction.kind.index()]),
            "sure": words(essay, |text| &text.sureness[correction.sure.index()]),
            "paragraphs": correction.paragraphs,
            "text": words(essay, |text| &text.corrections[at]),
        })),
        "open_questions": noted(essay, argument.open_questions.iter(), |text, at| &text.open_questions[at]),
    });
    let mut file = serde_json::to_string_pretty(&data).expect("plain data always serializes");
    file.push('\n');
    file
}

fn control(essay: &Essay, at: usize, control: &Control) -> Value {
    let default = control.default.map(|id| &control.position(id).name);
    json!({
        "id": control.name,
        "kind": match control.kind {
            crate::argument::ControlKind::Lever => "lever",
            crate::argument::ControlKind::Circumstance => "circumstance",
        },
        "label": words(essay, |text| &text.controls[at].label),
        "actor": words(essay, |text| &text.controls[at].actor),
        "why_here": words(essay, |text| &text.controls[at].why_here),
        "default": default,
        "paragraphs": control.paragraphs,
        "positions": each(&control.positions, |place, position| json!({
            "id": position.name,
            "label": words(essay, |text| &text.controls[at].positions[place].label),
            "stance": words(essay, |text| &text.stances[position.stance.index()]),
            "note": words_if_any(essay, |text| text.controls[at].positions[place].note.as_ref()),
            "paragraphs": position.paragraphs,
        })),
    })
}

fn consequences(essay: &Essay) -> Value {
    each(&essay.argument.consequences, |at, consequence| {
        json!({
            "id": consequence.name,
            "group": words(essay, |text| &text.groups[consequence.group.index()]),
            "label": words(essay, |text| &text.consequences[at].label),
            "about": words(essay, |text| &text.consequences[at].about),
            "paragraphs": consequence.paragraphs,
        })
    })
}

fn claims(essay: &Essay) -> Value {
    let argument = &essay.argument;
    each(&argument.claims, |at, claim| {
        json!({
            "id": claim.name,
            "when": when(argument, &claim.when),
            "effects": each(&claim.effects, |_, effect| json!({
                "on": argument.consequences[effect.on.index()].name,
                "direction": Direction::name(effect.direction),
            })),
            "modality": Modality::name(claim.modality),
            "hedge": words(essay, |text| &text.claims[at].hedge),
            "horizon": words(essay, |text| &text.horizons[claim.horizon.index()]),
            "basis": Basis::name(claim.basis),
            "inference": words_if_any(essay, |text| text.claims[at].inference.as_ref()),
            "note": words_if_any(essay, |text| text.claims[at].note.as_ref()),
            "paragraphs": claim.paragraphs,
            "rests_on": each(&claim.rests_on, |_, &reason| argument.reason_name(reason).into()),
            "finding": words(essay, |text| &text.claims[at].finding),
            "text": words(essay, |text| &text.claims[at].text),
        })
    })
}

fn each<T>(items: &[T], item: impl Fn(usize, &T) -> Value) -> Value {
    let items = items.iter().enumerate();
    items.map(|(place, one)| item(place, one)).collect()
}

/// The words of every language, by its tag.
fn words<'a>(essay: &'a Essay, of: impl Fn(&'a Text) -> &'a String) -> Value {
    let languages = essay.languages.iter();
    let words = languages.map(|(tag, text)| (tag.clone(), of(text).as_str().into()));
    Value::Object(words.collect())
}

/// A word of the page in every language.
fn interface(essay: &Essay, of: impl Fn(&Interface) -> &str) -> Value {
    let languages = essay.languages.iter();
    let words = languages.map(|(tag, text)| (tag.clone(), of(&text.interface).into()));
    Value::Object(words.collect())
}

/// The words of every language that has some; null if none has.
fn words_if_any<'a>(essay: &'a Essay, of: impl Fn(&'a Text) -> Option<&'a String>) -> Value {
    let languages = essay.languages.iter();
    let words = languages.filter_map(|(tag, text)| Some((tag.clone(), of(text)?.as_str().into())));
    let words: Map<_, _> = words.collect();
    if words.is_empty() {
        Value::Null
    } else {
        Value::Object(words)
    }
}

fn noted<'a>(
    essay: &'a Essay,
    paragraphs: impl Iterator<Item = &'a Vec<ParagraphNumber>>,
    of: impl Fn(&'a Text, usize) -> &'a String,
) -> Value {
    let notes = paragraphs.enumerate().map(|(at, paragraphs)| {
        json!({ "paragraphs": paragraphs, "text": words(essay, |text| of(text, at)) })
    });
    notes.collect()
}

fn when(argument: &Argument, when: &When) -> Value {
    let conditions = when.iter().map(|condition| {
        let control = argument.control(condition.control);
        let positions = condition.positions.iter();
        let names: Value = positions
            .map(|id| control.position(id).name.as_str())
            .collect();
        (control.name.clone(), names)
    });
    Value::Object(conditions.collect())
}

fn settings(argument: &Argument, settings: &[Option<crate::argument::PositionId>]) -> Value {
    let controls = argument.controls.iter().zip(settings);
    let named = controls.map(|(control, setting)| {
        let position = setting.map(|id| control.position(id).name.as_str());
        (control.name.clone(), position.into())
    });
    Value::Object(named.collect::<Map<_, _>>())
}
