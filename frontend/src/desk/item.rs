//! Something that waits: what is asked, why, and the button that leads there.

use shared::desk::{DeskItem, DeskKind};
use shared::id::ProgrammeId;
use yew::AttrValue;

use crate::amendment::address::{Chosen, Standing};
use crate::context::I18n;
use crate::nav::Route;
use crate::revision::address::query;
use crate::ui::format::Detail;

/// An item as it is drawn.
pub struct Drawn {
    /// Its key in the list.
    pub key: String,
    /// What is asked.
    pub what: String,
    /// Why, or of whom.
    pub why: String,
    /// The button's words.
    pub act: String,
    /// Where the button leads.
    pub to: Route,
    /// The query behind it.
    pub query: AttrValue,
}

/// The words of an item and the page on which it is done. `None` for something about a programme that names none, which the
/// server does not send.
pub fn draw(t: &I18n, item: &DeskItem) -> Option<Drawn> {
    let (kind, programme) = (&item.what, item.programme.as_ref());
    let to = place(kind, programme.map(|programme| programme.id))?;
    let why = match programme {
        Some(programme) => format!("{}. {}", programme.title, why(t, kind)),
        None => why(t, kind),
    };
    let of = programme.map(|programme| programme.id.to_string()).unwrap_or_default();
    let key = format!("{of}-{}", key(kind));
    Some(Drawn { key, what: what(t, kind), why, act: act(t, kind), to, query: behind(kind).into() })
}

/// What it is known by among those of its programme.
fn key(kind: &DeskKind) -> String {
    match kind {
        DeskKind::ContinueDrafting => "draft".to_owned(),
        DeskKind::ConfirmRevision { revision, .. } => revision.to_string(),
        DeskKind::ClearAmendment { amendment, .. } => format!("clear-{amendment}"),
        DeskKind::WriteJointDraft { amendment } => format!("joint-{amendment}"),
        DeskKind::AnswerProposal { amendment, .. } => format!("answer-{amendment}"),
        DeskKind::RebaseAmendment { amendment, .. } => format!("rebase-{amendment}"),
        DeskKind::TakeUpAmendment { amendment, .. } => format!("take-up-{amendment}"),
        DeskKind::DecideAmendments { .. } => "decide".to_owned(),
        DeskKind::AnswerPackage { package, .. } => format!("answer-{package}"),
        DeskKind::DecidePackage { package, .. } => format!("decide-{package}"),
        DeskKind::AnswerMention { thread, .. } => format!("mention-{thread}"),
        DeskKind::AmendInRound { number } => format!("round-{number}"),
        DeskKind::RecordAdoption { procedure } => {
            format!("record-{}", procedure.map(|id| id.to_string()).unwrap_or_default())
        }
        DeskKind::ConfirmAdoption { procedure } => format!("confirm-{procedure}"),
        DeskKind::JoinText { procedure } => format!("join-{procedure}"),
        DeskKind::ReconfirmPositions { .. } => "reconfirm".to_owned(),
        DeskKind::ReadChanges { .. } => "since".to_owned(),
        DeskKind::ClearText => "clear-text".to_owned(),
        DeskKind::ReadOwnChanges { .. } => "since-own".to_owned(),
        DeskKind::UpdateResult { clause, .. } => clause.as_str().to_owned(),
        DeskKind::GiveWords { report, .. } => format!("give-{report}"),
        DeskKind::SendParts { report, .. } => format!("send-{report}"),
        DeskKind::MergeSections { report, .. } => format!("merge-{report}"),
        DeskKind::CorrectSection { report, clause, .. } => format!("correct-{report}-{clause}"),
        DeskKind::VerifySections { report, .. } => format!("verify-{report}"),
        DeskKind::LockReport { report, .. } => format!("lock-{report}"),
        DeskKind::NameChair { .. } => "chair".to_owned(),
        DeskKind::RenewInvitation { person, .. } => person.to_string(),
    }
}

