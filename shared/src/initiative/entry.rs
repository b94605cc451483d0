//! The log of an initiative: notes that people write, and what its acts leave behind by themselves.

use serde::Serialize;

use super::State;
use super::merge::Field;
use crate::member::MemberCode;
use crate::time::Date;

/// What was done to a milestone or a risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// It is new.
    Added,
    /// Something of it changed.
    Changed,
    /// A milestone was reached.
    Reached,
    /// A milestone was not reached after all.
    Reopened,
    /// It is gone.
    Removed,
}

impl Done {
    /// The name in the audit.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Reached => "reached",
            Self::Reopened => "reopened",
            Self::Removed => "removed",
        }
    }
}

/// What stands in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Entry {
    /// Somebody wrote a note.
    Note {
        /// The words.
        text: String,
    },
    /// The initiative was added.
    Begun,
    /// It goes otherwise than before.
    State {
        /// How it went.
        from: State,
        /// How it goes.
        to: State,
        /// Why; empty where nobody had to say.
        reason: String,
    },
    /// The lead passed on.
    Lead {
        /// Who led.
        from: Option<MemberCode>,
        /// Who leads.
        to: Option<MemberCode>,
    },
    /// The first or the last day is another.
    Day {
        /// Which of the two.
        field: Field,
        /// When it was; absent where there was none.
        from: Option<Date>,
        /// When it is.
        to: Option<Date>,
    },
    /// A milestone is due on another day.
    Due {
        /// What the milestone is called.
        title: String,
        /// When it was due.
        from: Date,
        /// When it is due.
        to: Date,
    },
    /// Other facts changed.
    Facts {
        /// Which.
        fields: Vec<Field>,
    },
    /// Something was done to a milestone.
    Milestone {
        /// What.
        done: Done,
        /// What the milestone is called.
        title: String,
    },
    /// A document was added or removed.
    Document {
        /// What.
        done: Done,
        /// What the document is called.
        title: String,
    },
    /// Something was done to a risk.
    Risk {
        /// What.
        done: Done,
        /// What may go wrong.
        title: String,
    },
}
