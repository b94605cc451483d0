//! What a notice says in a mail, and where it leads.

use i18n::Messages;
use shared::api::notification::Notice;
use shared::notification::What;
use shared::time::Instant;

use crate::zone::{self, Wall};

/// One sentence without its full stop.
pub(super) fn sentence(t: &Messages, what: &What) -> String {
    match what {
        What::RoundOpened { number, revision, closes_at, zone } => {
            t.notification_round_opened(*number, *revision, deadline(t, *closes_at, zone))
        }
        What::RoundExtended { number, closes_at, zone } => {
            t.notification_round_extended(*number, deadline(t, *closes_at, zone))
        }
        What::RoundReminder { number, closes_at, zone } => {
            t.notification_round_reminder(*number, deadline(t, *closes_at, zone))
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
        What::ReportOpened { number, closes_at, zone, moved: false, .. } => {
            t.notification_report_opened(*number, deadline(t, *closes_at, zone))
        }
        What::ReportOpened { number, closes_at, zone, moved: true, .. } => {
            t.notification_report_moved(*number, deadline(t, *closes_at, zone))
        }
        What::ReportReminder { number, closes_at, zone, .. } => {
            t.notification_report_reminder(*number, deadline(t, *closes_at, zone))
        }
        What::SectionReturned { number, .. } => t.notification_section_returned(*number),
        What::ReportLocked { number, .. } => t.notification_report_locked(*number),
        What::Mentioned { .. } => t.notification_mentioned(),
        What::Replied { .. } => t.notification_replied(),
    }
}

/// `9 December 2026, 24:00 (Copenhagen)`. A zone that is not known any more shows the time of the world.
fn deadline(t: &Messages, at: Instant, zone: &str) -> String {
    let city = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    match zone::deadline(at, zone) {
        Some(Wall { year, month, day, hour, minute }) => {
            let time = format!("{hour:02}:{minute:02}");
            t.notification_mail_deadline(day.to_string(), i64::from(month), year.to_string(), time, city)
        }
        None => at.to_string(),
    }
}

/// The page on which one sees more.
pub(super) fn link(public_url: &str, notice: &Notice) -> String {
    let programme = format!("{public_url}/programmes/{}", notice.programme);
    match &notice.what {
        What::RoundOpened { .. }
        | What::RoundExtended { .. }
        | What::RoundReminder { .. }
        | What::RoundEnded { .. } => programme,
        What::RevisionPrepared { .. } | What::RevisionIssued { .. } => format!("{programme}/revisions"),
        What::DraftToClear { amendment }
        | What::DraftShared { amendment }
        | What::DraftSentBack { amendment }
        | What::AmendmentLeft { amendment, .. }
        | What::AmendmentToRebase { amendment, .. }
        | What::AmendmentTabled { amendment, .. }
        | What::ProposalToAnswer { amendment, .. }
        | What::ProposalAnswered { amendment, .. }
        | What::AmendmentDecided { amendment, .. }
        | What::AmendmentTabledAgain { amendment, .. } => format!("{programme}/amendments/{amendment}"),
        What::PositionsToReconfirm { .. } => format!("{programme}/positions?kind=again"),
        What::PackagePut { package, .. }
        | What::PackageAnswered { package, .. }
        | What::PackageApplied { package, .. }
        | What::PackageWithdrawn { package, .. }
        | What::PackageTakenBack { package, .. }
        | What::AnswerReleased { package, .. } => {
            format!("{programme}/packages/{package}")
        }
        What::ReportOpened { report, .. } | What::ReportReminder { report, .. } => {
            format!("{programme}/reports/{report}")
        }
        What::SectionReturned { report, clause, .. } => {
            format!("{programme}/reports/{report}/sections/{clause}")
        }
        What::ReportLocked { report, .. } => format!("{programme}/reports/{report}/read"),
        What::Mentioned { clause, thread: None } => format!("{programme}/text/{clause}"),
        What::Mentioned { clause, thread: Some(thread) } | What::Replied { clause, thread } => {
            format!("{programme}/text/{clause}?thread={thread}")
        }
    }
}
