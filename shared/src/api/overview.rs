//! The overview of a programme that is followed.

use serde::{Deserialize, Serialize};

use super::revision::Doer;
use crate::budget::Ore;
use crate::id::{InitiativeId, ProgrammeId};
use crate::initiative::State;
use crate::member::MemberCode;
use crate::overview::{Dated, Deed, Shift, SinceWhat, What};
use crate::report::section::Step;
use crate::result::{Light, Scale, Status, Tally};
use crate::time::{Date, Instant};

/// How many initiatives are in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InState {
    /// The state.
    pub state: State,
    /// How many.
    pub count: u32,
}

/// Something that was done, flat: which of the last fields is there says what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Happened {
    /// When.
    pub at: Instant,
    /// Who did it.
    pub by: Doer,
    /// To what.
    pub what: What,
    /// Under which id its page is found; of a milestone its initiative's. Empty for many things that are told together.
    pub id: String,
    /// Its label or number; empty for many things.
    pub label: String,
    /// What it is called; empty for many things.
    pub title: String,
    /// It was said that an action goes so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// It was said that a goal or a sub-goal is so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub view: Option<Scale>,
    /// An initiative came to be in this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// So many figures were entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<u32>,
    /// It was added (an initiative), or reached (a milestone).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
    /// Something else was done to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deed: Option<Deed>,
    /// The light that was set; absent where it was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub light: Option<Light>,
    /// The day that became another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift: Option<Shift>,
    /// Sections of a reporting round took this step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Step>,
    /// How many sections did, or how many things are told together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

impl Happened {
    /// Something that somebody did, before it is said to what and what it was.
    #[must_use]
    pub fn of(what: What, by: Doer, at: Instant) -> Self {
        Self {
            at,
            by,
            what,
            id: String::new(),
            label: String::new(),
            title: String::new(),
            status: None,
            view: None,
            state: None,
            figures: None,
            done: false,
            deed: None,
            light: None,
            shift: None,
            step: None,
            count: None,
        }
    }
}

/// An initiative that has used more than it is granted, or is expected to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Overspent {
    /// Which.
    pub id: InitiativeId,
    /// Its number in the programme.
    pub number: u32,
    /// What it is called.
    pub title: String,
    /// The member that leads it.
    pub lead: Option<MemberCode>,
    /// Whether that is expected, and not used yet.
    pub expected: bool,
    /// How much too much it is, in øre, all years together.
    pub over: Ore,
}

/// A programme that is followed, or one delegation's part in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Overview {
    /// Today, on the clock that is furthest ahead.
    pub today: Date,
    /// Since when changes are listed.
    pub since: Date,
    /// What that day is.
    pub since_what: SinceWhat,
    /// The actions by the light that counts: what somebody has set, else the rule's.
    pub actions: Tally,
    /// The initiatives by state; states without any are left out.
    pub initiatives: Vec<InState>,
    /// How many milestones there are.
    pub milestones: u32,
    /// How many of them are reached.
    pub reached: u32,
    /// What should be done already, what has waited longest first.
    pub late: Vec<Dated>,
    /// What is due in the next ninety days, the next first; of the whole programme with the rounds that the calendar proposes and the
    /// officials' coming meetings.
    pub soon: Vec<Dated>,
    /// Actions of which nobody has said anything for a reporting period, or ever, and indicators whose figures are older than their
    /// source; since when.
    pub stale: Vec<Dated>,
    /// Initiatives that are worked on without a grant; since when.
    pub unfunded: Vec<Dated>,
    /// Initiatives that are not over and have used more than they are granted, or are expected to, by their numbers.
    pub overspent: Vec<Overspent>,
    /// What happened since, the latest first, many of the same together; at most [`CHANGES_MOST`].
    pub changed: Vec<Happened>,
    /// How much more happened than is listed.
    pub more: u32,
}

/// The most changes that are listed.
pub const CHANGES_MOST: usize = 100;

/// What of it is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// One delegation's part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberCode>,
    /// Since when; where nobody says, since the last meeting of the officials' committee, else since the last report was locked, else a
    /// month back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
}

crate::path! {
    /// A path to a programme's overview.
    pub struct OfProgramme {
        /// The programme.
        programme: ProgrammeId,
    }
}

crate::endpoint! {
    /// Reads how a programme goes at a glance: what is on track, late, soon and stale, and what has changed.
    pub struct GetOverview: Get "/programmes/{programme}/overview" for SignedIn => 200 Overview {
        path: OfProgramme,
        query: Asked,
    }
}
