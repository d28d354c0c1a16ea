//! What follows in a scenario, by the essay's word, with its provenance.
//!
//! Only what is said decides: an effect is never added up or weighed, and
//! evaluation cannot fail. The rules are those of the method's description in
//! `ARCHITECTURE.md`, section "Rules of evaluation".

mod edit;
mod evaluation;
mod lacking;
mod said;

pub use edit::{Edit, Loss, Lost};
pub use evaluation::{Evaluation, OneChoiceAway, Outcome};
pub use said::Said;

use crate::argument::{
    Argument, Claim, ClaimId, ConsequenceId, ControlKind, Reason, VerdictId, When,
};
use crate::scenario::Scenario;
use lacking::Lacking;

/// What the essay says in a scenario, with the reader's edit of the argument.
pub fn evaluate(argument: &Argument, scenario: &Scenario, edit: &Edit) -> Evaluation {
    let lost = edit.lost(argument);
    let mut claims = Vec::new();
    let mut one_choice_away = Vec::new();
    let mut struck = Vec::new();
    let mut heard = vec![Heard::default(); argument.consequences.len()];

    for (id, claim) in argument.claim_ids().zip(&argument.claims) {
        let lacking = Lacking::of(&claim.when, argument, scenario);
        if let Some(loss) = lost.why(Reason::Claim(id)) {
            if lacking.nothing() && loss != Loss::LeftOut {
                struck.push(Reason::Claim(id));
            }
            continue;
        }
        if lacking.nothing() {
            claims.push(id);
            for effect in &claim.effects {
                heard[effect.on.index()].hear(id, Said::of(effect.direction, claim.modality));
            }
        } else if let Some(levers) = lacking.open_levers_only() {
            for effect in &claim.effects {
                heard[effect.on.index()].wait(id, levers);
            }
        }
        one_choice_away.extend(lacking.one_lever().map(|condition| OneChoiceAway {
            claim: id,
            lever: condition.control,
            positions: condition.positions,
        }));
    }

    let applying = (0..argument.verdicts.len())
        .map(VerdictId::new)
        .filter(|id| holds(&argument.verdicts[id.index()].when, scenario));
    let (struck_verdicts, verdicts) =
        applying.partition::<Vec<_>, _>(|&id| lost.reason(Reason::Verdict(id)));
    struck.extend(struck_verdicts.into_iter().map(Reason::Verdict));

    Evaluation {
        consequences: (argument.consequence_ids().zip(heard))
            .map(|(id, heard)| heard.outcome(id, argument, scenario))
            .collect(),
        claims,
        verdicts,
        one_choice_away,
        struck,
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

/// What a claim says of one consequence.
pub fn said_on(claim: &Claim, on: ConsequenceId) -> Said {
    let effects = claim.effects.iter().filter(|effect| effect.on == on);
    effects.fold(Said::default(), |said, effect| {
        said.and(Said::of(effect.direction, claim.modality))
    })
}

/// What has been heard of one consequence while the claims are gone through.
#[derive(Clone, Default)]
struct Heard {
    said: Said,
    claims: Vec<ClaimId>,
    /// The first claim that waits for the fewest open levers, and how many.
    waiting: Option<(ClaimId, usize)>,
}

impl Heard {
    fn hear(&mut self, claim: ClaimId, said: Said) {
        self.said = self.said.and(said);
        // A claim can have several effects on the same consequence.
        if self.claims.last() != Some(&claim) {
            self.claims.push(claim);
        }
    }

    fn wait(&mut self, claim: ClaimId, levers: usize) {
        if self.waiting.is_none_or(|(_, fewest)| levers < fewest) {
            self.waiting = Some((claim, levers));
        }
    }

    fn outcome(self, on: ConsequenceId, argument: &Argument, scenario: &Scenario) -> Outcome {
        let state = self.said.state();
        let giving = Said::giving(state);
        let mut deciding = self.claims.iter().copied();
        Outcome {
            state,
            deciding: deciding.find(|&id| said_on(argument.claim(id), on).any(giving)),
            waiting: match self.waiting {
                Some((claim, _)) if self.claims.is_empty() => {
                    lacking::open_levers(&argument.claim(claim).when, scenario)
                }
                Some(_) | None => Vec::new(),
            },
            claims: self.claims,
        }
    }
}
