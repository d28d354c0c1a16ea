//! The words of one language: every reader-visible sentence, in the order of
//! the lists of [`Argument`](crate::argument::Argument), so that an id finds
//! its words by its place.

pub mod clauses;
mod interface;
pub mod template;
pub mod terms;

pub use interface::Interface;

use crate::argument::{
    Basis, ClaimId, ConsequenceId, ControlId, Family, Modality, PositionId, Reason, State,
};
use crate::joined::joined;
use serde::{Deserialize, Serialize};

/// All words of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// What stands at the head of the page and over the essay.
    pub meta: Meta,
    /// The levers' and circumstances' words.
    pub controls: Vec<ControlText>,
    /// One word or phrase for each stance.
    pub stances: Vec<String>,
    /// The names of the groups of consequences.
    pub groups: Vec<String>,
    /// The consequences' words.
    pub consequences: Vec<ConsequenceText>,
    /// The claims' words.
    pub claims: Vec<ClaimText>,
    /// What each verdict says.
    pub verdicts: Vec<String>,
    /// What each ground says.
    pub grounds: Vec<String>,
    /// The presets' words.
    pub presets: Vec<PresetText>,
    /// Why each contradictory combination contradicts itself.
    pub contradictions: Vec<String>,
    /// Why each moot lever rests.
    pub moot: Vec<String>,
    /// The tour's words.
    pub tour: Vec<TourStepText>,
    /// The gist of each paragraph.
    #[serde(skip)] // Printed only.
    pub paragraphs: Vec<String>,
    /// The tensions' words.
    #[serde(skip)] // Printed only.
    pub tensions: Vec<TensionText>,
    /// The objections' words.
    #[serde(skip)] // Printed only.
    pub objections: Vec<ObjectionText>,
    /// What the argument takes for granted.
    #[serde(skip)] // Printed only.
    pub assumptions: Vec<String>,
    /// The editor's notes.
    #[serde(skip)] // Printed only.
    pub corrections: Vec<String>,
    /// The questions left open.
    #[serde(skip)] // Printed only.
    pub open_questions: Vec<String>,
    /// Questions for a class.
    #[serde(skip)] // Printed only.
    pub classroom: Vec<String>,
    /// Terms, explained.
    #[serde(skip)] // Printed only.
    pub glossary: Vec<GlossaryEntry>,
    /// In the order of [`State::ALL`].
    pub states: Vec<StateText>,
    /// In the order of [`Family::ALL`].
    pub families: Vec<String>,
    /// In the order of [`Modality::ALL`].
    pub modalities: Vec<String>,
    /// In the order of [`Basis::ALL`]; `{n}` stands for the paragraphs.
    pub bases: Vec<String>,
    /// One phrase for each horizon of the content.
    pub horizons: Vec<String>,
    /// One word for each role of a paragraph.
    #[serde(skip)] // Printed only.
    pub roles: Vec<String>,
    /// One phrase for each kind of ground.
    #[serde(skip)] // Printed only.
    pub ground_kinds: Vec<String>,
    /// One word for each kind of verdict.
    pub verdict_kinds: Vec<String>,
    /// Raised in the essay; answered without being named.
    #[serde(skip)] // Printed only.
    pub objection_kinds: Vec<String>,
    /// One word for each kind of correction.
    #[serde(skip)] // Printed only.
    pub correction_kinds: Vec<String>,
    /// One phrase for each degree of sureness.
    #[serde(skip)] // Printed only.
    pub sureness: Vec<String>,
    /// The words of the page itself.
    pub interface: Interface,
}

/// What stands at the head of the page and over the essay.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// What this language calls itself.
    #[serde(skip)] // Printed only.
    pub language_name: String,
    /// The first part of the headline.
    #[serde(skip)] // Printed only.
    pub title: String,
    /// Its second part, set lighter.
    #[serde(skip)] // Printed only.
    pub title_second: String,
    /// What a reader can do here, in two sentences.
    #[serde(skip)] // Printed only.
    pub standfirst: String,
    /// The heading over the answer.
    #[serde(skip)] // Printed only.
    pub answer_heading: String,
    /// The answer's lines; one pair of asterisks marks the hedge verb.
    pub answer: Vec<String>,
    /// The essay's title with what this language adds to it.
    #[serde(skip)] // Printed only.
    pub essay_title: String,
    /// Who the author is.
    #[serde(skip)] // Printed only.
    pub author_description: String,
    /// When the essay was written.
    #[serde(skip)] // Printed only.
    pub written: String,
    /// One author's argument, not a forecast.
    pub banner: String,
    /// The same in a picture of the page.
    #[serde(skip)] // Drawn only.
    pub picture_credit: String,
    /// Whose essay it is and of when, in the descriptions that other programs
    /// show; where it is left out, what the picture says.
    #[serde(skip)] // Said by the page's head only.
    pub credit: Option<String>,
    /// That the essay names no cost.
    pub no_costs: String,
    /// What happened since.
    #[serde(skip)] // Printed only.
    pub hindsight: String,
}

