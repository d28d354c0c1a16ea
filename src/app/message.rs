//! What happened, as facts.

use crate::argument::{ConsequenceId, ControlId, PositionId, Reason, State};
use crate::scenario::link::{Link, Notice};

/// Something that happened to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The page came alive: where it stands, and what its address says.
    Loaded {
        /// The path of this language's start page.
        home: String,
        /// What the address says, what the reader moved before included.
        link: Link,
        /// Whether part of it could not be read.
        notice: Option<Notice>,
        /// The query of the scenario that the reader left last time.
        resume: Option<String>,
    },
    /// The browser went back or forward to another address of the page.
    AddressChanged(Link, Option<Notice>),
    /// The reader moved one control.
    SettingMoved(ControlId, Option<PositionId>),
    /// The reader followed a link of the page: a preset, an answer, a cell, a
    /// view.
    LinkFollowed(Link),
    /// The reader ended the guided tour and wants back what they had set.
    TourEnded,
    /// The reader took the last change back.
    Undone,
    /// The reader did a change again that they had taken back.
    Redone,
    /// The reader asked to see the last change once more.
    ReplayStarted,
    /// They have seen it.
    ReplayEnded,
    /// The reader went back to the starting point.
    StartedAgain,
    /// The reader rejected a claim, verdict or ground, or took that back.
    ReasonToggled(Reason),
    /// The reader asked for what the essay states only, or for all again.
    StatedOnlyToggled,
    /// The reader restored the author's version.
    EditDropped,
    /// The reader chose what the views of one consequence are about.
    TopicChosen(ConsequenceId),
    /// The reader asked what it would take for a state of it.
    StateAsked(State),
    /// The reader kept the present scenario, to compare with it.
    ComparisonPinned,
    /// The reader let go of the scenario that they kept.
    ComparisonDropped,
    /// The reader asked for what differs only, or for all again.
    OnlyDifferencesToggled,
    /// The reader closed the notice.
    NoticeClosed,
}
