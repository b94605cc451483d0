//! Something that waits: what is asked, why, and the button that leads there.

use shared::desk::{DeskItem, DeskKind};
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
    let programme = item.programme.as_ref();
    let of = |route: fn(shared::id::ProgrammeId) -> Route| programme.map(|programme| route(programme.id));
    let (key, what, why, act, to, behind) = match &item.what {
        DeskKind::ContinueDrafting => (
            "draft".to_owned(),
            t.desk_draft_what(),
            t.desk_draft_why(),
            t.desk_draft_act(),
            of(|programme| Route::Text { programme })?,
            String::new(),
        ),
        DeskKind::ConfirmRevision { revision, number } => (
            revision.to_string(),
            t.desk_revision_what(*number),
            t.desk_revision_why(),
            t.desk_revision_act(),
            of(|programme| Route::Revisions { programme })?,
            String::new(),
        ),
        DeskKind::ClearAmendment { amendment, number } => (
            format!("clear-{amendment}"),
            number.map_or_else(|| t.desk_clear_what(), |number| t.desk_clear_version_what(number)),
            t.desk_clear_why(),
            t.desk_clear_act(),
            Route::Amendment { programme: programme?.id, amendment: *amendment },
            String::new(),
        ),
        DeskKind::WriteJointDraft { amendment } => (
            format!("joint-{amendment}"),
            t.desk_joint_what(),
            t.desk_joint_why(),
            t.desk_joint_act(),
            Route::Amendment { programme: programme?.id, amendment: *amendment },
            String::new(),
        ),
        DeskKind::AnswerProposal { amendment, number } => (
            format!("answer-{amendment}"),
            t.desk_answer_what(*number),
            t.desk_answer_why(),
            t.desk_answer_act(),
            Route::Amendment { programme: programme?.id, amendment: *amendment },
            String::new(),
        ),
        DeskKind::RebaseAmendment { amendment, number } => (
            format!("rebase-{amendment}"),
            t.desk_rebase_what(*number),
            t.desk_rebase_why(),
            t.desk_rebase_act(),
            Route::Amendment { programme: programme?.id, amendment: *amendment },
            String::new(),
        ),
        DeskKind::TakeUpAmendment { amendment, number } => (
            format!("take-up-{amendment}"),
            t.desk_take_up_what(*number),
            t.desk_take_up_why(),
            t.desk_take_up_act(),
            Route::Amendment { programme: programme?.id, amendment: *amendment },
            String::new(),
        ),
        DeskKind::DecideAmendments { count } => (
            "decide".to_owned(),
            t.desk_decide_what(*count),
            t.desk_decide_why(),
            t.desk_decide_act(),
            of(|programme| Route::Amendments { programme })?,
            query(&Chosen { state: Some(Standing::Answered), ..Chosen::default() }).to_string(),
        ),
        DeskKind::AnswerPackage { package, number } => (
            format!("answer-{package}"),
            t.desk_package_answer_what(*number),
            t.desk_package_answer_why(),
            t.desk_package_answer_act(),
            Route::Package { programme: programme?.id, package: *package },
            String::new(),
        ),
        DeskKind::DecidePackage { package, number } => (
            format!("decide-{package}"),
            t.desk_package_decide_what(*number),
            t.desk_package_decide_why(),
            t.desk_package_decide_act(),
            Route::Package { programme: programme?.id, package: *package },
            String::new(),
        ),
        DeskKind::AnswerMention { thread, clause, by } => (
            format!("mention-{thread}"),
            t.desk_mention_what(by),
            t.desk_mention_why(),
            t.desk_mention_act(),
            Route::Clause { programme: programme?.id, clause: clause.clone() },
            format!("thread={thread}"),
        ),
        DeskKind::AmendInRound { number } => (
            format!("round-{number}"),
            t.desk_amend_what(*number),
            t.desk_amend_why(),
            t.desk_amend_act(),
            of(|programme| Route::Amendments { programme })?,
            String::new(),
        ),
        DeskKind::RecordAdoption { procedure } => (
            format!("record-{}", procedure.map(|id| id.to_string()).unwrap_or_default()),
            t.desk_record_what(),
            t.desk_record_why(),
            t.desk_record_act(),
            of(|programme| Route::Adoption { programme })?,
            String::new(),
        ),
        DeskKind::ConfirmAdoption { procedure } => (
            format!("confirm-{procedure}"),
            t.desk_adoption_what(),
            t.desk_adoption_why(),
            t.desk_adoption_act(),
            of(|programme| Route::Adoption { programme })?,
            String::new(),
        ),
        DeskKind::JoinText { procedure } => (
            format!("join-{procedure}"),
            t.desk_join_what(),
            t.desk_join_why(),
            t.desk_join_act(),
            of(|programme| Route::Adoption { programme })?,
            String::new(),
        ),
        DeskKind::ReconfirmPositions { count } => (
            "reconfirm".to_owned(),
            t.desk_reconfirm_what(*count),
            t.desk_reconfirm_why(),
            t.desk_reconfirm_act(),
            of(|programme| Route::Positions { programme })?,
            "kind=again".to_owned(),
        ),
        DeskKind::ReadChanges { count } => (
            "since".to_owned(),
            t.desk_since_what(*count),
            t.desk_since_why(),
            t.desk_since_act(),
            of(|programme| Route::Since { programme })?,
            "whose=delegation".to_owned(),
        ),
        DeskKind::ClearText => (
            "clear-text".to_owned(),
            t.desk_clear_text_what(),
            t.desk_clear_text_why(),
            t.desk_clear_text_act(),
            of(|programme| Route::Since { programme })?,
            "whose=delegation".to_owned(),
        ),
        DeskKind::ReadOwnChanges { count } => (
            "since-own".to_owned(),
            t.desk_since_own_what(*count),
            t.desk_since_why(),
            t.desk_since_act(),
            of(|programme| Route::Since { programme })?,
            "whose=own".to_owned(),
        ),
        DeskKind::UpdateResult { clause, label } => (
            clause.as_str().to_owned(),
            t.desk_result_what(label),
            t.desk_result_why(),
            t.desk_result_act(),
            Route::Result { programme: programme?.id, clause: clause.clone() },
            String::new(),
        ),
        DeskKind::GiveWords { report, number, count } => (
            format!("give-{report}"),
            t.desk_give_what(*count, *number),
            t.desk_give_why(),
            t.desk_give_act(),
            Route::Report { programme: programme?.id, report: *report },
            String::new(),
        ),
        DeskKind::SendParts { report, number, count } => (
            format!("send-{report}"),
            t.desk_send_what(*count, *number),
            t.desk_send_why(),
            t.desk_send_act(),
            Route::Report { programme: programme?.id, report: *report },
            String::new(),
        ),
        DeskKind::MergeSections { report, number, count } => (
            format!("merge-{report}"),
            t.desk_merge_what(*count, *number),
            t.desk_merge_why(),
            t.desk_merge_act(),
            Route::Report { programme: programme?.id, report: *report },
            String::new(),
        ),
        DeskKind::CorrectSection { report, clause, label } => (
            format!("correct-{report}-{clause}"),
            t.desk_correct_what(label),
            t.desk_correct_why(),
            t.desk_correct_act(),
            Route::ReportSection { programme: programme?.id, report: *report, clause: clause.clone() },
            String::new(),
        ),
        DeskKind::VerifySections { report, number, count } => (
            format!("verify-{report}"),
            t.desk_verify_what(*count, *number),
            t.desk_verify_why(),
            t.desk_verify_act(),
            Route::Report { programme: programme?.id, report: *report },
            String::new(),
        ),
        DeskKind::LockReport { report, number } => (
            format!("lock-{report}"),
            t.desk_lock_what(*number),
            t.desk_lock_why(),
            t.desk_lock_act(),
            Route::Report { programme: programme?.id, report: *report },
            String::new(),
        ),
        DeskKind::NameChair { from, .. } => (
            "chair".to_owned(),
            t.desk_chair_what(),
            t.desk_chair_why(t.formats().day(&from.to_string(), Detail::Day)),
            t.desk_chair_act(),
            Route::Members,
            String::new(),
        ),
        DeskKind::RenewInvitation { person, name } => (
            person.to_string(),
            t.desk_invitation_what(name),
            t.desk_invitation_why(),
            t.desk_invitation_act(),
            Route::People,
            format!("person={person}"),
        ),
    };
    let why = match programme {
        Some(programme) => format!("{}. {why}", programme.title),
        None => why,
    };
    let of = programme.map(|programme| programme.id.to_string()).unwrap_or_default();
    Some(Drawn { key: format!("{of}-{key}"), what, why, act, to, query: behind.into() })
}
