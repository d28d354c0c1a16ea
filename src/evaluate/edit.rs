//! The reader's edit of the argument: what they reject, and whether they want
//! only what the essay states outright.

use super::is_stated;
use crate::argument::{Argument, ClaimId, GroundId, Reason, VerdictId};

/// What the reader took out of the argument. The author's version is the
/// default: nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Edit {
    /// Claims, verdicts and grounds that the reader rejects, sorted, each once.
    pub rejected: Vec<Reason>,
    /// Whether the editors' readings are left out.
    pub stated_only: bool,
}

impl Edit {
    /// The same edit with a reason rejected, or taken back if it was.
    #[must_use]
    pub fn toggled(&self, reason: Reason) -> Self {
        let mut rejected = self.rejected.clone();
        match rejected.binary_search(&reason) {
            Ok(at) => drop(rejected.remove(at)),
            Err(at) => rejected.insert(at, reason),
        }
        Self {
            rejected,
            ..self.clone()
        }
    }

    /// What no longer counts under this edit.
    ///
    /// What rests on a rejected id, directly or through others, has lost its
    /// support: one lost support is enough. Showing only what is stated drops
    /// the editors' readings and nothing that rests on them.
    pub fn lost(&self, argument: &Argument) -> Lost {
        if *self == Self::default() {
            return Lost::default();
        }
        let mut lost = Lost {
            claims: vec![false; argument.claims.len()],
            verdicts: vec![false; argument.verdicts.len()],
            grounds: vec![false; argument.grounds.len()],
        };
        for &reason in &self.rejected {
            lost.mark(reason);
        }
        lost.spread(argument);
        if self.stated_only {
            for (claim, lost) in argument.claims.iter().zip(&mut lost.claims) {
                *lost |= !is_stated(claim);
            }
        }
        lost
    }
}

/// What has lost its support or is left out; empty lists mean nothing has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    claims: Vec<bool>,
    verdicts: Vec<bool>,
    grounds: Vec<bool>,
}

impl Lost {
    /// Whether a claim no longer counts.
    pub fn claim(&self, id: ClaimId) -> bool {
        self.claims.get(id.index()).is_some_and(|&lost| lost)
    }

    /// Whether a verdict no longer counts.
    pub fn verdict(&self, id: VerdictId) -> bool {
        self.verdicts.get(id.index()).is_some_and(|&lost| lost)
    }

    /// Whether a ground is rejected.
    pub fn ground(&self, id: GroundId) -> bool {
        self.grounds.get(id.index()).is_some_and(|&lost| lost)
    }

    /// Whether a reason of any kind no longer counts.
    pub fn reason(&self, reason: Reason) -> bool {
        match reason {
            Reason::Claim(id) => self.claim(id),
            Reason::Verdict(id) => self.verdict(id),
            Reason::Ground(id) => self.ground(id),
        }
    }

    fn mark(&mut self, reason: Reason) {
        match reason {
            Reason::Claim(id) => self.claims[id.index()] = true,
            Reason::Verdict(id) => self.verdicts[id.index()] = true,
            Reason::Ground(id) => self.grounds[id.index()] = true,
        }
    }

    /// Claims may rest on later ones, so it goes round until nothing changes.
    fn spread(&mut self, argument: &Argument) {
        loop {
            let newly: Vec<ClaimId> = argument
                .claim_ids()
                .filter(|&id| !self.claim(id))
                .filter(|&id| argument.claim(id).rests_on.iter().any(|&r| self.reason(r)))
                .collect();
            if newly.is_empty() {
                return;
            }
            for id in newly {
                self.mark(Reason::Claim(id));
            }
        }
    }
}
