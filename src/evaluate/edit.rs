//! The reader's edit of the argument: what they reject, and whether they want
//! only what the essay states outright.

use crate::argument::{Argument, Basis, ClaimId, Reason};

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

    /// What no longer counts under this edit, and why.
    ///
    /// What rests on a rejected id, directly or through others, has lost its
    /// support: one lost support is enough. Showing only what is stated drops
    /// the editors' readings and nothing that rests on them.
    pub fn lost(&self, argument: &Argument) -> Lost {
        if self.is_none() {
            return Lost::default();
        }
        let mut lost = Lost {
            claims: vec![None; argument.claims.len()],
            verdicts: vec![None; argument.verdicts.len()],
            grounds: vec![None; argument.grounds.len()],
        };
        for &reason in &self.rejected {
            *lost.place(reason) = Some(Loss::Rejected);
        }
        lost.spread(argument);
        if self.stated_only {
            for (claim, loss) in argument.claims.iter().zip(&mut lost.claims) {
                match claim.basis {
                    Basis::OurReading => *loss = Some(Loss::LeftOut),
                    Basis::Stated => {}
                }
            }
        }
        lost
    }

    /// Whether it is the author's version.
    pub fn is_none(&self) -> bool {
        self.rejected.is_empty() && !self.stated_only
    }
}

/// Why something no longer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// The reader rejected it.
    Rejected,
    /// It rests on what the reader rejected, directly or through others.
    Unsupported,
    /// It is the editors' reading, and only what is stated is shown.
    LeftOut,
}

/// What has lost its support or is left out; empty lists mean nothing has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    claims: Vec<Option<Loss>>,
    verdicts: Vec<Option<Loss>>,
    grounds: Vec<Option<Loss>>,
}

impl Lost {
    /// Whether a claim no longer counts.
    pub fn claim(&self, id: ClaimId) -> bool {
        self.reason(Reason::Claim(id))
    }

    /// Whether a claim, verdict or ground no longer counts.
    pub fn reason(&self, reason: Reason) -> bool {
        self.why(reason).is_some()
    }

    /// Why a claim, verdict or ground no longer counts; `None` if it does.
    pub fn why(&self, reason: Reason) -> Option<Loss> {
        let (list, place) = match reason {
            Reason::Claim(id) => (&self.claims, id.index()),
            Reason::Verdict(id) => (&self.verdicts, id.index()),
            Reason::Ground(id) => (&self.grounds, id.index()),
        };
        list.get(place).copied().flatten()
    }

    fn place(&mut self, reason: Reason) -> &mut Option<Loss> {
        match reason {
            Reason::Claim(id) => &mut self.claims[id.index()],
            Reason::Verdict(id) => &mut self.verdicts[id.index()],
            Reason::Ground(id) => &mut self.grounds[id.index()],
        }
    }

    /// Claims may rest on later ones, so it goes round until nothing changes.
    fn spread(&mut self, argument: &Argument) {
        let mut changed = true;
        while changed {
            changed = false;
            for (id, claim) in argument.claim_ids().zip(&argument.claims) {
                if !self.claim(id) && claim.rests_on.iter().any(|&on| self.reason(on)) {
                    *self.place(Reason::Claim(id)) = Some(Loss::Unsupported);
                    changed = true;
                }
            }
        }
    }
}
