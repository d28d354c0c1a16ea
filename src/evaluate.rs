//! What follows in a scenario, by the essay's word, with its provenance.
//!
//! Only what is said decides: an effect is never added up or weighed, and
//! evaluation cannot fail. The rules are those of the method's description in
//! `ARCHITECTURE.md`, section "Rules of evaluation".

mod edit;
mod waiting;

pub use edit::{Edit, Lost};

use crate::argument::{
    Argument, Basis, Claim, ClaimId, ConsequenceId, ControlId, ControlKind, Direction, Modality,
    PositionSet, State, VerdictId, When,
};
use crate::scenario::Scenario;

/// What the essay says in one scenario. Derived, never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// What it says of each consequence, in file order.
    pub consequences: Vec<Outcome>,
    /// The claims that hold, in file order.
    pub claims: Vec<ClaimId>,
    /// The verdicts that apply, in file order.
    pub verdicts: Vec<VerdictId>,
    /// The claims that lack exactly one lever's setting, in file order.
    pub one_choice_away: Vec<OneChoiceAway>,
    /// The contradictory combinations that are set, by place in
    /// [`Argument::contradictions`].
    pub contradictions: Vec<usize>,
    /// The levers that rest, each with its place in [`Argument::moot`].
    pub moot: Vec<(ControlId, usize)>,
}

/// What the essay says of one consequence in a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The state.
    pub state: State,
    /// The first claim, in file order, whose effect gave the state; none when
    /// silent.
    pub deciding: Option<ClaimId>,
    /// The claims on it that hold, in file order.
    pub claims: Vec<ClaimId>,
    /// When silent: the open levers that some claim on it waits for, the
    /// fewest, in file order; empty if none would do.
    pub waiting: Vec<ControlId>,
}

/// A claim that lacks one lever's setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneChoiceAway {
    /// The claim.
    pub claim: ClaimId,
    /// The lever that lacks the setting.
    pub lever: ControlId,
    /// Any of these positions would do.
    pub positions: PositionSet,
}

/// What the essay says in a scenario, with the reader's edit of the argument.
pub fn evaluate(argument: &Argument, scenario: &Scenario, edit: &Edit) -> Evaluation {
    let lost = edit.lost(argument);
    let counted = |id: ClaimId| !lost.claim(id);

    let mut outcomes = vec![Vec::new(); argument.consequences.len()];
    let mut claims = Vec::new();
    let mut one_choice_away = Vec::new();
    for (id, claim) in argument.claim_ids().zip(&argument.claims) {
        if !counted(id) {
            continue;
        }
        match missing(argument, scenario, &claim.when) {
            Missing::Nothing => {
                claims.push(id);
                for effect in &claim.effects {
                    let on: &mut Vec<ClaimId> = &mut outcomes[effect.on.index()];
                    if on.last() != Some(&id) {
                        on.push(id);
                    }
                }
            }
            Missing::OneLever(lever, positions) => one_choice_away.push(OneChoiceAway {
                claim: id,
                lever,
                positions,
            }),
            Missing::More => {}
        }
    }

    let open_waits = waiting::waits(argument, scenario, &lost);
    let consequences = outcomes
        .into_iter()
        .zip(argument.consequence_ids())
        .zip(open_waits)
        .map(|((claims, on), waiting)| outcome(argument, on, claims, waiting))
        .collect();

    Evaluation {
        consequences,
        claims,
        verdicts: verdicts(argument, scenario, &lost),
        one_choice_away,
        contradictions: (0..argument.contradictions.len())
            .filter(|&place| holds(&argument.contradictions[place], scenario))
            .collect(),
        moot: (argument.moot.iter().enumerate())
            .filter(|(_, moot)| holds(&moot.when, scenario))
            .map(|(place, moot)| (moot.lever, place))
            .collect(),
    }
}

/// Whether every condition is met. A lever left open meets none.
pub fn holds(when: &When, scenario: &Scenario) -> bool {
    when.iter()
        .all(|c| c.positions.meets(scenario.setting(c.control)))
}

/// Whether a claim holds whatever the actor chooses: its condition names no
/// lever.
pub fn is_background(argument: &Argument, claim: &Claim) -> bool {
    claim
        .when
        .iter()
        .all(|c| argument.control(c.control).kind == ControlKind::Circumstance)
}

