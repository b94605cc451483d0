//! What is said in a section: how it goes, why, how far it is, what was done, what comes next, what must be decided.

use serde::{Deserialize, Serialize};

use crate::problem::{FieldCode, FieldErrors};
use crate::result::Scale;

/// The longest reason: one sentence.
pub const REASON_MOST: u32 = 600;
/// The longest text of each of the others.
pub const DONE_MOST: u32 = 6000;

/// Somebody's words on a section; while they are being written, any of them may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// How far the ambition is from being fulfilled (domain reference 6.6).
    pub scale: Option<Scale>,
    /// Why it is said to be so, in a sentence.
    pub reason: String,
    /// How far the work is, in per cent.
    pub progress: Option<u8>,
    /// What has been done in the period.
    pub done: String,
    /// What comes next; may be empty.
    pub next: String,
    /// What the officials must decide; empty when nothing.
    pub decision: String,
}

impl Words {
    /// Notes what cannot even be kept.
    pub fn check(&self, errors: &mut FieldErrors) {
        errors.length("/words/reason", &self.reason, 0, REASON_MOST);
        if self.progress.is_some_and(|progress| progress > 100) {
            errors.add_limit("/words/progress", FieldCode::OutOfRange, 100);
        }
        let texts =
            [("/words/done", &self.done), ("/words/next", &self.next), ("/words/decision", &self.decision)];
        for (pointer, text) in texts {
            errors.length(pointer, text, 0, DONE_MOST);
        }
    }

    /// Notes what keeps them from being sent: all of it may be kept without, none of it sent. Where there are no data there is no
    /// progress to name.
    pub fn check_ready(&self, errors: &mut FieldErrors) {
        self.check(errors);
        let missing = [
            ("/words/scale", self.scale.is_none()),
            ("/words/reason", self.reason.trim().is_empty()),
            ("/words/progress", self.progress.is_none() && self.scale != Some(Scale::NoData)),
            ("/words/done", self.done.trim().is_empty()),
        ];
        for (pointer, _) in missing.into_iter().filter(|(_, missing)| *missing) {
            errors.add(pointer, FieldCode::Required);
        }
    }

    /// Without spaces at the ends.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        Self {
            reason: self.reason.trim().to_owned(),
            done: self.done.trim().to_owned(),
            next: self.next.trim().to_owned(),
            decision: self.decision.trim().to_owned(),
            ..self.clone()
        }
    }

    /// Whether nothing is said yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.trimmed() == Self::default()
    }
}

/// One's own words as they are to be kept or sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartEdit {
    /// The words.
    pub words: Words,
    /// The version that was on the screen; 0 before anything was kept.
    pub version: u32,
}
