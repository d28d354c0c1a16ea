//! Which states every partial setting of a consequence's support allows.
//!
//! A partial setting gives each control of the support one value or leaves it
//! free. What it allows is what its completions have, so the table is filled
//! from the completions upwards: a free control allows what any of its values
//! allows. One table answers for every state.

use super::answers::Answers;
use super::claims_on::{Axis, ClaimsOn, leave_the_same};
use crate::argument::{Argument, ConsequenceId, State};
use crate::evaluate::Edit;

/// The largest table that is gone through: 8 levers of 4 positions have
/// 6⁸ = 1,679,616 partial settings (4 positions, open, free).
pub const MOST_PARTIAL_SETTINGS: usize = 1 << 21;

/// Which states every partial setting of a consequence's support allows.
pub struct Possibilities {
    axes: Vec<Axis>,
    /// In order of the settings of the first control, then of the second, and
    /// so on; free comes last.
    allowed: Vec<States>,
}

/// A set of states, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct States(u16);

impl States {
    fn one(state: State) -> Self {
        Self(1 << state as u16)
    }
}

impl Possibilities {
    /// What the settings allow for a consequence, under the reader's edit; none
    /// if there are more than [`MOST_PARTIAL_SETTINGS`].
    pub fn new(argument: &Argument, edit: &Edit, consequence: ConsequenceId) -> Option<Self> {
        let claims = ClaimsOn::new(argument, edit, consequence);
        let sizes = claims.axes.iter().map(|axis| axis.settings.len() + 1);
        let count = sizes.fold(1, usize::saturating_mul);
        if count > MOST_PARTIAL_SETTINGS {
            return None;
        }
        let mut allowed = vec![States::default(); count];
        let all = claims.all();
        let mut scratch = vec![0; all.len() * (claims.axes.len() + 1)];
        fill(&claims, 0, &all, &mut scratch, &mut allowed);
        Some(Self {
            axes: claims.axes,
            allowed,
        })
    }

    /// The states that some setting leads to, in the order of [`State::ALL`].
    pub fn states(&self) -> impl Iterator<Item = State> {
        let any = self.allowed.last().copied().unwrap_or_default();
        let all = State::ALL.iter().copied();
        all.filter(move |&state| any.0 & States::one(state).0 != 0)
    }

    /// The partial settings that secure a state and need all they fix.
    pub fn answers(&self, state: State) -> Answers {
        let wanted = States::one(state);
        let strides = self.strides();
        let mut values = vec![0; self.axes.len()];
        let mut count = 0;
        let mut found = Vec::new();
        for (place, &allowed) in self.allowed.iter().enumerate() {
            let secures = allowed == wanted;
            if secures && !self.can_drop_one(place, &values, &strides, wanted) {
                count += 1;
                found.extend(values.iter().map(|&value| value as u8));
            }
            self.advance(&mut values);
        }
        let axes = self.axes.iter();
        let axes = axes.map(|axis| (axis.control, axis.settings.clone()));
        Answers::new(axes.collect(), count, found)
    }

    fn can_drop_one(
        &self,
        place: usize,
        values: &[usize],
        strides: &[usize],
        wanted: States,
    ) -> bool {
        let mut fixed = self.axes.iter().zip(values).zip(strides);
        fixed.any(|((axis, &value), stride)| {
            let free = axis.settings.len();
            value != free && self.allowed[place + (free - value) * stride] == wanted
        })
    }

    /// How far apart two values of each control stand in the table.
    fn strides(&self) -> Vec<usize> {
        let mut strides = vec![1; self.axes.len()];
        for place in (1..self.axes.len()).rev() {
            strides[place - 1] = strides[place] * (self.axes[place].settings.len() + 1);
        }
        strides
    }

    fn advance(&self, values: &mut [usize]) {
        for (value, axis) in values.iter_mut().zip(&self.axes).rev() {
            if *value < axis.settings.len() {
                *value += 1;
                return;
            }
            *value = 0;
        }
    }
}

/// Fills the table of all partial settings of the axes from `depth` on, with
/// these claims left standing by those before.
fn fill(
    claims: &ClaimsOn,
    depth: usize,
    standing: &[u64],
    scratch: &mut [u64],
    allowed: &mut [States],
) {
    let possible = claims.state(standing);
    let Some(axis) = claims.axes.get(depth) else {
        allowed[0] = States::one(possible);
        return;
    };
    // What is said more can only move the state up the list of rules: between
    // what holds whatever comes and all that still may, there is no other.
    if claims.state_without(standing, &axis.from_here_on) == possible {
        allowed.fill(States::one(possible));
        return;
    }
    let part = allowed.len() / (axis.settings.len() + 1);
    let (left, scratch) = scratch.split_at_mut(standing.len());
    for (value, set) in axis.standing.iter().enumerate() {
        // Values that no claim still standing tells apart have the same table.
        let mut earlier = axis.standing[..value].iter();
        if let Some(same) = earlier.position(|other| leave_the_same(standing, other, set)) {
            allowed.copy_within(same * part..(same + 1) * part, value * part);
            continue;
        }
        for ((left, standing), set) in left.iter_mut().zip(standing).zip(set) {
            *left = standing & set;
        }
        let allowed = &mut allowed[value * part..(value + 1) * part];
        fill(claims, depth + 1, left, scratch, allowed);
    }
    let (fixed, free) = allowed.split_at_mut(axis.settings.len() * part);
    free.fill(States::default());
    for values in fixed.chunks_exact(part) {
        for (free, value) in free.iter_mut().zip(values) {
            free.0 |= value.0;
        }
    }
}
