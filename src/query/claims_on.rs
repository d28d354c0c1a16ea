//! The claims on one consequence, as sets of bits: which of them each setting
//! of a control leaves standing.

use super::support;
use crate::argument::{Argument, Claim, ClaimId, ConsequenceId, ControlId, PositionId, State};
use crate::evaluate::{Edit, Said, said_on};

/// The claims on one consequence that count under an edit.
pub(super) struct ClaimsOn {
    /// Its support, in file order.
    pub(super) axes: Vec<Axis>,
    claims: Vec<(ClaimId, Said)>,
    /// For each thing that can be said, the claims that say it.
    saying: Vec<(Said, ClaimSet)>,
}

/// One control of the support.
pub(super) struct Axis {
    pub(super) control: ControlId,
    pub(super) settings: Vec<Option<PositionId>>,
    /// For each setting, the claims that it leaves standing.
    pub(super) standing: Vec<ClaimSet>,
    /// The claims that name this control or a later one: whether they hold is
    /// not settled before it.
    pub(super) from_here_on: ClaimSet,
}

/// Places in the list of claims on the consequence.
pub(super) type ClaimSet = Vec<u64>;

impl ClaimsOn {
    pub(super) fn new(argument: &Argument, edit: &Edit, on: ConsequenceId) -> Self {
        let lost = edit.lost(argument);
        let claims: Vec<(ClaimId, Said)> = argument
            .claim_ids()
            .filter(|&id| !lost.claim(id))
            .map(|id| (id, said_on(argument.claim(id), on)))
            .filter(|(_, said)| *said != Said::default())
            .collect();
        let those = |wanted: &dyn Fn(&Claim, Said) -> bool| {
            let wanted = |&(id, said)| wanted(argument.claim(id), said);
            set_of(claims.iter().map(wanted))
        };
        let axes = support(argument, on).into_iter().map(|control| {
            let settings: Vec<_> = argument.control(control).settings().collect();
            let standing = settings.iter().map(|&setting| {
                those(&|claim, _| {
                    let mut conditions = claim.when.iter();
                    conditions.all(|c| c.control != control || c.positions.meets(setting))
                })
            });
            Axis {
                control,
                standing: standing.collect(),
                from_here_on: those(&|claim, _| claim.when.iter().any(|c| c.control >= control)),
                settings,
            }
        });
        Self {
            axes: axes.collect(),
            saying: Said::each()
                .map(|one| (one, those(&|_, said| said.any(one))))
                .collect(),
            claims,
        }
    }

    /// All of the claims.
    pub(super) fn all(&self) -> ClaimSet {
        set_of(self.claims.iter().map(|_| true))
    }

    /// The state if these claims hold.
    pub(super) fn state(&self, holding: &[u64]) -> State {
        self.said(|claims| meet(holding, claims)).state()
    }

    /// The state if these claims hold, but for those in the other set.
    pub(super) fn state_without(&self, holding: &[u64], other: &[u64]) -> State {
        let meets = |claims: &ClaimSet| {
            let words = holding.iter().zip(other).zip(claims);
            let mut left = words.map(|((holding, other), claims)| holding & !other & claims);
            left.any(|word| word != 0)
        };
        self.said(meets).state()
    }

    fn said(&self, is_said: impl Fn(&ClaimSet) -> bool) -> Said {
        let heard = self.saying.iter().filter(|(_, claims)| is_said(claims));
        heard.fold(Said::default(), |said, (one, _)| said.and(*one))
    }

    /// The first of these claims whose effect gives the state.
    pub(super) fn deciding(&self, holding: &[u64], state: State) -> Option<ClaimId> {
        let giving = Said::giving(state);
        let mut claims = self.claims.iter().enumerate();
        claims
            .find(|(place, (_, said))| holds(holding, *place) && said.any(giving))
            .map(|(_, (id, _))| *id)
    }
}

const BITS: usize = u64::BITS as usize;

fn set_of(members: impl Iterator<Item = bool>) -> ClaimSet {
    let mut set = Vec::new();
    for (place, member) in members.enumerate() {
        if place % BITS == 0 {
            set.push(0);
        }
        set[place / BITS] |= u64::from(member) << (place % BITS);
    }
    set
}

fn holds(set: &[u64], place: usize) -> bool {
    set[place / BITS] & (1 << (place % BITS)) != 0
}

fn meet(one: &[u64], other: &[u64]) -> bool {
    one.iter().zip(other).any(|(one, other)| one & other != 0)
}

/// Whether two sets leave the same of these claims standing.
pub(super) fn leave_the_same(standing: &[u64], one: &[u64], other: &[u64]) -> bool {
    let sets = one.iter().zip(other).zip(standing);
    let mut differing = sets.map(|((one, other), standing)| (one ^ other) & standing);
    differing.all(|word| word == 0)
}
