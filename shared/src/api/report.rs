//! Reporting rounds: opening them, writing and sending, returning, verifying, locking, and reading what came of it.

use serde::{Deserialize, Serialize};

use super::revision::Doer;
use crate::id::{ProgrammeId, ReportId, RevisionId};
use crate::member::MemberCode;
use crate::programme::Period;
use crate::report::section::{Stage, Step, Steps, Times};
use crate::report::{Asked, Kind, PartEdit, RoundEdit, Snapshot, Then, Words};
use crate::result::Scale;
use crate::text::{self, ClauseId};
use crate::time::{Date, Instant};

/// The last day for something, and the first moment that is too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct By {
    /// The day.
    pub day: Date,
    /// When it ends, in the zone of the round.
    pub closes_at: Instant,
}

/// A round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportView {
    /// Its id.
    pub id: ReportId,
    /// The programme it reports on.
    pub programme: ProgrammeId,
    /// Its number in the programme, from 1.
    pub number: u32,
    /// Counts its changes, from 1.
    pub version: u32,
    /// What it is for.
    pub kind: Kind,
    /// The days that are reported on.
    pub covers: Period,
    /// Until when members that take part give their words.
    pub countries: By,
    /// Until when members that lead send the text of a section.
    pub leads: By,
    /// When it is due.
    pub due: By,
    /// The zone in which these days end.
    pub zone: String,
    /// The sealed revision whose promises it reports on.
    pub revision: RevisionId,
    /// That revision's number.
    pub revision_number: u32,
    /// When it was opened.
    pub opened_at: Instant,
    /// By whom.
    pub opened_by: Doer,
    /// When it was locked; absent while it is open.
    pub locked_at: Option<Instant>,
    /// By whom.
    pub locked_by: Option<Doer>,
    /// Why it was locked without some of its sections; empty when it has all.
    pub without: String,
}

impl ReportView {
    /// As it is filled in.
    #[must_use]
    pub fn edit(&self) -> RoundEdit {
        RoundEdit {
            kind: self.kind,
            covers: self.covers,
            countries_by: self.countries.day,
            leads_by: self.leads.day,
            due: self.due.day,
            zone: self.zone.clone(),
            version: self.version,
        }
    }

    /// The times that decide who is late.
    #[must_use]
    pub const fn times(&self, now: Instant) -> Times {
        let (countries, leads, due) = (self.countries.closes_at, self.leads.closes_at, self.due.closes_at);
        Times { countries, leads, due, locked: self.locked_at.is_some(), now }
    }
}

/// How many sections of a round are where. Only what was given and sent is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counts {
    /// All of them.
    pub sections: u32,
    /// Sent, and not yet verified.
    pub sent: u32,
    /// Returned.
    pub returned: u32,
    /// Verified.
    pub verified: u32,
    /// How many words of members that take part are asked for.
    pub asked: u32,
    /// How many of them are given.
    pub given: u32,
}

/// A round in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportSummary {
    /// The round.
    pub report: ReportView,
    /// How far it is.
    pub counts: Counts,
}

/// A goal or a sub-goal under which sections stand, as it was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Heading {
    /// The clause.
    pub clause: ClauseId,
    /// What it is.
    pub kind: text::Kind,
    /// Its label.
    pub label: String,
    /// Its words.
    pub title: String,
}

/// What a member that takes part has given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mark {
    /// The member.
    pub member: MemberCode,
    /// When its words were given last; absent while they are not.
    pub given_at: Option<Instant>,
}

/// How far one's own part is, for those who write it alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Own {
    /// Whether something is written.
    pub begun: bool,
    /// Whether something is written that was not sent.
    pub waits: bool,
}

/// A section in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SectionRow {
    /// The clause it is about.
    pub clause: ClauseId,
    /// What it is.
    pub kind: text::Kind,
    /// Its label in the sealed text.
    pub label: String,
    /// Its sealed words.
    pub title: String,
    /// The goal it stands under.
    pub goal: Option<ClauseId>,
    /// What it stands under.
    pub parent: Option<ClauseId>,
    /// Who leads it; the secretariat writes it when absent.
    pub lead: Option<MemberCode>,
    /// The others that are asked, in the fixed order, and what they have given.
    pub others: Vec<Mark>,
    /// How far it is.
    pub stage: Stage,
    /// Counts its steps, from 1.
    pub version: u32,
    /// How it goes, by the text that was sent last.
    pub scale: Option<Scale>,
    /// How far it is in per cent, by the same text.
    pub progress: Option<u8>,
    /// When the text was sent last.
    pub sent_at: Option<Instant>,
    /// One's own part in it; absent where one has none.
    pub own: Option<Own>,
}

