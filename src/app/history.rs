//! Undo and redo over what the reader set.

use crate::evaluate::Edit;
use crate::scenario::Scenario;

/// What one undo brings back: the settings and the edit of the argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// What is set.
    pub scenario: Scenario,
    /// What the reader took out of the argument.
    pub edit: Edit,
}

/// A step through the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the setup before the present one.
    Undo,
    /// To the one that was taken back last.
    Redo,
}

impl Step {
    /// The step that leads back from where this one leads.
    pub(super) fn back(self) -> Self {
        match self {
            Self::Undo => Self::Redo,
            Self::Redo => Self::Undo,
        }
    }
}

/// The setups before and after the present one, nearest last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    past: Vec<Setup>,
    future: Vec<Setup>,
}

impl History {
    /// How many changes can be taken back at most; old ones are forgotten.
    const MOST: usize = 200;

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a change to do again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Whether the last step went on from a setup: undoing leads back to it.
    pub(super) fn is_after(&self, setup: &Setup) -> bool {
        self.past.last() == Some(setup)
    }

    /// Whether the last step took a setup back: doing it again leads there.
    pub(super) fn is_before(&self, setup: &Setup) -> bool {
        self.future.last() == Some(setup)
    }

    /// The history after a change away from `left`. What was taken back
    /// before can no longer be done again.
    #[must_use]
    pub fn changed(&self, left: Setup) -> Self {
        let forgotten = (self.past.len() + 1).saturating_sub(Self::MOST);
        let mut past = self.past[forgotten..].to_vec();
        past.push(left);
        Self {
            past,
            future: Vec::new(),
        }
    }

    /// The setup before `present`, and the history once it is brought back.
    pub fn undone(&self, present: Setup) -> Option<(Setup, Self)> {
        let mut history = self.clone();
        let setup = history.past.pop()?;
        history.future.push(present);
        Some((setup, history))
    }

    /// The setup taken back last, and the history once it is done again.
    pub fn redone(&self, present: Setup) -> Option<(Setup, Self)> {
        let mut history = self.clone();
        let setup = history.future.pop()?;
        history.past.push(present);
        Some((setup, history))
    }
}
