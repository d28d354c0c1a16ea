//! What an essay argues, as structure: levers, circumstances, claims, what
//! they bear on, and what they rest on. No word of prose stands here; the
//! words of each language are in [`crate::text`], in the same order.
//!
//! Every list is in file order, and an id is a place in its list.

mod apparatus;
mod condition;
mod ids;
mod state;

pub use apparatus::{Correction, Objection, ObjectionKind, Paragraph, Tension};
pub use condition::{Condition, PositionSet, When};
pub use ids::{
    ClaimId, ConsequenceId, ControlId, GroundId, GroupId, HorizonId, KindId, ParagraphNumber,
    PositionId, PresetId, Reason, StanceId, VerdictId,
};
pub use state::{Basis, Direction, Family, Modality, State};

use serde::{Deserialize, Serialize};

/// One essay's whole argument. Checked before it is built: every id in it
/// resolves, so nothing that reads it can fail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Argument {
    /// Where the essay itself can be read.
    pub source_url: String,
    /// The essay's title as published, in its own language.
    pub essay_title: String,
    /// The edition of this restatement, as a reader cites it.
    #[serde(skip)] // Printed only.
    pub version: String,
    /// When that edition was made, year first.
    #[serde(skip)] // Printed only.
    pub date: String,
    /// Levers first, then circumstances, each in file order.
    pub controls: Vec<Control>,
    /// The circumstance whose two values the essay contrasts.
    pub contrast: Contrast,
    /// The author's stances towards positions, as the content names them.
    pub stances: Vec<Stance>,
    /// The names of the consequences' groups.
    pub groups: Vec<String>,
    /// What the claims bear on.
    pub consequences: Vec<Consequence>,
    /// What the essay argues, conditionally. Order matters: the first claim
    /// whose effect gave a state decides it.
    pub claims: Vec<Claim>,
    /// What the author says of a course as such.
    pub verdicts: Vec<Verdict>,
    /// Premises, views and background that claims rest on.
    pub grounds: Vec<Ground>,
    /// Ready-made scenarios; the first is the starting point.
    pub presets: Vec<Preset>,
    /// Combinations that contradict themselves; they evaluate as usual.
    pub contradictions: Vec<When>,
    /// Levers that have no bearing under a condition.
    pub moot: Vec<Moot>,
    /// The essay's answer in a few lines.
    pub answer: Vec<AnswerLine>,
    /// The guided tour.
    pub tour: Vec<TourStep>,
    /// The essay's paragraphs, numbered from 1.
    pub paragraphs: Vec<Paragraph>,
    /// Where the essay pulls two ways.
    #[serde(skip)] // Printed only.
    pub tensions: Vec<Tension>,
    /// Objections that the essay meets.
    #[serde(skip)] // Printed only.
    pub objections: Vec<Objection>,
    /// The editor's notes on facts.
    #[serde(skip)] // Printed only.
    pub corrections: Vec<Correction>,
    /// Questions the essay leaves open: the paragraphs of each.
    #[serde(skip)] // Printed only.
    pub open_questions: Vec<Vec<ParagraphNumber>>,
}

/// Whether a control is the actor's to choose or given from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ControlKind {
    /// A choice; it can be left open.
    Lever,
    /// A circumstance; it always has one value.
    Circumstance,
}

/// A lever or a circumstance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Control {
    /// The id in the content files and in links.
    pub name: String,
    /// Choice or circumstance.
    pub kind: ControlKind,
    /// Its positions, at least two and at most [`PositionSet::MOST`].
    pub positions: Vec<Position>,
    /// The setting of the starting point; `None` (left open) for levers only.
    pub default: Option<PositionId>,
    /// The paragraphs that speak of it.
    pub paragraphs: Vec<ParagraphNumber>,
}

/// One position of a control.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The id in the content files and in links.
    pub name: String,
    /// The author's stance towards it.
    pub stance: StanceId,
    /// The paragraphs that speak of it.
    pub paragraphs: Vec<ParagraphNumber>,
}

/// A circumstance and the pair of its values that the essay contrasts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contrast {
    /// The primary circumstance.
    pub control: ControlId,
    /// The two values set side by side.
    pub pair: [PositionId; 2],
}

/// What a stance is marked with at the lever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StanceMark {
    /// The author recommends the position.
    Recommended,
    /// The author warns against it.
    WarnedAgainst,
    /// Neither.
    None,
}

/// A stance of the author towards a position, named by the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stance {
    /// The id in the content files.
    pub name: String,
    /// How it is marked.
    pub mark: StanceMark,
}

/// Something that the claims bear on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consequence {
    /// The id in the content files and in links.
    pub name: String,
    /// The group that it is shown in.
    pub group: GroupId,
    /// The paragraphs that speak of it.
    pub paragraphs: Vec<ParagraphNumber>,
}

/// What a claim says of one consequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// The consequence that it bears on.
    pub on: ConsequenceId,
    /// What it says of it.
    pub direction: Direction,
}

/// A conditional statement of the essay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The id in the content files and in links.
    pub name: String,
    /// When it holds.
    pub when: When,
    /// What it says, at least one effect.
    pub effects: Vec<Effect>,
    /// How firmly it is put.
    pub modality: Modality,
    /// For what time.
    pub horizon: HorizonId,
    /// Stated in the essay, or our reading of it.
    pub basis: Basis,
    /// Where it stands in the essay; never empty.
    pub paragraphs: Vec<ParagraphNumber>,
    /// What it rests on, as we read the essay.
    pub rests_on: Vec<Reason>,
}

