//! The views that a link can open.

/// A view of the argument beside the reading itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// How the argument connects.
    Graph,
    /// Two futures side by side.
    Futures,
    /// Every setting of what a consequence depends on.
    Settings,
    /// What it would take.
    WhatItTakes,
    /// The guided tour.
    Tour,
    /// The essay, paragraph by paragraph.
    Essay,
}

impl View {
    /// All of them, in the order of the page.
    pub const ALL: &'static [Self] = &[
        Self::Graph,
        Self::Futures,
        Self::Settings,
        Self::WhatItTakes,
        Self::Tour,
        Self::Essay,
    ];

    /// What links and `data-view` call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Graph => "graph",
            Self::Futures => "futures",
            Self::Settings => "settings",
            Self::WhatItTakes => "what-it-takes",
            Self::Tour => "tour",
            Self::Essay => "essay",
        }
    }

    /// The view that links call `name`.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|view| view.name() == name)
    }
}
