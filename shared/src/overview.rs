//! The overview of a programme that is followed, or of one delegation's part in it: what is late, what is soon, what has gone stale.
//!
//! It holds nothing of its own; each thing is looked up where it lives. Here are the rules: what counts as late, as soon and as stale,
//! what concerns a delegation, which days of a reporting round are still to be kept, since when changes are told ([`since`]), and what
//! is told together ([`together`]).

mod since;
mod told;

pub use since::{SinceWhat, since};
pub use told::{APART_MOST, together};

use serde::{Deserialize, Serialize};

use crate::indicator::progress::{Freshness, freshness};
use crate::member::MemberCode;
use crate::programme::Period;
use crate::report::calendar::{Planned, calendar};
use crate::report::section::Promise;
use crate::report::{Kind, measures};
use crate::text::ClauseId;
use crate::time::{Date, Instant};

/// How far ahead deadlines are shown, in days.
pub const AHEAD_DAYS: i64 = 90;

/// How far back it is looked for changes where nobody says since when, the officials have not met and no report has been locked, in days.
pub const BACK_DAYS: i64 = 30;

/// What has a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// An action of the text.
    Action,
    /// A goal or a sub-goal of the text.
    Goal,
    /// An indicator of the text.
    Indicator,
    /// An initiative.
    Initiative,
    /// A milestone of an initiative.
    Milestone,
    /// A reporting round; its title is the name of its kind. One that nobody has opened has no id and no number.
    Report,
    /// The money of an initiative, under its id; that of the whole programme without one.
    Money,
    /// A sealed work plan.
    Plan,
    /// A meeting of the officials' committee, under the id of that body.
    Meeting,
}

/// Which day of a reporting round it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoundDay {
    /// The last day for members that take part.
    Countries,
    /// The last day for members that lead.
    Leads,
    /// The day on which the report is due.
    Due,
    /// The day on which it would be due by the calendar; nobody has opened the round.
    Proposed,
}

/// What was done, where that is not a word on how something goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// A light was set in the place of the rule's, or taken back.
    Light,
    /// It was said what an initiative is granted and uses.
    Money,
    /// The frames of the programme were set.
    Frames,
    /// It was said what an indicator counts.
    Definition,
    /// It was said what an indicator is to reach.
    Targets,
    /// A work plan was sealed.
    Sealed,
    /// A reporting round was opened.
    Opened,
    /// A reporting round was locked.
    Locked,
    /// The last day of an initiative, or the day a milestone is due, became another.
    Moved,
}

/// A day that became another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Shift {
    /// When it was; absent where there was none.
    pub from: Option<Date>,
    /// When it is; absent where there is none any more.
    pub to: Option<Date>,
}

/// Something that is to be done by a day and is not done yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dated {
    /// What it is.
    pub what: What,
    /// Under which id its page is found: a clause's, an initiative's; of a milestone its initiative's.
    pub id: String,
    /// Its label or number.
    pub label: String,
    /// What it is called.
    pub title: String,
    /// The member that leads it.
    pub lead: Option<MemberCode>,
    /// The day by which; of an indicator the last day of the year whose edition is not complete.
    pub due: Date,
    /// Which day of a reporting round it is; absent for everything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundDay>,
    /// When the day ends, where that is in a zone of its own; otherwise it ends in the east ([`Instant::date_in_the_east`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Instant>,
}

/// What should be done already, what has waited longest first; and what is due from today until [`AHEAD_DAYS`] days ahead, the next
/// first. What comes later is in neither.
#[must_use]
pub fn late_and_soon(all: Vec<Dated>, now: Instant) -> (Vec<Dated>, Vec<Dated>) {
    let today = now.date_in_the_east();
    let horizon = today.plus_days(AHEAD_DAYS);
    let mut near: Vec<Dated> = all.into_iter().filter(|one| one.due <= horizon).collect();
    near.sort_by(|a, b| (a.due, a.what, &a.label, a.round).cmp(&(b.due, b.what, &b.label, b.round)));
    near.into_iter().partition(|one| one.closes_at.map_or(one.due < today, |closes_at| closes_at <= now))
}

/// Whether something is a delegation's: it leads it, or takes part in it. Everything is the concern of the whole (`None`).
#[must_use]
pub fn concerns(whose: Option<MemberCode>, lead: Option<MemberCode>, others: &[MemberCode]) -> bool {
    whose.is_none_or(|member| lead == Some(member) || others.contains(&member))
}

