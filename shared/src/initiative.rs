//! Initiatives: work that serves what an adopted text promises (domain reference 2.3, 6.6; text model 12).
//!
//! An *action* is what the text promises; an *initiative* is a project or other work that serves it. It names the sub-goals and
//! actions it serves, who leads it and who takes part, the body that administers its money, its days and how it goes. What it
//! reaches on the way are milestones ([`crate::milestone`]); what may go wrong are its [risks](risk). What happens to it is written
//! into its [log](entry) by the acts themselves. None is ever deleted: one that is given up is *stopped*, with a reason.
//!
//! Not here: the results ([`crate::result`]), the groups that the work is sorted into ([`crate::workstream`]), money and reports.

pub mod bulk;
pub mod entry;
pub mod merge;
mod read;
pub mod risk;

use serde::{Deserialize, Serialize};

use crate::id::WorkstreamId;
use crate::lifecycle::State as Stage;
use crate::member::MemberCode;
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::programme::Period;
use crate::result::FRESH_SECONDS;
use crate::seat::{Role, Seat};
use crate::text::{ClauseId, Kind};
use crate::time::{Date, Instant};

/// The longest title, in characters.
pub const TITLE_MOST: u32 = 200;
/// The longest description.
pub const DESCRIPTION_MOST: u32 = 8000;
/// The longest name of an administrative body.
pub const BODY_MOST: u32 = 200;
/// The longest reason, and the longest note in a log.
pub const NOTE_MOST: u32 = 4000;
/// The most results that one initiative serves.
pub const SERVES_MOST: u32 = 20;

/// How an initiative goes: the five of the domain (domain reference 6.6), and before them the idea that nobody has promised yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Thought of; needs no days yet.
    Idea,
    /// Decided, not begun.
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

impl State {
    /// Every state, in the order of the board's columns.
    pub const ALL: [Self; 6] =
        [Self::Idea, Self::Planned, Self::UnderWay, Self::Delayed, Self::Completed, Self::Stopped];

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::Planned => "planned",
            Self::UnderWay => "under_way",
            Self::Delayed => "delayed",
            Self::Completed => "completed",
            Self::Stopped => "stopped",
        }
    }

    /// The state of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// Whether nothing more is expected of it.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Completed | Self::Stopped)
    }

    /// Whether it has first and last days: whatever is more than an idea does.
    #[must_use]
    pub const fn needs_days(self) -> bool {
        !matches!(self, Self::Idea)
    }

    /// Whether coming here from `before` asks for a reason, which goes into the log: others have counted on it.
    #[must_use]
    pub fn needs_reason(self, before: Option<Self>) -> bool {
        matches!(self, Self::Delayed | Self::Stopped) && before != Some(self)
    }
}

/// Since which day word of an initiative is awaited: a reporting period after it last came (domain reference 6.6: a status older than
/// that shows as stale). Absent while it is fresh. An idea has been promised to nobody, and of what is over nothing more is expected.
#[must_use]
pub fn stale_since(state: State, said_at: Instant, today: Date) -> Option<Date> {
    let awaited = matches!(state, State::Planned | State::UnderWay | State::Delayed);
    let since = said_at.plus_seconds(FRESH_SECONDS).date_in_the_east();
    (awaited && since <= today).then_some(since)
}

/// Whether something of an initiative is late, as the overview counts it: its last day is past and it is not over, or so many of its
/// milestones are past their day and not reached. Of what was given up nothing more is expected.
#[must_use]
pub fn is_late(state: State, ends: Option<Date>, overdue: u32, today: Date) -> bool {
    let past = ends.is_some_and(|ends| ends < today) && !state.is_over();
    past || (overdue > 0 && state != State::Stopped)
}

/// Whether work can be planned and changed under a programme that stands there: from its adoption until its final report is
/// approved. Before that there is nothing it could serve; afterwards it is history.
#[must_use]
pub const fn is_worked_on(stage: Stage) -> bool {
    matches!(stage, Stage::Adopted | Stage::InForce | Stage::MidTermReview | Stage::Expired)
}

