//! What a notice says on the screen, and where it leads.

use shared::api::notification::Notice;
use shared::notification::What;
use shared::time::Instant;

use crate::context::I18n;
use crate::nav::Route;
use crate::ui::format::Detail;

/// One sentence without its full stop.
pub fn sentence(t: &I18n, what: &What) -> String {
    let when = |at: &Instant| t.common_time_office(t.formats().instant(at.millis() as f64, Detail::Minute));
    match what {
        What::RoundOpened { number, revision, closes_at, .. } => {
            t.notification_round_opened(*number, *revision, when(closes_at))
        }
        What::RoundExtended { number, closes_at, .. } => {
            t.notification_round_extended(*number, when(closes_at))
        }
        What::RoundReminder { number, closes_at, .. } => {
            t.notification_round_reminder(*number, when(closes_at))
        }
        What::RoundEnded { number, early: false } => t.notification_round_ended(*number),
        What::RoundEnded { number, early: true } => t.notification_round_ended_early(*number),
        What::RevisionPrepared { .. } => t.notification_revision_prepared(),
        What::RevisionIssued { number } => t.notification_revision_issued(*number),
        What::DraftToClear { .. } => t.notification_draft_to_clear(),
        What::DraftShared { .. } => t.notification_draft_shared(),
        What::DraftSentBack { .. } => t.notification_draft_sent_back(),
        What::AmendmentTabled { number, late: false, .. } => t.notification_amendment_tabled(*number),
        What::AmendmentTabled { number, late: true, .. } => t.notification_amendment_tabled_late(*number),
        What::ProposalToAnswer { number, .. } => t.notification_proposal_to_answer(*number),
        What::ProposalAnswered { number, .. } => t.notification_proposal_answered(*number),
        What::AmendmentDecided { number, .. } => t.notification_amendment_decided(*number),
        What::AmendmentTabledAgain { number, .. } => t.notification_amendment_tabled_again(*number),
        What::AmendmentLeft { number, .. } => t.notification_amendment_left(*number),
        What::AmendmentToRebase { number, .. } => t.notification_amendment_to_rebase(*number),
        What::PositionsToReconfirm { clauses } => t.notification_positions_to_reconfirm(*clauses),
        What::PackagePut { number, .. } => t.notification_package_put(*number),
        What::PackageAnswered { number, .. } => t.notification_package_answered(*number),
        What::AnswerReleased { number, .. } => t.notification_answer_released(*number),
        What::PackageApplied { number, .. } => t.notification_package_applied(*number),
        What::PackageWithdrawn { number, .. } => t.notification_package_withdrawn(*number),
        What::PackageTakenBack { number, .. } => t.notification_package_taken_back(*number),
        What::ReportOpened { number, closes_at, moved: false, .. } => {
            t.notification_report_opened(*number, when(closes_at))
        }
        What::ReportOpened { number, closes_at, moved: true, .. } => {
            t.notification_report_moved(*number, when(closes_at))
        }
        What::ReportReminder { number, closes_at, .. } => {
            t.notification_report_reminder(*number, when(closes_at))
        }
        What::SectionReturned { number, .. } => t.notification_section_returned(*number),
        What::ReportLocked { number, .. } => t.notification_report_locked(*number),
        What::Mentioned { .. } => t.notification_mentioned(),
        What::Replied { .. } => t.notification_replied(),
    }
}

/// The page on which one sees more.
pub fn place(notice: &Notice) -> Route {
    let programme = notice.programme;
    match &notice.what {
        What::RoundOpened { .. }
        | What::RoundExtended { .. }
        | What::RoundReminder { .. }
        | What::RoundEnded { .. } => Route::Programme { programme },
        What::RevisionPrepared { .. } | What::RevisionIssued { .. } => Route::Revisions { programme },
        What::DraftToClear { amendment }
        | What::DraftShared { amendment }
        | What::DraftSentBack { amendment }
        | What::AmendmentLeft { amendment, .. }
        | What::AmendmentToRebase { amendment, .. }
        | What::AmendmentTabled { amendment, .. }
        | What::ProposalToAnswer { amendment, .. }
        | What::ProposalAnswered { amendment, .. }
        | What::AmendmentDecided { amendment, .. }
        | What::AmendmentTabledAgain { amendment, .. } => {
            Route::Amendment { programme, amendment: *amendment }
        }
        What::PositionsToReconfirm { .. } => Route::Positions { programme },
        What::PackagePut { package, .. }
        | What::PackageAnswered { package, .. }
        | What::PackageApplied { package, .. }
        | What::PackageWithdrawn { package, .. }
        | What::PackageTakenBack { package, .. }
        | What::AnswerReleased { package, .. } => Route::Package { programme, package: *package },
        What::ReportOpened { report, .. } | What::ReportReminder { report, .. } => {
            Route::Report { programme, report: *report }
        }
        What::SectionReturned { report, clause, .. } => {
            Route::ReportSection { programme, report: *report, clause: clause.clone() }
        }
        What::ReportLocked { report, .. } => Route::Compiled { programme, report: *report },
        What::Mentioned { clause, .. } | What::Replied { clause, .. } => {
            Route::Clause { programme, clause: clause.clone() }
        }
    }
}

/// What stands behind that page's path: the thread in which somebody was mentioned or answered, the clauses on which positions are to reconfirm.
pub fn behind(notice: &Notice) -> String {
    match &notice.what {
        What::Mentioned { thread: Some(thread), .. } | What::Replied { thread, .. } => {
            format!("thread={thread}")
        }
        What::PositionsToReconfirm { .. } => "kind=again".to_owned(),
        _ => String::new(),
    }
}
