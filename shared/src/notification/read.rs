//! Reading what happened: flat, as `desk/read.rs` does and for the same reason.

use serde::{Deserialize, Deserializer, de::Error};

use super::What;
use crate::id::{AmendmentId, PackageId, ReportId, RevisionId, ThreadId};
use crate::text::ClauseId;
use crate::time::Instant;

/// Every field that any kind has.
#[derive(Deserialize)]
struct Fields {
    kind: String,
    number: Option<u32>,
    revision: Option<u32>,
    prepared: Option<RevisionId>,
    closes_at: Option<Instant>,
    zone: Option<String>,
    early: Option<bool>,
    late: Option<bool>,
    amendment: Option<AmendmentId>,
    package: Option<PackageId>,
    clause: Option<ClauseId>,
    thread: Option<ThreadId>,
    report: Option<ReportId>,
    moved: Option<bool>,
    clauses: Option<u32>,
}

impl Fields {
    fn what(self) -> Option<What> {
        Some(match self.kind.as_str() {
            "round_opened" => What::RoundOpened {
                number: self.number?,
                revision: self.revision?,
                closes_at: self.closes_at?,
                zone: self.zone?,
            },
            "round_extended" => {
                What::RoundExtended { number: self.number?, closes_at: self.closes_at?, zone: self.zone? }
            }
            "round_reminder" => {
                What::RoundReminder { number: self.number?, closes_at: self.closes_at?, zone: self.zone? }
            }
            "round_ended" => What::RoundEnded { number: self.number?, early: self.early? },
            "revision_prepared" => What::RevisionPrepared { prepared: self.prepared? },
            "revision_issued" => What::RevisionIssued { number: self.number? },
            "draft_to_clear" => What::DraftToClear { amendment: self.amendment? },
            "draft_shared" => What::DraftShared { amendment: self.amendment? },
            "draft_sent_back" => What::DraftSentBack { amendment: self.amendment? },
            "amendment_left" => What::AmendmentLeft { amendment: self.amendment?, number: self.number? },
            "amendment_to_rebase" => {
                What::AmendmentToRebase { amendment: self.amendment?, number: self.number? }
            }
            "positions_to_reconfirm" => What::PositionsToReconfirm { clauses: self.clauses? },
            "amendment_tabled" => {
                What::AmendmentTabled { amendment: self.amendment?, number: self.number?, late: self.late? }
            }
            "proposal_to_answer" => {
                What::ProposalToAnswer { amendment: self.amendment?, number: self.number? }
            }
            "proposal_answered" => {
                What::ProposalAnswered { amendment: self.amendment?, number: self.number? }
            }
            "amendment_decided" => {
                What::AmendmentDecided { amendment: self.amendment?, number: self.number? }
            }
            "amendment_tabled_again" => {
                What::AmendmentTabledAgain { amendment: self.amendment?, number: self.number? }
            }
            "package_put" => What::PackagePut { package: self.package?, number: self.number? },
            "package_answered" => What::PackageAnswered { package: self.package?, number: self.number? },
            "answer_released" => What::AnswerReleased { package: self.package?, number: self.number? },
            "package_applied" => What::PackageApplied { package: self.package?, number: self.number? },
            "package_withdrawn" => What::PackageWithdrawn { package: self.package?, number: self.number? },
            "package_taken_back" => What::PackageTakenBack { package: self.package?, number: self.number? },
            "report_opened" => What::ReportOpened {
                report: self.report?,
                number: self.number?,
                closes_at: self.closes_at?,
                zone: self.zone?,
                moved: self.moved?,
            },
            "report_reminder" => What::ReportReminder {
                report: self.report?,
                number: self.number?,
                closes_at: self.closes_at?,
                zone: self.zone?,
            },
            "section_returned" => {
                What::SectionReturned { report: self.report?, clause: self.clause?, number: self.number? }
            }
            "report_locked" => What::ReportLocked { report: self.report?, number: self.number? },
            "mentioned" => What::Mentioned { clause: self.clause?, thread: self.thread },
            "replied" => What::Replied { clause: self.clause?, thread: self.thread? },
            _ => return None,
        })
    }
}

impl<'de> Deserialize<'de> for What {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Fields::deserialize(deserializer)?
            .what()
            .ok_or_else(|| D::Error::custom("nothing that anybody is told"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let (amendment, prepared) = (AmendmentId::from_parts(1, 2), RevisionId::from_parts(1, 3));
        let (closes_at, package) = (Instant::from_millis(1_800_000_000_000), PackageId::from_parts(1, 4));
        let zone = String::from("Europe/Copenhagen");
        let report = ReportId::from_parts(1, 8);
        let all = [
            What::RoundOpened { number: 2, revision: 1, closes_at, zone: zone.clone() },
            What::RoundExtended { number: 2, closes_at, zone: zone.clone() },
            What::RoundReminder { number: 2, closes_at, zone: zone.clone() },
            What::ReportOpened { report, number: 1, closes_at, zone: zone.clone(), moved: true },
            What::ReportReminder { report, number: 1, closes_at, zone },
            What::SectionReturned {
                report,
                clause: ClauseId::parse("01JD3ZK8WQ5R7T9V0X2Y4A6B8C").unwrap(),
                number: 1,
            },
            What::ReportLocked { report, number: 1 },
            What::RoundEnded { number: 2, early: true },
            What::RevisionPrepared { prepared },
            What::RevisionIssued { number: 3 },
            What::DraftToClear { amendment },
            What::DraftShared { amendment },
            What::DraftSentBack { amendment },
            What::AmendmentTabled { amendment, number: 4, late: true },
            What::AmendmentLeft { amendment, number: 4 },
            What::AmendmentToRebase { amendment, number: 4 },
            What::PositionsToReconfirm { clauses: 3 },
            What::ProposalToAnswer { amendment, number: 4 },
            What::ProposalAnswered { amendment, number: 4 },
            What::AmendmentDecided { amendment, number: 4 },
            What::AmendmentTabledAgain { amendment, number: 4 },
            What::PackagePut { package, number: 1 },
            What::PackageWithdrawn { package, number: 1 },
            What::PackageTakenBack { package, number: 1 },
            What::PackageAnswered { package, number: 1 },
            What::PackageApplied { package, number: 1 },
            What::AnswerReleased { package, number: 1 },
            What::Mentioned {
                clause: ClauseId::parse("01JD3ZK8WQ5R7T9V0X2Y4A6B8C").unwrap(),
                thread: Some(ThreadId::from_parts(1, 5)),
            },
            What::Mentioned { clause: ClauseId::parse("01JD3ZK8WQ5R7T9V0X2Y4A6B8C").unwrap(), thread: None },
            What::Replied {
                clause: ClauseId::parse("01JD3ZK8WQ5R7T9V0X2Y4A6B8C").unwrap(),
                thread: ThreadId::from_parts(1, 5),
            },
        ];
        for what in all {
            let wire = serde_json::to_string(&what).unwrap();
            assert_eq!(serde_json::from_str::<What>(&wire).unwrap(), what, "{wire}");
        }
        assert!(serde_json::from_str::<What>(r#"{"kind":"round_ended"}"#).is_err());
        assert!(serde_json::from_str::<What>(r#"{"kind":"something_else"}"#).is_err());
    }
}
