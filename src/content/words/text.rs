//! One language's files → its [`Text`], in the order of the argument's lists.

use super::limits::{BUTTON, CELL, CLAUSE, FINDING, LABEL, PASSAGE, PHRASE, SENTENCE, TEXT, TOPIC};
use super::{Words, fields::WordFields};
use crate::argument::{Basis, ControlKind, Family, Modality, PositionId, State};
use crate::content::ids::Ids;
use crate::content::structure::{ControlNames, Draft, OBJECTION_KINDS};
use crate::text::{
    ClaimText, ConsequenceText, ControlText, GlossaryEntry, Interface, Meta, ObjectionText,
    PositionText, PresetText, StateText, TensionText, Text, TourStepText,
};

/// The ids of what stands in words only: the first language lists them.
pub(crate) struct WordOnly {
    assumptions: Ids,
    classroom: Ids,
    glossary: Ids,
}

impl WordOnly {
    pub(crate) fn collect(words: &mut Words) -> Self {
        Self {
            assumptions: words.ids("assumption", "assumption"),
            classroom: words.ids("question for a class", "classroom"),
            glossary: words.ids("term", "glossary"),
        }
    }
}

/// Reads all words of a language.
pub(crate) fn read(words: &mut Words, draft: &Draft, word_only: &WordOnly) -> Text {
    let names = &draft.names;
    let meta = meta(words, &names.answer);
    Text {
        meta,
        controls: controls(words, draft),
        stances: words.texts("stance", &names.stances, PHRASE),
        groups: words.texts("group", &names.groups, PHRASE),
        consequences: words.tables("consequence", &names.consequences, |f| ConsequenceText {
            label: f.text("label", LABEL),
            short: f.text("short", TOPIC),
            about: f.text("about", SENTENCE),
            polarity_note: f.optional("polarity_note", SENTENCE),
        }),
        claims: words.tables("claim", &names.claims, |f| ClaimText {
            finding: f.text("finding", FINDING),
            text: f.text("text", TEXT),
            hedge: f.text("hedge", PHRASE),
            inference: f.optional("inference", SENTENCE),
            note: f.optional("note", TEXT),
        }),
        verdicts: words.texts("verdict", &names.verdicts, SENTENCE),
        grounds: words.texts("ground", &names.grounds, SENTENCE),
        presets: words.tables("preset", &names.presets, |f| PresetText {
            title: f.text("title", PHRASE),
            teaches: f.text("teaches", SENTENCE),
        }),
        contradictions: words.texts("contradiction", &names.contradictions, SENTENCE),
        moot: words.texts("moot", &names.moot, SENTENCE),
        tour: words.tables("tour", &names.tour, |f| TourStepText {
            heading: f.text("heading", LABEL),
            body: f.text("body", PASSAGE),
        }),
        paragraphs: words.texts("paragraph", &names.paragraphs, PASSAGE),
        tensions: words.tables("tension", &names.tensions, |f| TensionText {
            title: f.text("title", LABEL),
            text: f.text("text", TEXT),
            reconciliation: f.optional("reconciliation", SENTENCE),
        }),
        objections: words.tables("objection", &names.objections, |f| ObjectionText {
            objection: f.text("objection", SENTENCE),
            reply: f.text("reply", SENTENCE),
        }),
        assumptions: words.texts("assumption", &word_only.assumptions, SENTENCE),
        corrections: words.texts("correction", &names.corrections, TEXT),
        open_questions: words.texts("open_question", &names.open_questions, TEXT),
        classroom: words.texts("classroom", &word_only.classroom, SENTENCE),
        glossary: words.tables("glossary", &word_only.glossary, |f| GlossaryEntry {
            term: f.text("term", PHRASE),
            in_text: f.own("in_text", PHRASE),
            text: f.text("text", SENTENCE),
        }),
        ..vocabulary(words, draft)
    }
}

fn meta(words: &mut Words, answer: &Ids) -> Meta {
    let answer = words.texts("answer", answer, SENTENCE);
    words.whole("meta", |f| Meta {
        title: f.text("title", LABEL),
        language_name: f.text("language_name", LABEL),
        title_second: f.text("title_second", LABEL),
        standfirst: f.text("standfirst", SENTENCE),
        answer_heading: f.text("answer_heading", LABEL),
        answer,
        essay_title: f.text("essay_title", LABEL),
        author_description: f.text("author_description", SENTENCE),
        written: f.text("written", SENTENCE),
        banner: f.text("banner", SENTENCE),
        picture_credit: f.text("picture_credit", LABEL),
        credit: f.optional("credit", LABEL),
        no_costs: f.text("no_costs", SENTENCE),
        hindsight: f.text("hindsight", SENTENCE),
    })
}

