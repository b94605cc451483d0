//! Reading what is asked of somebody ([`crate::flat`]).

use serde::Deserialize;

use super::DeskKind;
use crate::flat::read_flat;
use crate::id::{AmendmentId, ChairTermId, PackageId, PersonId, ProcedureId, ReportId, RevisionId, ThreadId};
use crate::text::ClauseId;
use crate::time::Date;

/// Every field that any kind has.
#[derive(Deserialize)]
struct Fields {
    kind: String,
    revision: Option<RevisionId>,
    number: Option<u32>,
    count: Option<u32>,
    amendment: Option<AmendmentId>,
    package: Option<PackageId>,
    procedure: Option<ProcedureId>,
    clause: Option<ClauseId>,
    label: Option<String>,
    term: Option<ChairTermId>,
    from: Option<Date>,
    person: Option<PersonId>,
    name: Option<String>,
    thread: Option<ThreadId>,
    by: Option<String>,
    report: Option<ReportId>,
}

impl Fields {
    /// The kind of that name, with the fields it needs.
    fn known(self) -> Option<DeskKind> {
        Some(match self.kind.as_str() {
            "continue_drafting" => DeskKind::ContinueDrafting,
            "confirm_revision" => {
                DeskKind::ConfirmRevision { revision: self.revision?, number: self.number? }
            }
            "clear_amendment" => DeskKind::ClearAmendment { amendment: self.amendment?, number: self.number },
            "write_joint_draft" => DeskKind::WriteJointDraft { amendment: self.amendment? },
            "answer_proposal" => {
                DeskKind::AnswerProposal { amendment: self.amendment?, number: self.number? }
            }
            "rebase_amendment" => {
                DeskKind::RebaseAmendment { amendment: self.amendment?, number: self.number? }
            }
            "take_up_amendment" => {
                DeskKind::TakeUpAmendment { amendment: self.amendment?, number: self.number? }
            }
            "decide_amendments" => DeskKind::DecideAmendments { count: self.count? },
            "answer_package" => DeskKind::AnswerPackage { package: self.package?, number: self.number? },
            "decide_package" => DeskKind::DecidePackage { package: self.package?, number: self.number? },
            "amend_in_round" => DeskKind::AmendInRound { number: self.number? },
            "reconfirm_positions" => DeskKind::ReconfirmPositions { count: self.count? },
            "read_changes" => DeskKind::ReadChanges { count: self.count? },
            "clear_text" => DeskKind::ClearText,
            "read_own_changes" => DeskKind::ReadOwnChanges { count: self.count? },
            "answer_mention" => {
                DeskKind::AnswerMention { thread: self.thread?, clause: self.clause?, by: self.by? }
            }
            "record_adoption" => DeskKind::RecordAdoption { procedure: self.procedure },
            "confirm_adoption" => DeskKind::ConfirmAdoption { procedure: self.procedure? },
            "join_text" => DeskKind::JoinText { procedure: self.procedure? },
            "update_result" => DeskKind::UpdateResult { clause: self.clause?, label: self.label? },
            "give_words" => {
                DeskKind::GiveWords { report: self.report?, number: self.number?, count: self.count? }
            }
            "send_parts" => {
                DeskKind::SendParts { report: self.report?, number: self.number?, count: self.count? }
            }
            "merge_sections" => {
                DeskKind::MergeSections { report: self.report?, number: self.number?, count: self.count? }
            }
            "correct_section" => {
                DeskKind::CorrectSection { report: self.report?, clause: self.clause?, label: self.label? }
            }
            "verify_sections" => {
                DeskKind::VerifySections { report: self.report?, number: self.number?, count: self.count? }
            }
            "lock_report" => DeskKind::LockReport { report: self.report?, number: self.number? },
            "name_chair" => DeskKind::NameChair { term: self.term, from: self.from? },
            "renew_invitation" => DeskKind::RenewInvitation { person: self.person?, name: self.name? },
            _ => return None,
        })
    }
}

read_flat!(DeskKind, Fields, "nothing that is asked of anybody");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flat::reads_what_it_writes;

    #[test]
    fn what_is_written_is_read_again() {
        let (revision, amendment) = (RevisionId::from_parts(1, 1), AmendmentId::from_parts(1, 2));
        let (procedure, person) = (ProcedureId::from_parts(1, 3), PersonId::from_parts(1, 4));
        let package = PackageId::from_parts(1, 6);
        let report = ReportId::from_parts(1, 7);
        let clause: ClauseId = "01JD3ZK8WQ5R7T9V0X2Y4A0001".parse().unwrap();
        let from: Date = "2027-01-01".parse().unwrap();
        let all = [
            DeskKind::ContinueDrafting,
            DeskKind::ConfirmRevision { revision, number: 2 },
            DeskKind::ClearAmendment { amendment, number: None },
            DeskKind::ClearAmendment { amendment, number: Some(3) },
            DeskKind::WriteJointDraft { amendment },
            DeskKind::AnswerProposal { amendment, number: 3 },
            DeskKind::RebaseAmendment { amendment, number: 3 },
            DeskKind::TakeUpAmendment { amendment, number: 3 },
            DeskKind::DecideAmendments { count: 4 },
            DeskKind::AnswerPackage { package, number: 6 },
            DeskKind::DecidePackage { package, number: 7 },
            DeskKind::AmendInRound { number: 2 },
            DeskKind::ReconfirmPositions { count: 5 },
            DeskKind::ReadChanges { count: 6 },
            DeskKind::ClearText,
            DeskKind::ReadOwnChanges { count: 7 },
            DeskKind::AnswerMention {
                thread: ThreadId::from_parts(1, 6),
                clause: clause.clone(),
                by: "Somebody".into(),
            },
            DeskKind::RecordAdoption { procedure: None },
            DeskKind::RecordAdoption { procedure: Some(procedure) },
            DeskKind::ConfirmAdoption { procedure },
            DeskKind::JoinText { procedure },
            DeskKind::UpdateResult { clause: clause.clone(), label: "2.1.b".into() },
            DeskKind::GiveWords { report, number: 1, count: 2 },
            DeskKind::SendParts { report, number: 1, count: 2 },
            DeskKind::MergeSections { report, number: 1, count: 2 },
            DeskKind::CorrectSection { report, clause, label: "2.1.b".into() },
            DeskKind::VerifySections { report, number: 1, count: 2 },
            DeskKind::LockReport { report, number: 1 },
            DeskKind::NameChair { term: None, from },
            DeskKind::NameChair { term: Some(ChairTermId::from_parts(1, 5)), from },
            DeskKind::RenewInvitation { person, name: "Somebody".into() },
        ];
        reads_what_it_writes(&all);
        assert!(serde_json::from_str::<DeskKind>(r#"{"kind":"confirm_revision"}"#).is_err());
    }
}
