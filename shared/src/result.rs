//! Results: the goals, sub-goals, actions and indicators of a sealed text, being followed under the same ids.
//!
//! An *action* is what the text promises. Its status is set by the member that leads it, with a reason. From what is said of the
//! actions, from the work that serves them ([`work`]) and from what is measured ([`gauge`]) a rule gives everything its light ([`light`]), and
//! another says how far a sub-goal and a goal are ([`far`]). A person may set another light beside the rule's ([`set`]); what each
//! delegation and the secretariat think of a goal or a sub-goal stands there too ([`view`]).

mod far;
mod gauge;
mod light;
mod set;
mod view;
mod work;

pub use far::{Far, KnownBy};
pub use gauge::{Figures, Gauge};
pub use light::{Followed, Light, Lit, Tally, Why, Word, last_day, lights};
pub use set::{CAN_BE_SET, LightChange, SetLight, check_light};
pub use view::{GiveView, NewView, Scale, check_view, differ, voice};
pub use work::{Serving, Work};

use serde::{Deserialize, Serialize};

use crate::member::MemberCode;
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::programme::Period;
use crate::seat::Role;
use crate::text::Kind;
use crate::time::{Date, Instant};

/// The longest reason or note.
pub const NOTE_MOST: u32 = 4000;

/// How an action goes (domain reference 6.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Not begun.
    Planned,
    /// Begun, as planned.
    UnderWay,
    /// Behind its plan.
    Delayed,
    /// Done.
    Completed,
    /// Given up.
    Stopped,
}

impl Status {
    /// Every status, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Planned, Self::UnderWay, Self::Delayed, Self::Completed, Self::Stopped];

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::UnderWay => "under_way",
            Self::Delayed => "delayed",
            Self::Completed => "completed",
            Self::Stopped => "stopped",
        }
    }

    /// The status of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }
}

/// What was said of an action counts for this long; then it is asked again (domain reference 6.6: older than one reporting
/// period is stale; the officials take stock every six months).
pub const FRESH_SECONDS: i64 = 183 * 24 * 60 * 60;

/// Since when an action waits for word of it: from its programme's first day in force, or from when what was said last has
/// gone stale. An action that is completed or stopped waits for nothing.
#[must_use]
pub fn waits_since(in_force: Instant, last: Option<(Status, Instant)>) -> Option<Instant> {
    match last {
        None => Some(in_force),
        Some((Status::Completed | Status::Stopped, _)) => None,
        Some((_, said_at)) => Some(said_at.plus_seconds(FRESH_SECONDS)),
    }
}

/// Whether a clause of this kind is followed once the text is sealed (text model 12).
#[must_use]
pub const fn is_followed(kind: Kind) -> bool {
    matches!(kind, Kind::Goal | Kind::Subgoal | Kind::Action | Kind::Indicator)
}

/// What the responsible member says of an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatusChange {
    /// How it goes.
    pub status: Status,
    /// Why it is said to go so.
    pub reason: String,
    /// When work began, or is to begin.
    pub begins: Option<Date>,
    /// When it ended, or is to end.
    pub ends: Option<Date>,
    /// Anything else.
    pub note: String,
    /// The version the screen showed; another one since then is a conflict.
    pub version: i64,
}

/// Checks what is said of an action.
pub fn check_change(change: &StatusChange, errors: &mut FieldErrors) {
    errors.length("/reason", &change.reason, 1, NOTE_MOST);
    errors.length("/note", &change.note, 0, NOTE_MOST);
    if let (Some(begins), Some(ends)) = (change.begins, change.ends)
        && ends < begins
    {
        errors.add("/ends", FieldCode::EndsBeforeStart);
    }
    if change.status == Status::Completed && change.ends.is_none() {
        errors.add("/ends", FieldCode::Required);
    }
}

/// Checks the days that are said of an action beside those of its programme. Work may be carried on from before it, and may end late; but none
/// begins after its last day or ended before its first.
pub fn check_days(change: &StatusChange, period: Period, errors: &mut FieldErrors) {
    if change.begins.is_some_and(|begins| period.to < begins) {
        period.outside("/begins", errors);
    }
    if change.ends.is_some_and(|ends| ends < period.from) {
        period.outside("/ends", errors);
    }
}

/// What the rules need to know of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Led {
    /// What it is.
    pub kind: Kind,
    /// The member that leads it.
    pub lead: Option<MemberCode>,
}

crate::act! {
    /// Reading the results of an adopted programme: everyone with a seat, for the text is adopted.
    pub struct ReadResults = "result.read" on ();
    |_, ()| Verdict::Allowed
}

