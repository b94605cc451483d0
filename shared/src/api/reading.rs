//! Confirmed readings: what has changed since, and confirming.

use serde::{Deserialize, Serialize};

use super::position::OfText;
use super::revision::Doer;
use crate::id::{ProgrammeId, TextId};
use crate::reading::{Difference, Shown, Whose};
use crate::time::Instant;

/// The most clauses that are confirmed at once: those of a text (text model 1), and as many that are gone.
pub const SHOWN_MOST: u32 = 1200;

/// Since whose reading is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Since {
    /// Whose; one's own where it is not said.
    #[serde(default)]
    pub whose: Whose,
}

/// When a reading was confirmed last, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Confirmed {
    /// When.
    pub at: Instant,
    /// Who.
    pub by: Doer,
}

/// What has changed since a confirmed reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadingView {
    /// The text.
    pub text: TextId,
    /// The programme it is the text of.
    pub programme: ProgrammeId,
    /// The revision whose words these are, for who reads no live draft.
    pub revision: Option<u32>,
    /// Whose reading it is.
    pub whose: Whose,
    /// The last confirmation; absent before the first: then the whole text is new.
    pub confirmed: Option<Confirmed>,
    /// How many clauses stand in the text.
    pub clauses: u32,
    /// What has changed.
    pub difference: Difference,
}

/// What is confirmed to have been read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// Whose reading it is.
    pub whose: Whose,
    /// The clauses, as they were shown.
    pub shown: Vec<Shown>,
    /// The reservations against sections and the whole text, as they were shown; absent when they are not confirmed.
    #[serde(default)]
    pub wide: Option<String>,
}

crate::endpoint! {
    /// Reads what has changed since a confirmed reading: one's own, or that of one's delegation.
    pub struct GetReading: Get "/texts/{text}/confirmed-reading" for SignedIn => 200 ReadingView {
        path: OfText,
        query: Since,
        problems: [NotFound, Forbidden, Unavailable],
    }
}

crate::endpoint! {
    /// Confirms what was shown. When any of it is otherwise by now, nothing is confirmed, and the errors name it.
    pub struct ConfirmTheReading: Post "/texts/{text}/confirmed-reading" for SignedIn => 204 () {
        path: OfText,
        body: Confirmation,
        problems: [NotFound, Forbidden, Stale, Unavailable],
    }
}
