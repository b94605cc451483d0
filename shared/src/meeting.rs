//! Meetings of workstreams and of bodies: when, where, and what was said.
//!
//! Those of a workstream are kept by the delegation that leads it and the secretariat, those of a body by the secretariat and whoever
//! chairs it. Not here: a decision on the programme itself that is taken at a meeting ([`crate::procedure`]).

use serde::{Deserialize, Serialize};

use crate::body::{Body, BodyKind};
use crate::initiative::{Matter, works_on};
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::programme::Period;
use crate::seat::{Role, Seat};
use crate::time::Date;

/// The longest title, and the longest place.
pub const TITLE_MOST: u32 = 200;
/// The longest notes.
pub const NOTES_MOST: u32 = 8_000;
/// The most meetings of one workstream or body: one a week for ten years.
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
    /// Checks what is filled in for one of a workstream, which lasts as long as its programme.
    pub fn check(&self, period: Period, errors: &mut FieldErrors) {
        self.check_words(errors);
        if !period.includes(self.day) {
            period.outside("/day", errors);
        }
    }

    /// Checks what is filled in for one of a body, which meets on no day on which there is none.
    pub fn check_in(&self, body: &Body, errors: &mut FieldErrors) {
        self.check_words(errors);
        if !body.is_on(self.day) {
            errors.add("/day", FieldCode::OutsideBody);
        }
    }

    fn check_words(&self, errors: &mut FieldErrors) {
        errors.length("/title", &self.title, 1, TITLE_MOST);
        errors.length("/place", &self.place, 0, TITLE_MOST);
        errors.length("/notes", &self.notes, 0, NOTES_MOST);
    }
}

/// Whether a meeting on `day` is still to come. On its own day it is: at what hour it ends nobody has said.
#[must_use]
pub fn is_to_come(day: Date, today: Date) -> bool {
    today <= day
}

/// What a meeting is of, as far as that decides who keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// A workstream's.
    Workstream(Matter),
    /// A body's of that kind.
    Body(BodyKind),
}

/// The secretariat serves every body; the presidency chairs the ministers and the officials, and no working group (domain reference 1.3).
fn chairs_or_serves(seat: &Seat, kind: BodyKind) -> bool {
    seat.role == Role::Secretary || (seat.role == Role::Chair && kind.seats(Role::Chair))
}

crate::act! {
    /// Adding, changing and removing meetings: the secretariat; those of a workstream also the delegation that leads it, those of a body
    /// that the presidency chairs also the chair.
    pub struct KeepMeetings = "meeting.keep" on Whose;
    |seat, whose| Verdict::allow_if(match whose {
        Whose::Workstream(matter) => works_on(seat, matter),
        Whose::Body(kind) => chairs_or_serves(seat, *kind),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{BodyId, SeatId};
    use crate::permission::Act;

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

    #[test]
    fn a_meeting_is_to_come_until_its_day_is_over() {
        let to_come = |day: &str| is_to_come(day.parse().unwrap(), "2026-11-26".parse().unwrap());
        assert!(to_come("2026-11-27") && to_come("2026-11-26") && !to_come("2026-11-25"));
    }

    #[test]
    fn a_body_meets_on_days_on_which_there_is_one() {
        let body = Body {
            id: BodyId::from_parts(0, 0),
            version: 1,
            kind: BodyKind::WorkingGroup,
            name: "Group".into(),
            from: "2026-01-01".parse().unwrap(),
            to: "2027-01-01".parse().ok(),
        };
        let on = |title: &str, day: &str| {
            let (place, notes) = (String::new(), String::new());
            let meeting =
                MeetingEdit { title: title.into(), day: day.parse().unwrap(), place, notes, version: 0 };
            let mut errors = FieldErrors::new();
            meeting.check_in(&body, &mut errors);
            let found = errors.finish().err().unwrap_or_default();
            found.into_iter().map(|one| (one.pointer, one.code)).collect::<Vec<_>>()
        };
        assert_eq!(on("First", "2026-01-01"), []);
        assert_eq!(on("Last", "2026-12-31"), []);
        assert_eq!(on("Late", "2027-01-01"), [("/day".to_owned(), FieldCode::OutsideBody)]);
        assert_eq!(on(" ", "2026-05-01"), [("/title".to_owned(), FieldCode::Required)]);
    }

    #[test]
    fn the_chair_keeps_the_meetings_it_presides_over_and_the_secretariat_all() {
        let seat = |role: Role, member: &str| Seat {
            id: SeatId::from_parts(0, 0),
            role,
            member: member.parse().ok(),
            body: None,
            from: "2026-01-01".parse().unwrap(),
            to: None,
            speaks: false,
        };
        let keeps = |seat: &Seat| -> Vec<_> {
            let may = |kind: &BodyKind| KeepMeetings::verdict(seat, &Whose::Body(*kind)).is_allowed();
            BodyKind::ALL.into_iter().filter(may).map(BodyKind::as_str).collect()
        };
        assert_eq!(
            keeps(&seat(Role::Secretary, "")),
            ["council", "officials", "working_group", "secretariat"]
        );
        assert_eq!(keeps(&seat(Role::Chair, "DK")), ["council", "officials"]);
        for role in [Role::Head, Role::Delegate, Role::Observer, Role::Administrator] {
            assert_eq!(keeps(&seat(role, "DK")), Vec::<&str>::new(), "{role:?}");
        }
        let led = Whose::Workstream(Matter { lead: "FI".parse().ok(), partners: Vec::new() });
        assert!(KeepMeetings::verdict(&seat(Role::Delegate, "FI"), &led).is_allowed());
        assert!(!KeepMeetings::verdict(&seat(Role::Chair, "FI"), &led).is_allowed());
    }
}