crate::act! {
    /// Saying how an action goes: a head or delegate of the member that leads it; the secretariat where nobody leads it.
    pub struct SetStatus = "result.set_status" on Led;
    |seat, led| {
        let of_lead = matches!(seat.role, Role::Head | Role::Delegate) && led.lead.is_some() && seat.member == led.lead;
        let for_nobody = led.lead.is_none() && seat.role == Role::Secretary;
        Verdict::allow_if(led.kind == Kind::Action && (of_lead || for_nobody))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SeatId;
    use crate::permission::Act;
    use crate::seat::Seat;

    fn seat(role: Role, member: &str) -> Seat {
        let from = "2026-01-01".parse().unwrap();
        Seat::new(SeatId::from_parts(0, 0), role, member.parse().ok(), from)
    }

    fn action(lead: &str) -> Led {
        Led { kind: Kind::Action, lead: lead.parse().ok() }
    }

    #[test]
    fn the_leading_member_says_how_its_action_goes() {
        let may = |seat: &Seat, led: &Led| SetStatus::verdict(seat, led).is_allowed();
        assert!(may(&seat(Role::Delegate, "FI"), &action("FI")));
        assert!(may(&seat(Role::Head, "FI"), &action("FI")));
        assert!(!may(&seat(Role::Head, "SE"), &action("FI")));
        assert!(!may(&seat(Role::Chair, "FI"), &action("FI")), "the chair is not the national voice");
        assert!(!may(&seat(Role::Secretary, ""), &action("FI")));
        assert!(may(&seat(Role::Secretary, ""), &action("")), "nobody leads it");
        assert!(!may(&seat(Role::Head, "FI"), &Led { kind: Kind::Goal, ..action("FI") }));
    }

    fn faults(change: &StatusChange) -> Vec<(String, FieldCode)> {
        let mut errors = FieldErrors::new();
        check_change(change, &mut errors);
        errors
            .finish()
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|error| (error.pointer, error.code))
            .collect()
    }

    #[test]
    fn a_status_has_a_reason_and_dates_in_order() {
        let change = StatusChange {
            status: Status::UnderWay,
            reason: "The pilot has begun.".into(),
            begins: "2026-02-01".parse().ok(),
            ends: "2027-02-01".parse().ok(),
            note: String::new(),
            version: 0,
        };
        assert_eq!(faults(&change), []);
        assert_eq!(
            faults(&StatusChange { reason: " ".into(), ..change.clone() }),
            [("/reason".into(), FieldCode::Required)]
        );
        let backwards = StatusChange { ends: "2026-01-01".parse().ok(), ..change.clone() };
        assert_eq!(faults(&backwards), [("/ends".into(), FieldCode::EndsBeforeStart)]);
        let endless = StatusChange { status: Status::Completed, ends: None, ..change };
        assert_eq!(faults(&endless), [("/ends".into(), FieldCode::Required)]);
    }

    #[test]
    fn work_begins_by_the_programmes_last_day_and_ends_from_its_first() {
        let period = Period { from: "2027-01-01".parse().unwrap(), to: "2030-12-31".parse().unwrap() };
        let faults = |begins: &str, ends: &str| -> Vec<(String, FieldCode)> {
            let change = StatusChange {
                status: Status::UnderWay,
                reason: "The pilot has begun.".into(),
                begins: begins.parse().ok(),
                ends: ends.parse().ok(),
                note: String::new(),
                version: 0,
            };
            let mut errors = FieldErrors::new();
            check_days(&change, period, &mut errors);
            let found = errors.finish().err().unwrap_or_default();
            found.into_iter().map(|error| (error.pointer, error.code)).collect()
        };
        assert_eq!(faults("", ""), []);
        assert_eq!(faults("2026-05-01", "2031-03-01"), [], "carried on from before, and late");
        assert_eq!(faults("2203-01-01", ""), [("/begins".into(), FieldCode::OutsidePeriod)]);
        assert_eq!(faults("", "2026-12-31"), [("/ends".into(), FieldCode::OutsidePeriod)]);
    }

    #[test]
    fn an_action_waits_for_word_until_it_is_over_and_again_when_the_word_is_stale() {
        let at = |days: i64| Instant::from_millis(0).plus_seconds(days * 24 * 60 * 60);
        assert_eq!(waits_since(at(10), None), Some(at(10)));
        assert_eq!(waits_since(at(10), Some((Status::UnderWay, at(20)))), Some(at(203)));
        for over in [Status::Completed, Status::Stopped] {
            assert_eq!(waits_since(at(10), Some((over, at(20)))), None);
        }
    }

    #[test]
    fn what_is_promised_or_measured_is_followed() {
        let followed = [Kind::Goal, Kind::Subgoal, Kind::Action, Kind::Indicator];
        for kind in [
            Kind::Chapter,
            Kind::Goal,
            Kind::Subgoal,
            Kind::Heading,
            Kind::Paragraph,
            Kind::Bullet,
            Kind::Action,
            Kind::Indicator,
        ] {
            assert_eq!(is_followed(kind), followed.contains(&kind), "{kind:?}");
        }
    }
}
