//! Initiatives: the work under an adopted programme, its risks and its log.

use serde::{Deserialize, Serialize};

use super::milestone::MilestoneView;
use super::revision::Doer;
use crate::id::{InitiativeId, ProgrammeId, RiskId, WorkstreamId};
use crate::initiative::bulk::{BulkEdit, Values};
use crate::initiative::entry::Entry;
use crate::initiative::risk::{Level, RiskEdit};
use crate::initiative::{InitiativeEdit, Matter, State};
use crate::member::MemberCode;
use crate::text::label::section;
use crate::text::{ClauseId, Kind};
use crate::time::{Date, Instant};

/// A result that something serves, by the label it has in the sealed text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Served {
    /// The clause it is.
    pub clause: ClauseId,
    /// What it is.
    pub kind: Kind,
    /// Its label in the sealed text.
    pub label: String,
}

impl Served {
    /// The label of the sub-goal that is served: its own, or that of the one in which the action stands. None for an action outside of
    /// any.
    #[must_use]
    pub fn subgoal(&self) -> Option<&str> {
        match self.kind {
            Kind::Subgoal => Some(self.label.as_str()),
            _ => section(&self.label).filter(|of| of.contains('.')),
        }
    }
}

/// An initiative in the list, and as a card on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InitiativeRow {
    /// Its id.
    pub id: InitiativeId,
    /// Its number in the programme, from 1.
    pub number: u32,
    /// Counts its changes, from 1; given back when it is changed, so that nobody overwrites what they have not seen.
    pub version: u32,
    /// What it is called.
    pub title: String,
    /// The results it serves, the most important first.
    pub serves: Vec<Served>,
    /// The workstream it belongs to.
    pub workstream: Option<WorkstreamId>,
    /// The body that holds the contract and the money; empty when none does.
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
    /// How many milestones it has.
    pub milestones: u32,
    /// How many of them are reached.
    pub reached: u32,
    /// How many are due, and not reached.
    pub overdue: u32,
    /// When the next that is not reached is due.
    pub next: Option<Date>,
    /// The highest level of its risks; absent when it has none.
    pub risk: Option<Level>,
    /// When it was last changed.
    pub changed_at: Instant,
    /// When word of it came last: it was changed, something was written into its log, or a report of a result that it serves was verified
    /// and had been sent then.
    pub said_at: Instant,
    /// Since which day word of it is awaited; absent while it is fresh, or nothing is expected of it.
    pub stale_since: Option<Date>,
    /// Whether something of it is late: its last day is past and it is not over, or a milestone is overdue.
    pub late: bool,
}

impl InitiativeRow {
    /// What decides who may do what with it.
    #[must_use]
    pub fn matter(&self) -> Matter {
        Matter { lead: self.lead, partners: self.partners.clone() }
    }

    /// What a change of many can touch of it.
    #[must_use]
    pub fn values(&self) -> Values {
        Values {
            state: self.state,
            workstream: self.workstream,
            body: self.body.clone(),
            lead: self.lead,
            partners: self.partners.clone(),
        }
    }
}

/// A risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RiskView {
    /// Its id.
    pub id: RiskId,
    /// Counts its changes, from 1.
    pub version: u32,
    /// What may go wrong.
    pub what: String,
    /// How likely it is, from 1 to 5.
    pub likelihood: u8,
    /// How bad it would be, from 1 to 5.
    pub effect: u8,
    /// Who watches it; may be empty.
    pub owner: String,
    /// What is done about it; may be empty.
    pub answer: String,
}

impl RiskView {
    /// As it is filled in.
    #[must_use]
    pub fn edit(&self) -> RiskEdit {
        RiskEdit {
            what: self.what.clone(),
            likelihood: self.likelihood,
            effect: self.effect,
            owner: self.owner.clone(),
            answer: self.answer.clone(),
            version: self.version,
        }
    }
}

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LogEntry {
    /// Its number, from 1.
    pub number: u32,
    /// When.
    pub at: Instant,
    /// Who.
    pub by: Doer,
    /// What.
    pub entry: Entry,
}

/// A result with its sealed words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ServedWords {
    /// Which.
    pub served: Served,
    /// Its sealed wording as plain text.
    pub title: String,
}

