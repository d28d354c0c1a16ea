//! Figures of many rounds, as few as say it: other programs on the machine
//! only ever add, so the least is the most sound and the median what is usual.

/// The least, the median, and what 95 % stay within.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Figures {
    pub(crate) least: f64,
    pub(crate) median: f64,
    pub(crate) most: f64,
}

impl Figures {
    /// Of any number of rounds.
    pub(crate) fn of(rounds: impl IntoIterator<Item = f64>) -> Self {
        let mut rounds: Vec<f64> = rounds.into_iter().collect();
        rounds.sort_by(f64::total_cmp);
        let at = |share: usize| {
            let last = rounds.len().saturating_sub(1);
            rounds.get(last * share / 100).copied().unwrap_or(f64::NAN)
        };
        Self {
            least: at(0),
            median: at(50),
            most: at(95),
        }
    }

    /// The three in a line.
    pub(crate) fn line(self) -> String {
        format!("{:6.2} {:6.2} {:6.2}", self.least, self.median, self.most)
    }
}

/// How many times the one is the other, by the median.
pub(crate) fn times(one: Figures, other: Figures) -> String {
    format!("{:.1}×", one.median / other.median)
}

/// The mean, for counts.
pub(crate) fn mean(counts: impl Iterator<Item = f64>) -> f64 {
    let (sum, many) = counts.fold((0.0, 0.0), |(sum, many), one| (sum + one, many + 1.0));
    sum / many
}