/// What is asked.
fn what(t: &I18n, kind: &DeskKind) -> String {
    match kind {
        DeskKind::ContinueDrafting => t.desk_draft_what(),
        DeskKind::ConfirmRevision { number, .. } => t.desk_revision_what(*number),
        DeskKind::ClearAmendment { number, .. } => {
            number.map_or_else(|| t.desk_clear_what(), |number| t.desk_clear_version_what(number))
        }
        DeskKind::WriteJointDraft { .. } => t.desk_joint_what(),
        DeskKind::AnswerProposal { number, .. } => t.desk_answer_what(*number),
        DeskKind::RebaseAmendment { number, .. } => t.desk_rebase_what(*number),
        DeskKind::TakeUpAmendment { number, .. } => t.desk_take_up_what(*number),
        DeskKind::DecideAmendments { count } => t.desk_decide_what(*count),
        DeskKind::AnswerPackage { number, .. } => t.desk_package_answer_what(*number),
        DeskKind::DecidePackage { number, .. } => t.desk_package_decide_what(*number),
        DeskKind::AnswerMention { by, .. } => t.desk_mention_what(by),
        DeskKind::AmendInRound { number } => t.desk_amend_what(*number),
        DeskKind::RecordAdoption { .. } => t.desk_record_what(),
        DeskKind::ConfirmAdoption { .. } => t.desk_adoption_what(),
        DeskKind::JoinText { .. } => t.desk_join_what(),
        DeskKind::ReconfirmPositions { count } => t.desk_reconfirm_what(*count),
        DeskKind::ReadChanges { count } => t.desk_since_what(*count),
        DeskKind::ClearText => t.desk_clear_text_what(),
        DeskKind::ReadOwnChanges { count } => t.desk_since_own_what(*count),
        DeskKind::UpdateResult { label, .. } => t.desk_result_what(label),
        DeskKind::GiveWords { number, count, .. } => t.desk_give_what(*count, *number),
        DeskKind::SendParts { number, count, .. } => t.desk_send_what(*count, *number),
        DeskKind::MergeSections { number, count, .. } => t.desk_merge_what(*count, *number),
        DeskKind::CorrectSection { label, .. } => t.desk_correct_what(label),
        DeskKind::VerifySections { number, count, .. } => t.desk_verify_what(*count, *number),
        DeskKind::LockReport { number, .. } => t.desk_lock_what(*number),
        DeskKind::NameChair { .. } => t.desk_chair_what(),
        DeskKind::RenewInvitation { name, .. } => t.desk_invitation_what(name),
    }
}

/// Why it is asked, or of whom.
fn why(t: &I18n, kind: &DeskKind) -> String {
    match kind {
        DeskKind::ContinueDrafting => t.desk_draft_why(),
        DeskKind::ConfirmRevision { .. } => t.desk_revision_why(),
        DeskKind::ClearAmendment { .. } => t.desk_clear_why(),
        DeskKind::WriteJointDraft { .. } => t.desk_joint_why(),
        DeskKind::AnswerProposal { .. } => t.desk_answer_why(),
        DeskKind::RebaseAmendment { .. } => t.desk_rebase_why(),
        DeskKind::TakeUpAmendment { .. } => t.desk_take_up_why(),
        DeskKind::DecideAmendments { .. } => t.desk_decide_why(),
        DeskKind::AnswerPackage { .. } => t.desk_package_answer_why(),
        DeskKind::DecidePackage { .. } => t.desk_package_decide_why(),
        DeskKind::AnswerMention { .. } => t.desk_mention_why(),
        DeskKind::AmendInRound { .. } => t.desk_amend_why(),
        DeskKind::RecordAdoption { .. } => t.desk_record_why(),
        DeskKind::ConfirmAdoption { .. } => t.desk_adoption_why(),
        DeskKind::JoinText { .. } => t.desk_join_why(),
        DeskKind::ReconfirmPositions { .. } => t.desk_reconfirm_why(),
        DeskKind::ReadChanges { .. } | DeskKind::ReadOwnChanges { .. } => t.desk_since_why(),
        DeskKind::ClearText => t.desk_clear_text_why(),
        DeskKind::UpdateResult { .. } => t.desk_result_why(),
        DeskKind::GiveWords { .. } => t.desk_give_why(),
        DeskKind::SendParts { .. } => t.desk_send_why(),
        DeskKind::MergeSections { .. } => t.desk_merge_why(),
        DeskKind::CorrectSection { .. } => t.desk_correct_why(),
        DeskKind::VerifySections { .. } => t.desk_verify_why(),
        DeskKind::LockReport { .. } => t.desk_lock_why(),
        DeskKind::NameChair { from, .. } => t.desk_chair_why(t.formats().day(&from.to_string(), Detail::Day)),
        DeskKind::RenewInvitation { .. } => t.desk_invitation_why(),
    }
}

