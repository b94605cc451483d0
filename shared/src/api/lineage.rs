//! The lineage of a result: from its number back to the wording it answers, who asked for that and how it was agreed, and on to what was
//! done for it and what came of it.
//!
//! One answer, in the order of its life. What the negotiation left behind is there for those who took part in it alone.

use serde::{Deserialize, Serialize};

use super::initiative::InitiativeRow;
use super::milestone::MilestoneView;
use super::position::{ClosingView, PositionView, ReopeningView};
use super::result::{LightSaid, OfResult, ResultSummary, SealedAs, StatusNow, ViewNow};
use super::revision::Doer;
use super::succession::Went;
use super::workstream::WorkstreamView;
use crate::amendment::{Decision, Operation, State, View};
use crate::decimal::Decimal;
use crate::id::{AmendmentId, PackageId, ProcedureId, ProgrammeId, ReportId};
use crate::indicator::{Definition, Target};
use crate::measurement::Edition;
use crate::measurement::series::Point;
use crate::member::MemberCode;
use crate::package::{self, Reply};
use crate::procedure::Outcome;
use crate::programme::Period;
use crate::report;
use crate::result::{Figures, Scale};
use crate::succession::Fate;
use crate::text::{Clause, ClauseId};
use crate::time::{Date, Instant};

/// A clause of the programme before that this one came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ancestor {
    /// The programme before.
    pub programme: ProgrammeId,
    /// What it is called.
    pub title: String,
    /// The clause as it was adopted there.
    pub clause: Clause,
    /// Its label there.
    pub label: String,
    /// When it was adopted there.
    pub adopted_at: Instant,
    /// What was said to become of it, where that is about this clause: it goes on in it, or not at all.
    pub fate: Option<Fate>,
    /// Why, or how; empty where nothing was said.
    pub note: String,
}

/// A clause as a revision has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IssuedClause {
    /// The revision's number.
    pub number: u32,
    /// When it was issued.
    pub issued_at: Instant,
    /// The clause's label in it.
    pub label: String,
    /// The clause.
    pub clause: Clause,
    /// Who had last changed it.
    pub changed_by: Doer,
    /// When.
    pub changed_at: Instant,
}

/// An amendment that was about the clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TouchingAmendment {
    /// Its id.
    pub id: AmendmentId,
    /// Its number.
    pub number: u32,
    /// The number of the amendment that it amends.
    pub amends: Option<u32>,
    /// Where it stands.
    pub state: State,
    /// Whether it was the secretariat's own.
    pub office: bool,
    /// The delegations that wrote it or stand behind it, in the order of display.
    pub members: Vec<MemberCode>,
    /// When it was tabled.
    pub tabled_at: Option<Instant>,
    /// Why its authors wanted it.
    pub reason: String,
    /// What it asks for of this clause.
    pub operations: Vec<Operation>,
    /// The clause as it cites it; absent where it makes it.
    pub base: Option<Clause>,
    /// What the others think of it.
    pub stances: Vec<Standpoint>,
    /// What was decided, the latest last, as far as it is about this clause.
    pub decisions: Vec<Decision>,
}

/// What a delegation thinks of an amendment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Standpoint {
    /// The delegation.
    pub member: MemberCode,
    /// What it thinks.
    pub view: View,
}

/// A package that carried the clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CarryingPackage {
    /// Its id.
    pub id: PackageId,
    /// Its number.
    pub number: u32,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub state: package::State,
    /// When it was put before the delegations.
    pub put_at: Instant,
    /// When it was applied, while that stands.
    pub applied_at: Option<Instant>,
    /// What it does to this clause.
    pub operations: Vec<Operation>,
    /// The clause as it was built on; absent where it makes it.
    pub base: Option<Clause>,
    /// What each delegation said to it as it was last put.
    pub replies: Vec<Replied>,
}

/// What a delegation said to a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Replied {
    /// The delegation.
    pub member: MemberCode,
    /// What it said.
    pub reply: Reply,
}

/// What delegations said of the clause, and when the chair closed it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HowAgreed {
    /// Every position on the clause, on a section it stands in and on the whole text, in the order in which they were taken.
    pub positions: Vec<PositionView>,
    /// When it was closed as agreed, in order.
    pub closings: Vec<ClosingView>,
    /// When it was reopened, in order.
    pub reopenings: Vec<ReopeningView>,
}

