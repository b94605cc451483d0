//! Results: the sealed goals, sub-goals, actions and indicators, and how they go.

use serde::{Deserialize, Serialize};

use super::revision::Doer;
use super::succession::Went;
use crate::id::{ProgrammeId, RevisionId, TextId};
use crate::member::MemberCode;
use crate::report::section::Promise;
use crate::result::{Far, Light, LightChange, Lit, NewView, Scale, Status, StatusChange};
use crate::text::{Clause, ClauseId, Kind};
use crate::time::{Date, Instant};

/// What is said of an action at the moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatusNow {
    /// How it goes.
    pub status: Status,
    /// Why.
    pub reason: String,
    /// When work began, or is to begin.
    pub begins: Option<Date>,
    /// When it ended, or is to end.
    pub ends: Option<Date>,
    /// Anything else.
    pub note: String,
    /// Who said so.
    pub said_by: Doer,
    /// When.
    pub said_at: Instant,
    /// The version, from 1.
    pub version: i64,
}

/// What a delegation or the secretariat thinks of a goal or a sub-goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ViewNow {
    /// Whose view; absent for the secretariat's.
    pub member: Option<MemberCode>,
    /// How far it is.
    pub scale: Scale,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub said_by: Doer,
    /// When.
    pub said_at: Instant,
    /// Whether it is older than a reporting period.
    pub stale: bool,
    /// The version of this voice, from 1.
    pub version: i64,
}

/// What was said in the place of the rule's light, or that it was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LightSaid {
    /// The light that was set; absent when what stood was taken back.
    pub light: Option<Light>,
    /// The light that the rule gave at that moment.
    pub rule: Light,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub said_by: Doer,
    /// When.
    pub said_at: Instant,
    /// Whether it is older than a reporting period.
    pub stale: bool,
    /// The version, from 1.
    pub version: i64,
}

/// A result in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResultSummary {
    /// The clause it is, with the same id.
    pub clause: ClauseId,
    /// What it is.
    pub kind: Kind,
    /// Its label in the sealed text.
    pub label: String,
    /// What it stands under.
    pub parent: Option<ClauseId>,
    /// Its sealed wording as plain text.
    pub title: String,
    /// The member that leads it.
    pub lead: Option<MemberCode>,
    /// Those that take part.
    pub participants: Vec<MemberCode>,
    /// When it is due, as the sealed text says it: a day, a month, a quarter or a year.
    pub due: Option<String>,
    /// How it goes; absent when nobody has said.
    pub status: Option<StatusNow>,
    /// When a report spoke of it last that the secretariat has verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported_at: Option<Instant>,
    /// The light that the rule gives it today, and why; an indicator has it from its figures.
    pub light: Option<Lit>,
    /// The light that a person has set in the place of the rule's, while it is not taken back.
    pub set_light: Option<LightSaid>,
    /// What is thought of it now: the secretariat's view first, then the delegations' in the order of their codes.
    pub views: Vec<ViewNow>,
}

impl ResultSummary {
    /// The light that counts: what a person has set, as long as it is no older than a reporting period; otherwise the rule's.
    #[must_use]
    pub fn light_now(&self) -> Option<Light> {
        let set = self.set_light.as_ref().filter(|set| !set.stale).and_then(|set| set.light);
        set.or_else(|| self.light.map(|lit| lit.light))
    }

    /// What was promised, as far as it decides who is asked.
    #[must_use]
    pub fn promise(&self) -> Promise {
        Promise {
            clause: self.clause.clone(),
            kind: self.kind,
            parent: self.parent.clone(),
            lead: self.lead,
            participants: self.participants.clone(),
        }
    }

    /// How it was said to go, and when word of it came last: the status itself, or a verified report since. Whoever has just reported
    /// is not asked for a status again (domain reference 6.6: older than one reporting period is stale).
    #[must_use]
    pub fn last_word(&self) -> Option<(Status, Instant)> {
        let said = self.status.as_ref()?;
        Some((said.status, self.reported_at.map_or(said.said_at, |at| at.max(said.said_at))))
    }

    /// Whether it is a sub-goal with neither an indicator nor a milestone.
    #[must_use]
    pub fn is_unmeasured(&self) -> bool {
        self.light.is_some_and(|lit| lit.is_unmeasured(self.kind))
    }

    /// How far a goal, a sub-goal or an action is, by the rule: by its sub-goals `among` the programme's results, or where it has none by
    /// what stands under it and the work that serves it.
    #[must_use]
    pub fn far(&self, among: &[Self]) -> Far {
        let is_under = |one: &&Self| one.kind == Kind::Subgoal && one.parent.as_ref() == Some(&self.clause);
        let subgoals = among.iter().filter(is_under).map(|one| one.light.as_ref());
        Far::over(self.kind, self.light.as_ref(), subgoals)
    }
}

/// A programme's results, in the order of the sealed text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Results {
    /// The sealed revision they are of; absent until a text is adopted.
    pub sealed: Option<SealedAs>,
    /// The results.
    pub results: Vec<ResultSummary>,
}

/// What sealed them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SealedAs {
    /// The text.
    pub text: TextId,
    /// The revision.
    pub revision: RevisionId,
    /// Its number.
    pub number: u32,
    /// When it was adopted.
    pub adopted_at: Instant,
}

/// A result with its sealed clause and what was said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResultWhole {
    /// What it is.
    pub summary: ResultSummary,
    /// The sealed clause.
    pub sealed_clause: Clause,
    /// What sealed it.
    pub sealed: SealedAs,
    /// All that was said of it, the latest first.
    pub history: Vec<StatusNow>,
    /// All that was thought of it, the latest first; those that hold now among them.
    pub views: Vec<ViewNow>,
    /// All lights that were set in the place of the rule's and taken back, the latest first.
    pub lights: Vec<LightSaid>,
    /// Where it went in programmes after this one, as far as the reader reads their texts as they are.
    pub went: Vec<Went>,
}

crate::path! {
    /// A path to a programme's results.
    pub struct OfProgramme {
        /// The programme.
        programme: ProgrammeId,
    }
}

crate::path! {
    /// A path to one result.
    pub struct OfResult {
        /// The programme.
        programme: ProgrammeId,
        /// The clause.
        clause: ClauseId,
    }
}

crate::endpoint! {
    /// Lists a programme's results in the order of the sealed text.
    pub struct ListResults: Get "/programmes/{programme}/results" for SignedIn => 200 Results {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Reads a result with its sealed clause and its history.
    pub struct GetResult: Get "/programmes/{programme}/results/{clause}" for SignedIn => 200 ResultWhole {
        path: OfResult,
    }
}

crate::endpoint! {
    /// Says how an action goes.
    pub struct SetResultStatus: Put "/programmes/{programme}/results/{clause}/status" for SignedIn => 200 ResultWhole {
        path: OfResult,
        body: StatusChange,
        problems: [NotWorkedOn, Stale],
    }
}

crate::endpoint! {
    /// Says what one thinks of a goal or a sub-goal: the caller's delegation, or the secretariat.
    pub struct GiveAView: Put "/programmes/{programme}/results/{clause}/view" for SignedIn => 200 ResultWhole {
        path: OfResult,
        body: NewView,
        problems: [NotWorkedOn, Stale],
    }
}

crate::endpoint! {
    /// Sets a light in the place of the rule's, or takes it back: the secretariat, or the delegation that leads the result.
    pub struct SetALight: Put "/programmes/{programme}/results/{clause}/light" for SignedIn => 200 ResultWhole {
        path: OfResult,
        body: LightChange,
        problems: [NotWorkedOn, Stale],
    }
}
