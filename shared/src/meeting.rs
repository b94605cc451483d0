//! Meetings of workstreams: when, where, and what was said.
//!
//! The delegation that leads a workstream and the secretariat keep them. Not here: meetings that decide about the programme itself
//! ([`crate::procedure`]).

use serde::{Deserialize, Serialize};

use crate::initiative::{Matter, works_on};
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::programme::Period;
use crate::time::Date;

/// The longest title, and the longest place.
pub const TITLE_MOST: u32 = 200;
/// The longest notes.
pub const NOTES_MOST: u32 = 8_000;
/// The most meetings of one workstream: one a week for ten years.
pub const MEETINGS_MOST: usize = 520;

/// A meeting as it is to be, new or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingEdit {
    /// What it is about.
    pub title: String,
    /// The day.
    pub day: Date,
    /// A town, a room, an address on the web.
    pub place: String,
    /// What was said and agreed.
    pub notes: String,
    /// The version that was on the screen; 0 for a new one.
    pub version: u32,
}

impl MeetingEdit {
    /// Checks what is filled in. A workstream lasts as long as its programme.
    pub fn check(&self, period: Period, errors: &mut FieldErrors) {
        errors.length("/title", &self.title, 1, TITLE_MOST);
        errors.length("/place", &self.place, 0, TITLE_MOST);
        errors.length("/notes", &self.notes, 0, NOTES_MOST);
        if !period.includes(self.day) {
            errors.add("/day", FieldCode::OutsidePeriod);
        }
    }
}

crate::act! {
    /// Adding, changing and removing meetings of a workstream: the secretariat, and the delegation that leads it.
    pub struct KeepMeetings = "meeting.keep" on Matter;
    |seat, matter| Verdict::allow_if(works_on(seat, matter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meeting_is_within_its_programme_and_about_something() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let period = Period { from: day("2025-01-01"), to: day("2030-12-31") };
        let meeting = MeetingEdit {
            title: " ".into(),
            day: day("2031-01-01"),
            place: "x".repeat(201),
            notes: "x".repeat(8_001),
            version: 0,
        };
        let mut errors = FieldErrors::new();
        meeting.check(period, &mut errors);
        let found: Vec<String> = errors.finish().unwrap_err().into_iter().map(|one| one.pointer).collect();
        assert_eq!(found, ["/title", "/place", "/notes", "/day"]);
        let good = MeetingEdit {
            title: "Kick-off".into(),
            day: day("2030-12-31"),
            place: String::new(),
            notes: String::new(),
            version: 0,
        };
        let mut errors = FieldErrors::new();
        good.check(period, &mut errors);
        assert_eq!(errors.finish(), Ok(()));
    }
}