/// A control's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlText {
    /// Its full name.
    pub label: String,
    /// Its short name.
    pub short: String,
    /// The question that it answers.
    pub question: String,
    /// What the essay says of it, so why it is here.
    #[serde(skip)] // Exported only.
    pub why_here: String,
    /// Who decides it.
    #[serde(skip)] // Exported only.
    pub actor: String,
    /// Its positions' words.
    pub positions: Vec<PositionText>,
}

/// A position's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositionText {
    /// Its full name.
    pub label: String,
    /// Its short name.
    pub short: String,
    /// The scene's clause when it is the last; empty where the scene leaves
    /// it out.
    pub clause: String,
    /// The scene's clause when another follows.
    pub clause_joined: String,
    /// The editor's note, if there is one.
    #[serde(skip)] // Exported only.
    pub note: Option<String>,
}

/// A consequence's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsequenceText {
    /// Its full name.
    pub label: String,
    /// Its short name.
    pub short: String,
    /// What it is about.
    #[serde(skip)] // Exported only.
    pub about: String,
    /// What a loss or a gain means here, if that needs saying.
    pub polarity_note: Option<String>,
}

/// A claim's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimText {
    /// The claim in a headline.
    pub finding: String,
    /// The claim in a sentence, with its attribution and its hedge.
    pub text: String,
    /// The essay's own hedge.
    pub hedge: String,
    /// What the editors inferred, where it is their reading.
    pub inference: Option<String>,
    /// The editor's note, if there is one.
    pub note: Option<String>,
}

/// A preset's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PresetText {
    /// Its name.
    pub title: String,
    /// What it shows.
    #[serde(skip)] // Said by the page's head and picture only.
    pub teaches: String,
}

/// A tour step's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TourStepText {
    /// Its heading.
    pub heading: String,
    /// Its text.
    pub body: String,
}

/// A tension's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TensionText {
    /// Its title.
    pub title: String,
    /// What pulls against what.
    pub text: String,
    /// How it might be squared, if the editors see a way.
    pub reconciliation: Option<String>,
}

/// An objection's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionText {
    /// The objection.
    pub objection: String,
    /// The author's reply.
    pub reply: String,
}

/// A term, explained.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlossaryEntry {
    /// The term.
    pub term: String,
    /// How the page puts it where it does not use the term word for word.
    pub in_text: Option<String>,
    /// What it means.
    pub text: String,
}

/// A state's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateText {
    /// Its full name.
    pub label: String,
    /// Its short name.
    pub short: String,
    /// What it says and what it does not.
    pub help: String,
}

impl Text {
    /// A claim's hedge as the essay's own word, in quotation marks. What the
    /// editors say for want of one stands in brackets, and is no quotation.
    pub fn hedge(&self, id: ClaimId) -> String {
        let hedge = &self.claim(id).hedge;
        match hedge.starts_with('(') {
            true => hedge.clone(),
            false => template::fill(self.interface.hedge_quoted(), &[("hedge", hedge)]),
        }
    }

    /// The same where brackets stand around it already.
    pub fn hedge_in_brackets(&self, id: ClaimId) -> String {
        self.hedge(id).trim_matches(['(', ')']).to_owned()
    }

    /// A control's words.
    pub fn control(&self, id: ControlId) -> &ControlText {
        &self.controls[id.index()]
    }

    /// A position's words.
    pub fn position(&self, control: ControlId, position: PositionId) -> &PositionText {
        &self.control(control).positions[position.index()]
    }

    /// A consequence's words.
    pub fn consequence(&self, id: ConsequenceId) -> &ConsequenceText {
        &self.consequences[id.index()]
    }

    /// A claim's words.
    pub fn claim(&self, id: ClaimId) -> &ClaimText {
        &self.claims[id.index()]
    }

    /// Controls by their short names, one after the other.
    pub fn listed(&self, controls: &[ControlId]) -> String {
        let names = controls.iter().map(|&id| self.control(id).short.as_str());
        joined(&names.collect::<Vec<_>>(), self.interface.list_join())
    }

    /// What a claim, a verdict or a ground says, in a sentence.
    pub fn reason(&self, reason: Reason) -> &str {
        match reason {
            Reason::Claim(id) => &self.claim(id).text,
            Reason::Verdict(id) => &self.verdicts[id.index()],
            Reason::Ground(id) => &self.grounds[id.index()],
        }
    }

    /// A state's words.
    pub fn state(&self, state: State) -> &StateText {
        &self.states[state as usize]
    }

    /// A family's word.
    pub fn family(&self, family: Family) -> &str {
        &self.families[family as usize]
    }

    /// A modality's phrase.
    pub fn modality(&self, modality: Modality) -> &str {
        &self.modalities[modality as usize]
    }

    /// A basis's phrase, with `{n}` in place of the paragraphs.
    pub fn basis(&self, basis: Basis) -> &str {
        &self.bases[basis as usize]
    }
}
