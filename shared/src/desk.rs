//! My desk: what waits for a person in the seat they act in, ordered by deadline.
//!
//! An item is derived anew at each visit from the state of the thing it is about, and never stored: what is done is gone
//! from every desk at once. Each noun says for itself what waits (`waiting` in its folder on the server).

mod read;

use serde::{Deserialize, Serialize};

use crate::id::{
    AmendmentId, ChairTermId, PackageId, PersonId, ProcedureId, ProgrammeId, ReportId, RevisionId, ThreadId,
};
use crate::text::ClauseId;
use crate::time::{Date, Instant};

/// What somebody is asked to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DeskKind {
    /// Writing the text: the person holds the pen.
    ContinueDrafting,
    /// Confirming a revision that the secretariat prepared: the chair.
    ConfirmRevision {
        /// The revision.
        revision: RevisionId,
        /// Its number: 1 for Rev. 1.
        number: u32,
    },
    /// Clearing a draft of the own delegation: its head.
    ClearAmendment {
        /// The amendment.
        amendment: AmendmentId,
        /// Its number, where this is a draft of its next version.
        number: Option<u32>,
    },
    /// Writing a draft together with another delegation: everybody in those that write it, until it is handed to their heads.
    WriteJointDraft {
        /// The amendment.
        amendment: AmendmentId,
    },
    /// Answering what the office proposes for an amendment: its sponsors.
    AnswerProposal {
        /// The amendment.
        amendment: AmendmentId,
        /// Its number.
        number: u32,
    },
    /// Saying anew what the delegation wants, the text having changed under its amendment: who speaks for one of its authors.
    RebaseAmendment {
        /// The amendment.
        amendment: AmendmentId,
        /// Its number.
        number: u32,
    },
    /// Taking up an amendment that its authors have left, or leaving it too: who speaks for one that stands behind it.
    TakeUpAmendment {
        /// The amendment.
        amendment: AmendmentId,
        /// Its number.
        number: u32,
    },
    /// Deciding on amendments whose sponsors have all answered: the chair.
    DecideAmendments {
        /// How many.
        count: u32,
    },
    /// Answering a package as a whole: the head of each delegation.
    AnswerPackage {
        /// The package.
        package: PackageId,
        /// Its number.
        number: u32,
    },
    /// Going on with a package that all delegations have answered: the chair.
    DecidePackage {
        /// The package.
        package: PackageId,
        /// Its number.
        number: u32,
    },
    /// Answering in a thread of comments in which the person was mentioned.
    AnswerMention {
        /// The thread.
        thread: ThreadId,
        /// The clause it stands on.
        clause: ClauseId,
        /// Who mentioned them.
        by: String,
    },
    /// Tabling amendments before a round's deadline: delegations.
    AmendInRound {
        /// The round's number.
        number: u32,
    },
    /// Recording the answers given at a meeting: the secretariat.
    RecordAdoption {
        /// The record that the chair returned; absent while there is none.
        procedure: Option<ProcedureId>,
    },
    /// Confirming an adoption that the secretariat recorded: the chair.
    ConfirmAdoption {
        /// The procedure.
        procedure: ProcedureId,
    },
    /// Joining an adopted text, or not: an autonomous area.
    JoinText {
        /// The procedure.
        procedure: ProcedureId,
    },
    /// Saying anew what the delegation thinks of clauses whose wording has changed: its head.
    ReconfirmPositions {
        /// How many clauses.
        count: u32,
    },
    /// Reading what has changed since the delegation last cleared the text: its head.
    ReadChanges {
        /// In how many clauses something has changed.
        count: u32,
    },
    /// Reading the text, which the delegation has never cleared, and clearing it: its head.
    ClearText,
    /// Reading what has changed since the person last confirmed to have read the text: whoever has.
    ReadOwnChanges {
        /// In how many clauses something has changed.
        count: u32,
    },
    /// Saying how a result stands: the member responsible for it.
    UpdateResult {
        /// The result, which has its clause's id.
        clause: ClauseId,
        /// Its label in the sealed text: 2.1.b.
        label: String,
    },
    /// Giving the delegation's words to sections of a reporting round: its head and delegates.
    GiveWords {
        /// The round.
        report: ReportId,
        /// Its number.
        number: u32,
        /// How many sections wait.
        count: u32,
    },
    /// Sending parts that the delegation has written: its head.
    SendParts {
        /// The round.
        report: ReportId,
        /// Its number.
        number: u32,
        /// How many.
        count: u32,
    },
    /// Making one text of what was given: the member that leads, once all have given or the time is over.
    MergeSections {
        /// The round.
        report: ReportId,
        /// Its number.
        number: u32,
        /// How many sections wait.
        count: u32,
    },
    /// Correcting a section that was returned: the member that leads it.
    CorrectSection {
        /// The round.
        report: ReportId,
        /// The section.
        clause: ClauseId,
        /// Its label in the sealed text.
        label: String,
    },
    /// Verifying sections that were sent, or returning them: the secretariat.
    VerifySections {
        /// The round.
        report: ReportId,
        /// Its number.
        number: u32,
        /// How many sections wait.
        count: u32,
    },
    /// Locking a round of which everything is verified: the secretariat.
    LockReport {
        /// The round.
        report: ReportId,
        /// Its number.
        number: u32,
    },
    /// Naming who chairs: no term covers today, or the present one is about to end without a next.
    NameChair {
        /// The term that ends; absent when there is none.
        term: Option<ChairTermId>,
        /// The first day without a chair.
        from: Date,
    },
    /// Sending an invited person a new link: theirs ran out unused.
    RenewInvitation {
        /// The person.
        person: PersonId,
        /// What they are called.
        name: String,
    },
}

/// Something that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeskItem {
    /// What is asked.
    pub what: DeskKind,
    /// In which programme, where it is about one.
    pub programme: Option<DeskProgramme>,
    /// Until when, where there is a deadline.
    pub due: Option<Instant>,
    /// Since when it waits.
    pub since: Instant,
}

/// The programme that an item is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeskProgramme {
    /// The programme.
    pub id: ProgrammeId,
    /// Its title.
    pub title: String,
}

/// Puts items in the order they are shown in: by deadline, those without one last; then the longest waiting first.
pub fn sort(items: &mut [DeskItem]) {
    crate::sort::by_key(items, |item| (item.due.is_none(), item.due, item.since));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_due_first_stands_first_and_then_what_waits_longest() {
        let item = |due: Option<i64>, since: i64| DeskItem {
            what: DeskKind::ContinueDrafting,
            programme: None,
            due: due.map(Instant::from_millis),
            since: Instant::from_millis(since),
        };
        let mut items =
            vec![item(None, 1), item(Some(9), 5), item(None, 0), item(Some(9), 4), item(Some(3), 8)];
        sort(&mut items);
        let order: Vec<_> =
            items.iter().map(|item| (item.due.map(Instant::millis), item.since.millis())).collect();
        assert_eq!(order, [(Some(3), 8), (Some(9), 4), (Some(9), 5), (None, 0), (None, 1)]);
    }
}