impl SectionRow {
    /// Who is asked.
    #[must_use]
    pub fn asked(&self) -> Asked {
        Asked { lead: self.lead, others: self.others.iter().map(|mark| mark.member).collect() }
    }
}

/// A round with its sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportWhole {
    /// The round.
    pub report: ReportView,
    /// The goals and sub-goals under which the sections stand, in the order of the text.
    pub headings: Vec<Heading>,
    /// The sections, in the order of the text.
    pub sections: Vec<SectionRow>,
    /// The server's time, by which who is late is told.
    pub now: Instant,
}

/// Somebody's words, as they were sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Said {
    /// Whose: a member that takes part; absent for the text of the section.
    pub member: Option<MemberCode>,
    /// The words.
    pub words: Words,
    /// When they were sent.
    pub at: Instant,
    /// Who sent them.
    pub by: Doer,
}

/// One's own part, as it is being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OwnPart {
    /// The words.
    pub words: Words,
    /// Counts what was kept, from 1; 0 before anything was.
    pub version: u32,
    /// When it was kept last.
    pub kept_at: Option<Instant>,
    /// Whether it was sent as it is.
    pub sent: bool,
}

/// A step that a section has taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepTaken {
    /// Which.
    pub step: Step,
    /// When.
    pub at: Instant,
    /// Who.
    pub by: Doer,
    /// Why; empty where no reason is asked.
    pub reason: String,
}

/// What was said in the round before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Before {
    /// That round.
    pub report: ReportView,
    /// Its verified text.
    pub text: Option<Said>,
    /// What one's own delegation had given to it.
    pub own: Option<Said>,
    /// The plan as it stood then.
    pub plan: Then,
}

/// A section with everything one may read of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SectionWhole {
    /// The round.
    pub report: ReportView,
    /// As in the list.
    pub row: SectionRow,
    /// The hash of the sealed wording that it answers.
    pub content_hash: String,
    /// The plan as it stood when the text was sent last; as it stands now, while the section is being written.
    pub snapshot: Snapshot,
    /// The text that was sent last.
    pub text: Option<Said>,
    /// What the members that take part have given, in the fixed order.
    pub given: Vec<Said>,
    /// One's own part; absent where one has none.
    pub own: Option<OwnPart>,
    /// What was said in the round before; absent when there was none.
    pub before: Option<Before>,
    /// The steps it has taken, the latest first.
    pub steps: Vec<StepTaken>,
    /// The server's time.
    pub now: Instant,
}

/// A section in the compiled report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CompiledSection {
    /// As in the list.
    pub row: SectionRow,
    /// The hash of the sealed wording that it answers.
    pub content_hash: String,
    /// The text; absent where none was sent, or none was verified before the round was locked.
    pub words: Option<Words>,
    /// The verified text of the round before.
    pub before: Option<Words>,
    /// The plan as it stood.
    pub snapshot: Snapshot,
    /// Figures and money in the round before; absent when it had no such section.
    pub plan_before: Option<Then>,
}

/// How a goal went in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GoalSteps {
    /// The goal; absent for what stands under none.
    pub goal: Option<ClauseId>,
    /// Its sections by step.
    pub steps: Steps,
}

/// A round in the line of rounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoundPoint {
    /// The round.
    pub report: ReportId,
    /// Its number.
    pub number: u32,
    /// What it is for.
    pub kind: Kind,
    /// What it covers.
    pub covers: Period,
    /// Goal by goal.
    pub goals: Vec<GoalSteps>,
}

/// A report as it is read from beginning to end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Compiled {
    /// The round.
    pub report: ReportView,
    /// The goals and sub-goals, in the order of the text.
    pub headings: Vec<Heading>,
    /// The sections, in the order of the text.
    pub sections: Vec<CompiledSection>,
    /// The round before; absent when there was none.
    pub before: Option<ReportView>,
    /// The locked rounds up to this one, and this one, in the order of their numbers.
    pub rounds: Vec<RoundPoint>,
    /// The day on which milestones are looked at: that of the lock, or today.
    pub on: Date,
}