/// What the negotiation left behind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Negotiation {
    /// The revisions in which it first stands and in which it says something else than in the one before, the earliest first.
    pub issued: Vec<IssuedClause>,
    /// The amendments that were about it, by number.
    pub amendments: Vec<TouchingAmendment>,
    /// The packages that carried it, by number.
    pub packages: Vec<CarryingPackage>,
    /// What was said of it, and how it was agreed.
    pub agreement: HowAgreed,
}

/// The decision that sealed the wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Adoption {
    /// The procedure.
    pub procedure: ProcedureId,
    /// The day of the meeting.
    pub held_on: Date,
    /// Where.
    pub place: String,
    /// What followed from the answers.
    pub outcome: Outcome,
    /// When the record was confirmed.
    pub decided_at: Option<Instant>,
    /// By whom.
    pub decided_by: Option<Doer>,
}

/// What is done for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ServedBy {
    /// The workstreams that serve it, what it stands under, or what stands under it.
    pub workstreams: Vec<WorkstreamView>,
    /// The initiatives that serve it or what stands under it, by number.
    pub initiatives: Vec<InitiativeRow>,
    /// Their milestones, by the day they are due.
    pub milestones: Vec<MilestoneView>,
}

/// The newest number of a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LatestFigure {
    /// Whose; absent where there is one for all.
    pub member: Option<MemberCode>,
    /// Of which edition.
    pub edition: Edition,
    /// The number.
    pub value: Decimal,
    /// Whether it is an estimate.
    pub estimate: bool,
}

/// An indicator: the result itself, or one that stands under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeasuredBy {
    /// The clause it is.
    pub clause: ClauseId,
    /// Its label in the sealed text.
    pub label: String,
    /// Its sealed wording as plain text.
    pub title: String,
    /// What it counts; absent until it is defined.
    pub definition: Option<Definition>,
    /// What it is to reach.
    pub targets: Vec<Target>,
    /// What it was, edition by edition.
    pub points: Vec<Point>,
    /// The newest number of each member that has one, in the order of display.
    pub latest: Vec<LatestFigure>,
    /// How its members stand.
    pub figures: Figures,
}

/// What was said of it in a reporting round: in a section of its own, not in those of what stands under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reported {
    /// The round.
    pub report: ReportId,
    /// Its number in the programme.
    pub number: u32,
    /// What it is for.
    pub kind: report::Kind,
    /// The days that are reported on.
    pub covers: Period,
    /// Whether it is locked; as long as it is not, what is verified may still be returned.
    pub locked: bool,
    /// Whose section it is; the secretariat's when absent.
    pub lead: Option<MemberCode>,
    /// When its text was verified; absent where the round was locked without it, and nothing of it is told.
    pub verified_at: Option<Instant>,
    /// How it goes, by the verified text.
    pub scale: Option<Scale>,
    /// How far it is in per cent, by the same text.
    pub progress: Option<u8>,
    /// Why, in a sentence of the same text; empty where there is none.
    pub reason: String,
}

/// The whole story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lineage {
    /// The result as it stands now.
    pub summary: ResultSummary,
    /// The sealed clause.
    pub sealed_clause: Clause,
    /// What sealed it.
    pub sealed: SealedAs,
    /// The clauses it came from, where the reader knows of their programme: first the one it was begun from, then those that were said
    /// to go on in it.
    pub ancestors: Vec<Ancestor>,
    /// How its wording came to be; absent for those who took no part in the negotiation.
    pub negotiation: Option<Negotiation>,
    /// How it was adopted; absent for those who may not read procedures.
    pub adoption: Option<Adoption>,
    /// What is done for it.
    pub work: ServedBy,
    /// What is measured of it.
    pub measured: Vec<MeasuredBy>,
    /// What was reported of it, round by round, the earliest first: texts that were verified, and locked rounds that went without.
    /// For those who do not take part, of locked rounds alone.
    pub reported: Vec<Reported>,
    /// What was said of it, the earliest first.
    pub statuses: Vec<StatusNow>,
    /// What was thought of it, the earliest first.
    pub views: Vec<ViewNow>,
    /// The lights that people have set beside the rule's, the earliest first.
    pub lights: Vec<LightSaid>,
    /// Where it went in programmes after this one, as far as the reader reads their texts as they are.
    pub went: Vec<Went>,
}

crate::endpoint! {
    /// Reads the lineage of a result: wording, amendments, adoption, work, figures and reports, in the order of its life.
    pub struct GetLineage: Get "/programmes/{programme}/results/{clause}/lineage" for SignedIn => 200 Lineage {
        path: OfResult,
    }
}
