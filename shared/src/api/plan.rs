//! Sealed work plans, and the timeline that compares what is planned now with one of them.

use serde::{Deserialize, Serialize};

use super::initiative::{InitiativeRow, OfProgramme};
use super::milestone::MilestoneView;
use super::revision::Doer;
use crate::id::PlanId;
use crate::plan::{NewPlan, PlannedInitiative, PlannedMilestone};
use crate::programme::Period;
use crate::text::{ClauseId, Kind};
use crate::time::{Date, Instant};

/// A sealed plan without what stands in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanSummary {
    /// Its id.
    pub id: PlanId,
    /// Its number in the programme, from 1.
    pub number: u32,
    /// What it is called.
    pub title: String,
    /// The days it is for; absent for one that was sealed before plans had days of their own.
    pub period: Option<Period>,
    /// By what it was made: the meeting and its record; may be empty for the first.
    pub decision: String,
    /// Anything else; may be empty.
    pub note: String,
    /// When it was sealed.
    pub sealed_at: Instant,
    /// By whom.
    pub sealed_by: Doer,
    /// SHA-256 of everything in it, in hexadecimal ([`crate::plan::sealed_text`]).
    pub hash: String,
}

/// A sealed plan with everything in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanWhole {
    /// What it is.
    pub summary: PlanSummary,
    /// Whether what is kept still has the hash it was sealed with.
    pub sound: bool,
    /// The initiatives, by number.
    pub initiatives: Vec<PlannedInitiative>,
    /// The milestones, by the day they were due.
    pub milestones: Vec<PlannedMilestone>,
}

/// A result by which initiatives are grouped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Grouping {
    /// The clause it is.
    pub clause: ClauseId,
    /// What it is: a goal, a sub-goal or an action.
    pub kind: Kind,
    /// Its label in the sealed text.
    pub label: String,
    /// What it stands under.
    pub parent: Option<ClauseId>,
    /// Its sealed wording as plain text; empty for an action, which groups nothing.
    pub title: String,
}

/// Everything the timeline of a programme is drawn of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Timeline {
    /// The day on which everything stands so.
    pub today: Date,
    /// The initiatives, by number.
    pub initiatives: Vec<InitiativeRow>,
    /// Their milestones, by the day they are due.
    pub milestones: Vec<MilestoneView>,
    /// The results they are grouped by, in the order of the sealed text.
    pub groupings: Vec<Grouping>,
    /// The sealed plans, the latest first.
    pub plans: Vec<PlanSummary>,
    /// The one that was asked for, or the latest; absent while none is sealed.
    pub plan: Option<PlanWhole>,
}

/// With which plan the timeline is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Compared {
    /// The plan of this number; the latest when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<u32>,
}

crate::path! {
    /// A path to one plan.
    pub struct OfPlan {
        /// The plan.
        plan: PlanId,
    }
}

crate::endpoint! {
    /// Reads what the timeline of a programme is drawn of, in one answer.
    pub struct GetTimeline: Get "/programmes/{programme}/timeline" for SignedIn => 200 Timeline {
        path: OfProgramme,
        query: Compared,
        problems: [Invalid],
    }
}

crate::endpoint! {
    /// Lists the sealed work plans of a programme, the latest first.
    pub struct ListPlans: Get "/programmes/{programme}/plans" for SignedIn => 200 Vec<PlanSummary> {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Seals the work plan: keeps the days of every initiative and milestone within its own as they stand. When another was sealed
    /// meanwhile it is answered.
    pub struct SealAPlan: Post "/programmes/{programme}/plans" for SignedIn => 201 PlanWhole {
        path: OfProgramme,
        body: NewPlan,
        problems: [NotWorkedOn, Stale, NothingPlanned],
    }
}

crate::endpoint! {
    /// Reads a sealed plan.
    pub struct GetPlan: Get "/plans/{plan}" for SignedIn => 200 PlanWhole {
        path: OfPlan,
    }
}