/// The state that the claims which hold on a consequence give it.
///
/// `effects` are theirs on that consequence, each with how firmly it is put.
pub fn state_of(effects: &[(Direction, Modality)]) -> State {
    let any = |wanted: &[Direction]| effects.iter().any(|(said, _)| wanted.contains(said));
    let gains = any(&[Direction::Opens, Direction::Aims]);
    let losses = any(&[Direction::Weakens, Direction::Risks]);
    if any(&[Direction::Cushions]) {
        State::Cushions
    } else if gains && (losses || any(&[Direction::NoGain])) {
        State::Contested
    } else if losses {
        loss(effects)
    } else if gains && any(&[Direction::StepMissing]) {
        State::AimsPartly
    } else if any(&[Direction::Opens]) {
        State::Opens
    } else if gains {
        State::Aims
    } else if any(&[Direction::StepMissing]) {
        State::StepMissing
    } else if any(&[Direction::NoGain]) {
        State::NoGain
    } else {
        State::Silent
    }
}

fn loss(effects: &[(Direction, Modality)]) -> State {
    let mut weakens = effects
        .iter()
        .filter(|(said, _)| *said == Direction::Weakens)
        .map(|(_, firmness)| *firmness)
        .peekable();
    if weakens.peek().is_none() {
        State::Risks
    } else if weakens.any(|firmness| matches!(firmness, Modality::Asserted | Modality::Must)) {
        State::Weakens
    } else {
        State::WeakensLikely
    }
}

/// Whether an effect is one of those that gave the state.
pub fn gives(state: State, direction: Direction, modality: Modality) -> bool {
    use Direction::{Aims, Cushions, NoGain, Opens, Risks, StepMissing, Weakens};
    match state {
        State::Cushions => direction == Cushions,
        State::Contested => matches!(direction, Opens | Aims | Weakens | Risks | NoGain),
        State::Weakens => {
            direction == Weakens && matches!(modality, Modality::Asserted | Modality::Must)
        }
        State::WeakensLikely => direction == Weakens,
        State::Risks => direction == Risks,
        State::AimsPartly => matches!(direction, Opens | Aims | StepMissing),
        State::Opens => direction == Opens,
        State::Aims => direction == Aims,
        State::StepMissing => direction == StepMissing,
        State::NoGain => direction == NoGain,
        State::Silent => false,
    }
}

fn outcome(
    argument: &Argument,
    on: ConsequenceId,
    claims: Vec<ClaimId>,
    waiting: Vec<ControlId>,
) -> Outcome {
    let effects: Vec<_> = effects_on(argument, on, &claims).collect();
    let said: Vec<_> = effects.iter().map(|&(_, said)| said).collect();
    let state = state_of(&said);
    let deciding = effects
        .iter()
        .find(|(_, (direction, modality))| gives(state, *direction, *modality))
        .map(|(claim, _)| *claim);
    Outcome {
        state,
        deciding,
        claims,
        waiting: if state == State::Silent {
            waiting
        } else {
            Vec::new()
        },
    }
}

fn effects_on<'a>(
    argument: &'a Argument,
    on: ConsequenceId,
    claims: &'a [ClaimId],
) -> impl Iterator<Item = (ClaimId, (Direction, Modality))> + 'a {
    claims.iter().flat_map(move |&id| {
        let claim = argument.claim(id);
        (claim.effects.iter().filter(move |effect| effect.on == on))
            .map(move |effect| (id, (effect.direction, claim.modality)))
    })
}

fn verdicts(argument: &Argument, scenario: &Scenario, lost: &Lost) -> Vec<VerdictId> {
    (0..argument.verdicts.len())
        .map(VerdictId::new)
        .filter(|&id| !lost.verdict(id))
        .filter(|id| holds(&argument.verdicts[id.index()].when, scenario))
        .collect()
}

enum Missing {
    Nothing,
    OneLever(ControlId, PositionSet),
    More,
}

/// What a scenario lacks for a condition to hold. A circumstance that is not
/// met is not a choice away.
fn missing(argument: &Argument, scenario: &Scenario, when: &When) -> Missing {
    let mut unmet = when
        .iter()
        .filter(|c| !c.positions.meets(scenario.setting(c.control)));
    match (unmet.next(), unmet.next()) {
        (None, _) => Missing::Nothing,
        (Some(c), None) if argument.control(c.control).kind == ControlKind::Lever => {
            Missing::OneLever(c.control, c.positions)
        }
        _ => Missing::More,
    }
}

/// Whether a claim counts when only what the essay states is shown.
fn is_stated(claim: &Claim) -> bool {
    claim.basis == Basis::Stated
}