/// Levers first, then circumstances, as in the argument.
fn controls(words: &mut Words, draft: &Draft) -> Vec<ControlText> {
    let names = &draft.names;
    let mut texts = Vec::new();
    for (kind, section) in [
        (ControlKind::Lever, "lever"),
        (ControlKind::Circumstance, "circumstance"),
    ] {
        let of_kind = || (0..names.positions.len()).filter(|&at| names.positions[at].kind == kind);
        let ids = Ids {
            what: section,
            folder: String::new(),
            names: of_kind()
                .map(|at| names.controls.names[at].clone())
                .collect(),
            places: Vec::new(),
        };
        texts.extend(words.tables(section, &ids, |f| {
            let at = names.controls.find(f.id()).unwrap_or_default();
            control(f, &names.positions[at], draft.argument.controls[at].default)
        }));
    }
    texts
}

fn control(
    fields: &mut WordFields,
    names: &ControlNames,
    default: Option<PositionId>,
) -> ControlText {
    ControlText {
        label: fields.text("label", LABEL),
        short: fields.text("short", BUTTON),
        question: fields.text("question", CLAUSE),
        why_here: fields.text("why_here", SENTENCE),
        actor: fields.text("actor", LABEL),
        positions: fields.tables("positions", &names.positions, |f| {
            let position_id = names.positions.find(f.id()).map(PositionId::new);
            let is_default = default.is_none() || position_id == default;
            position(f, names.kind == ControlKind::Circumstance && is_default)
        }),
    }
}

/// Only a circumstance's default, which supposes nothing, may have no clause.
fn position(fields: &mut WordFields, may_be_left_out: bool) -> PositionText {
    let label = fields.text("label", LABEL);
    let short = fields.text("short", BUTTON);
    let clause = if may_be_left_out {
        fields.optional("clause", CLAUSE).unwrap_or_default()
    } else {
        fields.text("clause", CLAUSE)
    };
    let joined = fields.own("clause_joined", CLAUSE);
    if clause.is_empty() && joined.is_some() {
        fields.report("has `clause_joined` but no `clause`: add it");
    }
    PositionText {
        label,
        short,
        clause_joined: joined.unwrap_or_else(|| clause.clone()),
        clause,
        note: fields.optional("note", TEXT),
    }
}

/// The words of the method and of the page itself.
fn vocabulary(words: &mut Words, draft: &Draft) -> Text {
    let names = &draft.names;
    let states = Ids::fixed("state", State::ALL.iter().map(|item| item.name()));
    let families = Ids::fixed("family", Family::ALL.iter().map(|item| item.name()));
    let modalities = Ids::fixed("modality", Modality::ALL.iter().map(|item| item.name()));
    let bases = Ids::fixed("basis", Basis::ALL.iter().map(|item| item.name()));
    let objection_kinds = Ids::fixed("kind of objection", OBJECTION_KINDS.into_iter());
    let interface = Ids::fixed("word of the page", Interface::NAMES.iter().copied());
    Text {
        states: words.tables("state", &states, |f| StateText {
            label: f.text("label", LABEL),
            short: f.text("short", CELL),
            help: f.text("help", SENTENCE),
        }),
        families: words.texts("family", &families, PHRASE),
        modalities: words.texts("modality", &modalities, PHRASE),
        bases: words.texts("basis", &bases, PHRASE),
        horizons: words.texts("horizon", &names.horizons, PHRASE),
        roles: words.texts("role", &names.roles, PHRASE),
        ground_kinds: words.texts("ground_kind", &names.ground_kinds, PHRASE),
        verdict_kinds: words.texts("verdict_kind", &names.verdict_kinds, PHRASE),
        objection_kinds: words.texts("objection_kind", &objection_kinds, PHRASE),
        correction_kinds: words.texts("correction_kind", &names.correction_kinds, PHRASE),
        sureness: words.texts("sureness", &names.sureness, PHRASE),
        interface: words.texts("interface", &interface, TEXT).into(),
        ..Text::default()
    }
}