/// What the author says of a course as such.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The id in the content files and in links.
    pub name: String,
    /// When it applies.
    pub when: When,
    /// Its kind (favoured, rejected …), named by the content.
    pub kind: KindId,
    /// Where it stands in the essay.
    pub paragraphs: Vec<ParagraphNumber>,
}

/// A premise, a view or background.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// The id in the content files and in links.
    pub name: String,
    /// Its kind, named by the content.
    pub kind: KindId,
    /// Where it stands in the essay.
    pub paragraphs: Vec<ParagraphNumber>,
}

/// A ready-made scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preset {
    /// The id in the content files and in addresses.
    pub name: String,
    /// The setting of every control, in order of the controls.
    pub settings: Vec<Option<PositionId>>,
}

/// A lever without bearing under a condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moot {
    /// The lever that rests.
    pub lever: ControlId,
    /// When it rests.
    pub when: When,
}

/// One line of the essay's answer: a link that sets a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerLine {
    /// Where the essay says it.
    pub paragraphs: Vec<ParagraphNumber>,
    /// The claims that it sums up; they hold once it is set.
    pub claims: Vec<ClaimId>,
    /// The settings that differ from the starting point.
    pub settings: Vec<(ControlId, Option<PositionId>)>,
}

/// One step of the guided tour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TourStep {
    /// The scenario that it sets.
    pub preset: PresetId,
    /// The consequences that it points at.
    pub focus: Vec<ConsequenceId>,
}

impl Argument {
    /// The control of an id.
    pub fn control(&self, id: ControlId) -> &Control {
        &self.controls[id.index()]
    }

    /// The claim of an id.
    pub fn claim(&self, id: ClaimId) -> &Claim {
        &self.claims[id.index()]
    }

    /// The ids of all controls, levers first.
    pub fn control_ids(&self) -> impl Iterator<Item = ControlId> + use<> {
        (0..self.controls.len()).map(ControlId::new)
    }

    /// The ids of the levers, in file order.
    pub fn lever_ids(&self) -> impl Iterator<Item = ControlId> + '_ {
        self.control_ids()
            .filter(|&id| self.control(id).kind == ControlKind::Lever)
    }

    /// The ids of the circumstances, in file order.
    pub fn circumstance_ids(&self) -> impl Iterator<Item = ControlId> + '_ {
        self.control_ids()
            .filter(|&id| self.control(id).kind == ControlKind::Circumstance)
    }

    /// The ids of all consequences.
    pub fn consequence_ids(&self) -> impl Iterator<Item = ConsequenceId> + use<> {
        (0..self.consequences.len()).map(ConsequenceId::new)
    }

    /// The ids of all claims.
    pub fn claim_ids(&self) -> impl Iterator<Item = ClaimId> + use<> {
        (0..self.claims.len()).map(ClaimId::new)
    }

    /// The id of the control that links and content files call `name`.
    pub fn control_named(&self, name: &str) -> Option<ControlId> {
        let place = self.controls.iter().position(|c| c.name == name)?;
        Some(ControlId::new(place))
    }

    /// The id of the consequence that links and content files call `name`.
    pub fn consequence_named(&self, name: &str) -> Option<ConsequenceId> {
        let place = self.consequences.iter().position(|c| c.name == name)?;
        Some(ConsequenceId::new(place))
    }

    /// The id of the preset that addresses and content files call `name`.
    pub fn preset_named(&self, name: &str) -> Option<PresetId> {
        let place = self.presets.iter().position(|p| p.name == name)?;
        Some(PresetId::new(place))
    }

    /// The claim, verdict or ground that links and content files call `name`.
    /// The three share one space of names.
    pub fn reason_named(&self, name: &str) -> Option<Reason> {
        let claim = self.claims.iter().position(|x| x.name == name);
        let verdict = self.verdicts.iter().position(|x| x.name == name);
        let ground = self.grounds.iter().position(|x| x.name == name);
        claim
            .map(|at| Reason::Claim(ClaimId::new(at)))
            .or(verdict.map(|at| Reason::Verdict(VerdictId::new(at))))
            .or(ground.map(|at| Reason::Ground(GroundId::new(at))))
    }

    /// What links and content files call a claim, verdict or ground.
    pub fn reason_name(&self, reason: Reason) -> &str {
        match reason {
            Reason::Claim(id) => &self.claims[id.index()].name,
            Reason::Verdict(id) => &self.verdicts[id.index()].name,
            Reason::Ground(id) => &self.grounds[id.index()].name,
        }
    }
}

impl Control {
    /// The id of the position that links and content files call `name`.
    pub fn position_named(&self, name: &str) -> Option<PositionId> {
        let place = self.positions.iter().position(|p| p.name == name)?;
        Some(PositionId::new(place))
    }

    /// The position of an id.
    pub fn position(&self, id: PositionId) -> &Position {
        &self.positions[id.index()]
    }

    /// The ids of its positions, in file order.
    pub fn position_ids(&self) -> impl Iterator<Item = PositionId> + use<> {
        (0..self.positions.len()).map(PositionId::new)
    }

    /// Every setting that it can have: `None` (left open) first for a lever.
    pub fn settings(&self) -> impl Iterator<Item = Option<PositionId>> + use<> {
        let open = (self.kind == ControlKind::Lever).then_some(None);
        open.into_iter().chain(self.position_ids().map(Some))
    }
}