/// An initiative with everything about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InitiativeWhole {
    /// As in the list.
    pub row: InitiativeRow,
    /// The programme.
    pub programme: ProgrammeId,
    /// What is to be done, and to what end.
    pub description: String,
    /// The results it serves, with their words.
    pub serves: Vec<ServedWords>,
    /// What its workstream is called.
    pub workstream_name: Option<String>,
    /// Its milestones, by the day they are due.
    pub milestones: Vec<MilestoneView>,
    /// Milestones of other initiatives that its own depend on.
    pub elsewhere: Vec<MilestoneView>,
    /// Its risks, the highest first.
    pub risks: Vec<RiskView>,
    /// Its log, the latest first.
    pub log: Vec<LogEntry>,
}

impl InitiativeWhole {
    /// As it is filled in.
    #[must_use]
    pub fn edit(&self) -> InitiativeEdit {
        let row = &self.row;
        InitiativeEdit {
            title: row.title.clone(),
            description: self.description.clone(),
            serves: row.serves.iter().map(|one| one.clause.clone()).collect(),
            workstream: row.workstream,
            body: row.body.clone(),
            lead: row.lead,
            partners: row.partners.clone(),
            starts: row.starts,
            ends: row.ends,
            state: row.state,
            reason: String::new(),
            version: row.version,
        }
    }
}

/// Which initiatives are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Those that serve this result, or one that stands under it; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serves: Option<ClauseId>,
}

/// The version that was on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// The version.
    pub version: u32,
}

/// A note for the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewNote {
    /// The words.
    pub text: String,
}

crate::path! {
    /// A path to what belongs to a programme.
    pub struct OfProgramme {
        /// The programme.
        programme: ProgrammeId,
    }
}

crate::path! {
    /// A path to one initiative.
    pub struct OfInitiative {
        /// The initiative.
        initiative: InitiativeId,
    }
}

crate::path! {
    /// A path to one risk.
    pub struct OfRisk {
        /// The risk.
        risk: RiskId,
    }
}

crate::endpoint! {
    /// Lists the initiatives of a programme, by their numbers.
    pub struct ListInitiatives: Get "/programmes/{programme}/initiatives" for SignedIn => 200 Vec<InitiativeRow> {
        path: OfProgramme,
        query: Asked,
    }
}

crate::endpoint! {
    /// Adds an initiative to an adopted programme.
    pub struct AddAnInitiative: Post "/programmes/{programme}/initiatives" for SignedIn => 201 InitiativeWhole {
        path: OfProgramme,
        body: InitiativeEdit,
        problems: [NotWorkedOn],
    }
}

crate::endpoint! {
    /// Changes state, workstream, administrative body or lead of many initiatives, or takes such a change back: of all, or of none and says
    /// which are in the way.
    pub struct ChangeInitiatives: Post "/programmes/{programme}/initiatives/bulk" for SignedIn => 200 Vec<InitiativeRow> {
        path: OfProgramme,
        body: BulkEdit,
        problems: [NotWorkedOn, InTheWay],
    }
}

crate::endpoint! {
    /// Reads an initiative with its milestones, its risks and its log.
    pub struct GetInitiative: Get "/initiatives/{initiative}" for SignedIn => 200 InitiativeWhole {
        path: OfInitiative,
    }
}

crate::endpoint! {
    /// Changes an initiative. When it was changed meanwhile it is answered as it stands now.
    pub struct ChangeAnInitiative: Put "/initiatives/{initiative}" for SignedIn => 200 InitiativeWhole {
        path: OfInitiative,
        body: InitiativeEdit,
        problems: [NotWorkedOn, Stale],
    }
}

crate::endpoint! {
    /// Writes a note into an initiative's log.
    pub struct NoteOnAnInitiative: Post "/initiatives/{initiative}/notes" for SignedIn => 201 InitiativeWhole {
        path: OfInitiative,
        body: NewNote,
        problems: [NotWorkedOn],
    }
}

crate::endpoint! {
    /// Adds a risk to an initiative.
    pub struct AddARisk: Post "/initiatives/{initiative}/risks" for SignedIn => 201 InitiativeWhole {
        path: OfInitiative,
        body: RiskEdit,
        problems: [NotWorkedOn],
    }
}

crate::endpoint! {
    /// Changes a risk. When it was changed meanwhile it is answered as it stands now.
    pub struct ChangeARisk: Put "/risks/{risk}" for SignedIn => 200 InitiativeWhole {
        path: OfRisk,
        body: RiskEdit,
        problems: [NotWorkedOn, Stale],
    }
}

crate::endpoint! {
    /// Removes a risk that is none any more; the log keeps it.
    pub struct RemoveARisk: Delete "/risks/{risk}" for SignedIn => 200 InitiativeWhole {
        path: OfRisk,
        query: Seen,
        problems: [NotWorkedOn, Stale],
    }
}