/// Whether a delegation leads an indicator's subject: what it stands under, or an action of the sub-goal that it stands under. For the
/// whole (`None`) everything is led.
#[must_use]
pub fn leads_measured(whose: Option<MemberCode>, indicator: Option<&ClauseId>, promises: &[Promise]) -> bool {
    whose.is_none_or(|member| promises.iter().any(|one| one.lead == Some(member) && measures(indicator, one)))
}

/// Whether a figure is a delegation's: its own, or the one for all (`of` is `None`) of something that it leads.
#[must_use]
pub fn is_own_figure(whose: Option<MemberCode>, of: Option<MemberCode>, leads: bool) -> bool {
    whose.is_none_or(|member| of.map_or(leads, |of| of == member))
}

/// Since when an indicator waits for figures: the last day of the year whose edition is not complete. One whose figures are as new as
/// their source waits for nothing; nor does one without any, which has not gone stale.
#[must_use]
pub fn waits_for_figures(latest: Option<u16>, cycle: u8, today: Date) -> Option<Date> {
    match freshness(latest, cycle, u16::try_from(today.year()).ok()?) {
        Freshness::StaleSince(year) => format!("{year:04}-12-31").parse().ok(),
        _ => None,
    }
}

/// What is still awaited in a round that is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Awaited {
    /// The members that take part whose words are not given.
    pub words: Vec<MemberCode>,
    /// Those that lead whose text is not sent; the secretariat (`None`) where nobody leads.
    pub texts: Vec<Option<MemberCode>>,
}

/// The days of an open round that are still to be kept: each as long as what it is for is not done. For a delegation, those by which
/// something is awaited of it; when nothing is, none.
#[must_use]
pub fn days_left(awaited: &Awaited, whose: Option<MemberCode>) -> Vec<RoundDay> {
    let words = whose.map_or(!awaited.words.is_empty(), |member| awaited.words.contains(&member));
    let texts = whose.map_or(!awaited.texts.is_empty(), |member| awaited.texts.contains(&Some(member)));
    let due = whose.is_none() || words || texts;
    let days = [(words, RoundDay::Countries), (texts, RoundDay::Leads), (due, RoundDay::Due)];
    days.into_iter().filter(|(left, _)| *left).map(|(_, day)| day).collect()
}