/// Locking a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// The sections that are not verified and that the report goes without: all of them, or it is refused.
    pub without: Vec<ClauseId>,
    /// Why it goes without them; empty when it has all.
    pub reason: String,
    /// The version that was on the screen.
    pub version: u32,
}

/// Returning a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Returning {
    /// Why, and what is to be done.
    pub reason: String,
    /// The version of the section that was on the screen.
    pub version: u32,
}

/// The section as it was on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AtVersion {
    /// Its version.
    pub version: u32,
}

crate::path! {
    /// A path to a programme's rounds.
    pub struct OfProgramme {
        /// The programme.
        programme: ProgrammeId,
    }
}

crate::path! {
    /// A path to one round.
    pub struct OfReport {
        /// The round.
        report: ReportId,
    }
}

crate::path! {
    /// A path to one section.
    pub struct OfSection {
        /// The round.
        report: ReportId,
        /// The clause.
        clause: ClauseId,
    }
}

crate::endpoint! {
    /// Lists the rounds of a programme, the latest first; for those who do not take part, the locked ones.
    pub struct ListReports: Get "/programmes/{programme}/reports" for SignedIn => 200 Vec<ReportSummary> {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Opens a round: its sections are made from what is followed.
    pub struct OpenAReport: Post "/programmes/{programme}/reports" for SignedIn => 201 ReportWhole {
        path: OfProgramme,
        body: RoundEdit,
        problems: [NotWorkedOn],
    }
}

crate::endpoint! {
    /// Reads a round with its sections, and who is late.
    pub struct GetReport: Get "/reports/{report}" for SignedIn => 200 ReportWhole {
        path: OfReport,
    }
}

crate::endpoint! {
    /// Changes what a round covers, and when it is due. When it was changed meanwhile it is answered as it stands now.
    pub struct ChangeAReport: Put "/reports/{report}" for SignedIn => 200 ReportWhole {
        path: OfReport,
        body: RoundEdit,
        problems: [NotWorkedOn, ReportLocked, Stale],
    }
}

crate::endpoint! {
    /// Locks a round for good. Sections that are not verified are named, unless it is said that the report goes without them.
    pub struct LockAReport: Post "/reports/{report}/lock" for SignedIn => 200 ReportWhole {
        path: OfReport,
        body: Lock,
        problems: [NotWorkedOn, ReportLocked, SectionsLeft, Stale],
    }
}

crate::endpoint! {
    /// Reads a round from beginning to end: every text, the plan as it stood, and the rounds before.
    pub struct GetCompiled: Get "/reports/{report}/compiled" for SignedIn => 200 Compiled {
        path: OfReport,
    }
}

crate::endpoint! {
    /// Reads a section: what is given, what was sent, one's own part, and what was said in the round before.
    pub struct GetSection: Get "/reports/{report}/sections/{clause}" for SignedIn => 200 SectionWhole {
        path: OfSection,
    }
}

crate::endpoint! {
    /// Keeps one's own part without sending it. When a colleague kept something meanwhile it is answered as it stands now.
    pub struct WriteAPart: Put "/reports/{report}/sections/{clause}/part" for SignedIn => 200 SectionWhole {
        path: OfSection,
        body: PartEdit,
        problems: [NotWorkedOn, ReportLocked, SectionMoved, Stale],
    }
}

crate::endpoint! {
    /// Keeps one's own part and sends it: words to the lead, the lead's text to the secretariat.
    pub struct SendAPart: Post "/reports/{report}/sections/{clause}/send" for SignedIn => 200 SectionWhole {
        path: OfSection,
        body: PartEdit,
        problems: [NotWorkedOn, ReportLocked, SectionMoved, Stale],
    }
}

crate::endpoint! {
    /// Returns a section to its lead with a reason; the others stay where they are.
    pub struct ReturnASection: Post "/reports/{report}/sections/{clause}/return" for SignedIn => 200 SectionWhole {
        path: OfSection,
        body: Returning,
        problems: [NotWorkedOn, ReportLocked, SectionMoved, Stale],
    }
}

crate::endpoint! {
    /// Verifies a section.
    pub struct VerifyASection: Post "/reports/{report}/sections/{clause}/verify" for SignedIn => 200 SectionWhole {
        path: OfSection,
        body: AtVersion,
        problems: [NotWorkedOn, ReportLocked, SectionMoved, Stale],
    }
}