/// Whether an initiative can serve a result of this kind: a sub-goal, or an action under it. A goal is served through its
/// sub-goals; an indicator is measured.
#[must_use]
pub const fn can_be_served(kind: Kind) -> bool {
    matches!(kind, Kind::Subgoal | Kind::Action)
}

/// Everything about an initiative that is filled in: as it is to be, new or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InitiativeEdit {
    /// What it is called.
    pub title: String,
    /// What is to be done, and to what end.
    pub description: String,
    /// The sub-goals and actions that it serves, the most important first.
    pub serves: Vec<ClauseId>,
    /// The workstream it belongs to.
    pub workstream: Option<WorkstreamId>,
    /// The body that holds the contract and the money (*forvaltningsorgan*, domain reference 2.3); empty when none does.
    pub body: String,
    /// The member that leads it.
    pub lead: Option<MemberCode>,
    /// The members that take part beside the lead.
    pub partners: Vec<MemberCode>,
    /// The first day.
    pub starts: Option<Date>,
    /// The last day.
    pub ends: Option<Date>,
    /// How it goes.
    pub state: State,
    /// Why it is delayed or stopped, when it becomes so; it goes into the log.
    #[serde(default)]
    pub reason: String,
    /// The version that was on the screen; 0 for a new one.
    pub version: u32,
}

/// What an initiative must fit in with.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The programme's days.
    pub period: Period,
    /// Its results.
    pub results: &'a [(ClauseId, Kind)],
    /// Its workstreams.
    pub workstreams: &'a [WorkstreamId],
    /// Who is a member today.
    pub members: &'a [MemberCode],
    /// Who led it and took part before; nobody in a new one.
    pub named: &'a Matter,
    /// How the initiative went before; absent for a new one.
    pub before: Option<State>,
    /// The first day of its earliest milestone.
    pub milestone: Option<Date>,
}

impl InitiativeEdit {
    /// An empty one, to be filled in.
    #[must_use]
    pub const fn empty() -> Self {
        Self {
            title: String::new(),
            description: String::new(),
            serves: Vec::new(),
            workstream: None,
            body: String::new(),
            lead: None,
            partners: Vec::new(),
            starts: None,
            ends: None,
            state: State::Idea,
            reason: String::new(),
            version: 0,
        }
    }

    /// Notes everything that keeps it from being so.
    pub fn check(&self, around: &Around<'_>, errors: &mut FieldErrors) {
        errors.length("/title", &self.title, 1, TITLE_MOST);
        errors.length("/description", &self.description, 0, DESCRIPTION_MOST);
        errors.length("/body", &self.body, 0, BODY_MOST);
        check_serves(&self.serves, around.results, can_be_served, errors);
        if self.workstream.is_some_and(|one| !around.workstreams.contains(&one)) {
            errors.add("/workstream", FieldCode::Unknown);
        }
        check_members(self.lead, "/partners", &self.partners, around.members, around.named, errors);
        self.check_days(around, errors);
        let least = u32::from(self.state.needs_reason(around.before));
        errors.length("/reason", &self.reason, least, NOTE_MOST);
    }

    fn check_days(&self, around: &Around<'_>, errors: &mut FieldErrors) {
        let days = [("/starts", self.starts), ("/ends", self.ends)];
        for (pointer, day) in days {
            match day {
                None if self.state.needs_days() => errors.add(pointer, FieldCode::Required),
                Some(day) if !around.period.includes(day) => around.period.outside(pointer, errors),
                _ => {}
            }
        }
        if let (Some(starts), Some(ends)) = (self.starts, self.ends)
            && ends < starts
        {
            errors.add("/ends", FieldCode::EndsBeforeStart);
        }
        if let (Some(starts), Some(first)) = (self.starts, around.milestone)
            && first < starts
        {
            errors.add("/starts", FieldCode::MilestoneBefore);
        }
    }
}