/// The rounds that a programme's days ask for, that are not due yet, and that nobody has opened: no round of the kind reports on any of
/// the same days.
#[must_use]
pub fn unopened(period: Period, opened: &[(Kind, Period)], today: Date) -> Vec<Planned> {
    let is_opened =
        |one: &Planned| opened.iter().any(|(kind, covers)| *kind == one.kind && covers.overlaps(one.covers));
    calendar(period).into_iter().filter(|one| one.due >= today && !is_opened(one)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(code: &str) -> MemberCode {
        code.parse().unwrap()
    }

    fn period(from: &str, to: &str) -> Period {
        Period { from: from.parse().unwrap(), to: to.parse().unwrap() }
    }

    fn due(label: &str, day: &str) -> Dated {
        Dated {
            what: What::Milestone,
            id: String::new(),
            label: label.into(),
            title: String::new(),
            lead: None,
            due: day.parse().unwrap(),
            round: None,
            closes_at: None,
        }
    }

    fn labels(all: Vec<Dated>) -> Vec<String> {
        all.into_iter().map(|one| one.label).collect()
    }

    #[test]
    fn what_is_due_today_is_soon_and_what_was_due_yesterday_is_late() {
        let today: Date = "2026-11-26".parse().unwrap();
        let all = ["2026-11-26", "2026-11-25", "2025-01-01", "2027-02-24", "2027-02-25"];
        let all = all.map(|day| due(day, day)).to_vec();
        let (late, soon) = late_and_soon(all, today.start());
        assert_eq!(labels(late), ["2025-01-01", "2026-11-25"], "what has waited longest first");
        assert_eq!(labels(soon), ["2026-11-26", "2027-02-24"], "ninety days ahead, and no further");
    }

    #[test]
    fn a_day_without_a_zone_is_over_when_it_is_in_the_east() {
        let late = |now: &str| labels(late_and_soon(vec![due("one", "2026-11-26")], now.parse().unwrap()).0);
        assert!(late("2026-11-26T20:59:59Z").is_empty());
        assert_eq!(late("2026-11-26T21:00:00Z"), ["one"]);
    }

    #[test]
    fn a_day_that_ends_in_a_zone_is_late_from_its_end_on() {
        let closes_at: Instant = "2026-12-01T23:00:00Z".parse().unwrap();
        let in_copenhagen = Dated { closes_at: Some(closes_at), ..due("words", "2026-12-01") };
        let at = |now: &str| late_and_soon(vec![in_copenhagen.clone()], now.parse().unwrap());
        assert_eq!(labels(at("2026-12-01T22:59:59Z").1), ["words"]);
        assert_eq!(labels(at("2026-12-01T23:00:00Z").0), ["words"], "the day is over there");
    }

    #[test]
    fn what_a_delegation_leads_or_takes_part_in_is_its_concern() {
        let others = [code("FO")];
        assert!(concerns(Some(code("DK")), Some(code("DK")), &others));
        assert!(concerns(Some(code("FO")), Some(code("DK")), &others));
        assert!(!concerns(Some(code("SE")), Some(code("DK")), &others));
        assert!(!concerns(Some(code("SE")), None, &[]));
        assert!(concerns(None, None, &[]));
    }

    #[test]
    fn a_figure_is_its_members_and_one_for_all_is_theirs_who_lead_what_it_measures() {
        let id = |number: usize| ClauseId::parse(&format!("{number:026}")).unwrap();
        let promise = |number: usize, kind, parent: Option<usize>, lead: &str| Promise {
            clause: id(number),
            kind,
            parent: parent.map(id),
            lead: lead.parse().ok(),
            participants: vec![code("NO")],
        };
        let subgoal = promise(1, crate::text::Kind::Subgoal, None, "DK");
        let promises = [subgoal, promise(2, crate::text::Kind::Action, Some(1), "FI")];
        let leads = |whose: &str| leads_measured(whose.parse().ok(), Some(&id(1)), &promises);
        assert_eq!(
            ["DK", "FI", "NO", ""].map(leads),
            [true, true, false, true],
            "who takes part does not lead"
        );
        assert!(!leads_measured(Some(code("FI")), None, &promises));
        let own = |whose: &str, of: &str, leads| is_own_figure(whose.parse().ok(), of.parse().ok(), leads);
        assert!(own("FI", "FI", false) && !own("FI", "SE", true));
        assert!(own("FI", "", true) && !own("FI", "", false));
        assert!(own("", "SE", false) && own("", "", true), "all of them are the whole's");
    }

    #[test]
    fn an_indicator_waits_for_figures_once_its_source_has_moved_on() {
        let today = "2026-11-26".parse().unwrap();
        let waits = |latest, cycle| waits_for_figures(latest, cycle, today).map(|day| day.to_string());
        assert_eq!(waits(Some(2022), 2).as_deref(), Some("2024-12-31"));
        assert_eq!(waits(Some(2024), 2), None, "the next edition is of this year");
        assert_eq!(waits(Some(2024), 1).as_deref(), Some("2025-12-31"));
        assert_eq!(waits(None, 1), None, "what was never there has not gone stale");
    }

    #[test]
    fn a_rounds_day_is_kept_when_what_it_is_for_is_done() {
        use RoundDay::{Countries, Due, Leads};
        let awaited = Awaited { words: vec![code("NO"), code("SE")], texts: vec![Some(code("SE")), None] };
        let left = |awaited: &Awaited, whose: &str| days_left(awaited, whose.parse().ok());
        assert_eq!(left(&awaited, ""), [Countries, Leads, Due]);
        assert_eq!(left(&awaited, "NO"), [Countries, Due]);
        assert_eq!(left(&awaited, "SE"), [Countries, Leads, Due]);
        assert_eq!(left(&awaited, "IS"), [], "nothing is awaited of it");
        let given = Awaited { words: Vec::new(), ..awaited };
        assert_eq!(left(&given, ""), [Leads, Due]);
        assert_eq!(left(&given, "NO"), []);
        assert_eq!(left(&Awaited::default(), ""), [Due], "it is still to be locked");
    }

    #[test]
    fn a_round_that_the_calendar_proposes_is_seen_until_somebody_opens_it_or_its_day_is_past() {
        let years = period("2025-01-01", "2028-12-31");
        let at = |opened: &[(Kind, Period)], today: &str| {
            let found = unopened(years, opened, today.parse().unwrap());
            found.first().map(|one| format!("{} {}", one.kind.as_str(), one.due))
        };
        assert_eq!(at(&[], "2026-02-15").as_deref(), Some("annual 2026-02-15"));
        assert_eq!(at(&[], "2026-02-16").as_deref(), Some("status 2026-08-15"));
        let status = (Kind::Status, period("2026-01-01", "2026-06-30"));
        assert_eq!(at(&[status], "2026-02-15").as_deref(), Some("annual 2026-02-15"), "of another kind");
        let annual = (Kind::Annual, period("2025-02-01", "2025-12-31"));
        assert_eq!(at(&[annual], "2026-02-15").as_deref(), Some("status 2026-08-15"));
    }
}