/// The words of the button.
fn act(t: &I18n, kind: &DeskKind) -> String {
    match kind {
        DeskKind::ContinueDrafting => t.desk_draft_act(),
        DeskKind::ConfirmRevision { .. } => t.desk_revision_act(),
        DeskKind::ClearAmendment { .. } => t.desk_clear_act(),
        DeskKind::WriteJointDraft { .. } => t.desk_joint_act(),
        DeskKind::AnswerProposal { .. } => t.desk_answer_act(),
        DeskKind::RebaseAmendment { .. } => t.desk_rebase_act(),
        DeskKind::TakeUpAmendment { .. } => t.desk_take_up_act(),
        DeskKind::DecideAmendments { .. } => t.desk_decide_act(),
        DeskKind::AnswerPackage { .. } => t.desk_package_answer_act(),
        DeskKind::DecidePackage { .. } => t.desk_package_decide_act(),
        DeskKind::AnswerMention { .. } => t.desk_mention_act(),
        DeskKind::AmendInRound { .. } => t.desk_amend_act(),
        DeskKind::RecordAdoption { .. } => t.desk_record_act(),
        DeskKind::ConfirmAdoption { .. } => t.desk_adoption_act(),
        DeskKind::JoinText { .. } => t.desk_join_act(),
        DeskKind::ReconfirmPositions { .. } => t.desk_reconfirm_act(),
        DeskKind::ReadChanges { .. } | DeskKind::ReadOwnChanges { .. } => t.desk_since_act(),
        DeskKind::ClearText => t.desk_clear_text_act(),
        DeskKind::UpdateResult { .. } => t.desk_result_act(),
        DeskKind::GiveWords { .. } => t.desk_give_act(),
        DeskKind::SendParts { .. } => t.desk_send_act(),
        DeskKind::MergeSections { .. } => t.desk_merge_act(),
        DeskKind::CorrectSection { .. } => t.desk_correct_act(),
        DeskKind::VerifySections { .. } => t.desk_verify_act(),
        DeskKind::LockReport { .. } => t.desk_lock_act(),
        DeskKind::NameChair { .. } => t.desk_chair_act(),
        DeskKind::RenewInvitation { .. } => t.desk_invitation_act(),
    }
}

/// The page on which it is done; `None` for something about a programme that names none.
fn place(kind: &DeskKind, programme: Option<ProgrammeId>) -> Option<Route> {
    Some(match kind {
        DeskKind::ContinueDrafting => Route::Text { programme: programme? },
        DeskKind::ConfirmRevision { .. } => Route::Revisions { programme: programme? },
        DeskKind::ClearAmendment { amendment, .. }
        | DeskKind::WriteJointDraft { amendment }
        | DeskKind::AnswerProposal { amendment, .. }
        | DeskKind::RebaseAmendment { amendment, .. }
        | DeskKind::TakeUpAmendment { amendment, .. } => {
            Route::Amendment { programme: programme?, amendment: *amendment }
        }
        DeskKind::DecideAmendments { .. } | DeskKind::AmendInRound { .. } => {
            Route::Amendments { programme: programme? }
        }
        DeskKind::AnswerPackage { package, .. } | DeskKind::DecidePackage { package, .. } => {
            Route::Package { programme: programme?, package: *package }
        }
        DeskKind::AnswerMention { clause, .. } => {
            Route::Clause { programme: programme?, clause: clause.clone() }
        }
        DeskKind::RecordAdoption { .. } | DeskKind::ConfirmAdoption { .. } | DeskKind::JoinText { .. } => {
            Route::Adoption { programme: programme? }
        }
        DeskKind::ReconfirmPositions { .. } => Route::Positions { programme: programme? },
        DeskKind::ReadChanges { .. } | DeskKind::ClearText | DeskKind::ReadOwnChanges { .. } => {
            Route::Since { programme: programme? }
        }
        DeskKind::UpdateResult { clause, .. } => {
            Route::Result { programme: programme?, clause: clause.clone() }
        }
        DeskKind::GiveWords { report, .. }
        | DeskKind::SendParts { report, .. }
        | DeskKind::MergeSections { report, .. }
        | DeskKind::VerifySections { report, .. }
        | DeskKind::LockReport { report, .. } => Route::Report { programme: programme?, report: *report },
        DeskKind::CorrectSection { report, clause, .. } => {
            Route::ReportSection { programme: programme?, report: *report, clause: clause.clone() }
        }
        DeskKind::NameChair { .. } => Route::Members,
        DeskKind::RenewInvitation { .. } => Route::People,
    })
}

/// The query behind the page's path.
fn behind(kind: &DeskKind) -> String {
    match kind {
        DeskKind::DecideAmendments { .. } => {
            query(&Chosen { state: Some(Standing::Answered), ..Chosen::default() }).to_string()
        }
        DeskKind::AnswerMention { thread, .. } => format!("thread={thread}"),
        DeskKind::ReconfirmPositions { .. } => "kind=again".to_owned(),
        DeskKind::ReadChanges { .. } | DeskKind::ClearText => "whose=delegation".to_owned(),
        DeskKind::ReadOwnChanges { .. } => "whose=own".to_owned(),
        DeskKind::RenewInvitation { person, .. } => format!("person={person}"),
        _ => String::new(),
    }
}