/// Notes what is wrong with the results that something serves: at least one, each once, each of a kind that can be.
pub fn check_serves(
    serves: &[ClauseId],
    results: &[(ClauseId, Kind)],
    can_be: impl Fn(Kind) -> bool,
    errors: &mut FieldErrors,
) {
    if serves.is_empty() {
        errors.add("/serves", FieldCode::Required);
    } else if serves.len() > SERVES_MOST as usize {
        errors.add_limit("/serves", FieldCode::TooLong, SERVES_MOST);
    }
    for (at, clause) in serves.iter().enumerate() {
        let pointer = format!("/serves/{at}");
        if serves[..at].contains(clause) {
            errors.add(pointer, FieldCode::Duplicate);
        } else if !results.iter().any(|(one, kind)| one == clause && can_be(*kind)) {
            errors.add(pointer, FieldCode::Unknown);
        }
    }
}

/// Notes what is wrong with who leads and who takes part beside the lead: each once, and members today. Whose membership has ended
/// may stay where it was `named`, or nothing else could be changed any more; it is not put into another place.
pub fn check_members(
    lead: Option<MemberCode>,
    pointer: &str,
    others: &[MemberCode],
    members: &[MemberCode],
    named: &Matter,
    errors: &mut FieldErrors,
) {
    if lead.is_some_and(|one| lead != named.lead && !members.contains(&one)) {
        errors.add("/lead", FieldCode::Unknown);
    }
    for (at, one) in others.iter().enumerate() {
        if others[..at].contains(one) || lead == Some(*one) {
            errors.add(format!("{pointer}/{at}"), FieldCode::Duplicate);
        } else if !members.contains(one) && !named.partners.contains(one) {
            errors.add(format!("{pointer}/{at}"), FieldCode::Unknown);
        }
    }
}

/// What of an initiative decides who may do what with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matter {
    /// The member that leads it.
    pub lead: Option<MemberCode>,
    /// The members that take part.
    pub partners: Vec<MemberCode>,
}

/// The secretariat, or a head or delegate of the member that leads it. The chair is not the national voice.
pub(crate) fn works_on(seat: &Seat, matter: &Matter) -> bool {
    let of_lead = matches!(seat.role, Role::Head | Role::Delegate) && matter.lead.is_some();
    seat.role == Role::Secretary || (of_lead && seat.member == matter.lead)
}

crate::act! {
    /// Reading the initiatives of an adopted programme: everyone with a seat, as they read its results.
    pub struct ReadInitiatives = "initiative.read" on ();
    |_, ()| Verdict::Allowed
}

crate::act! {
    /// Adding an initiative: the secretariat, and each delegation one that it leads itself.
    pub struct AddInitiative = "initiative.add" on Matter;
    |seat, matter| Verdict::allow_if(works_on(seat, matter))
}

crate::act! {
    /// Changing an initiative, its milestones and its risks: the secretariat, and the delegation that leads it.
    pub struct ChangeInitiative = "initiative.change" on Matter;
    |seat, matter| Verdict::allow_if(works_on(seat, matter))
}

crate::act! {
    /// Changing many initiatives at once: whoever may work on any; each of them is asked for by itself ([`bulk::obstacle`]).
    pub struct ChangeMany = "initiative.change_many" on ();
    |seat, ()| Verdict::allow_if(matches!(seat.role, Role::Secretary | Role::Head | Role::Delegate))
}

crate::act! {
    /// Giving the lead of an initiative to another member, or to none: the secretariat, for no delegation binds another.
    pub struct GiveLead = "initiative.give_lead" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

crate::act! {
    /// Writing a note into an initiative's log: who works on it, and the delegations that take part in it.
    pub struct NoteOnInitiative = "initiative.note" on Matter;
    |seat, matter| {
        let takes_part = matches!(seat.role, Role::Head | Role::Delegate)
            && seat.member.is_some_and(|member| matter.partners.contains(&member));
        Verdict::allow_if(takes_part || works_on(seat, matter))
    }
}

#[cfg(test)]
mod tests;
