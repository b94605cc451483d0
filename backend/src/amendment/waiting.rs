//! What of amendments waits on somebody's desk.

use shared::amendment::rights::{
    AnswerProposal, DecideAmendment, Matter, ReleaseDraft, Rules, SponsorAmendment, WriteDraft,
};
use shared::amendment::{Fit, Ground, Stage, State};
use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::id::{AmendmentId, TextId};
use shared::lifecycle;
use shared::permission::Act;
use shared::time::Instant;

use super::basis::live;
use super::store::{self, Stored};
use super::view::Around;
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{programme, text};

/// The states in which an amendment asks something of somebody.
const ASKING: [&str; 5] = ["draft", "for_clearance", "tabled", "proposed", "answered"];

/// A joint draft waits for its delegations while it is written, a draft that was handed on for its head, an office's proposal for the sponsors that have not answered, and answered ones for the chair. One that
/// no longer fits the text waits for its authors, and one that these have left for those that stand behind it.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    _now: Instant,
) -> Result<Vec<DeskItem>, Problem> {
    let mut items = Vec::new();
    if !caller.seat.role.negotiates() {
        return Ok(items);
    }
    for of in store::texts_with(connection, &ASKING).await? {
        let Some(text) = text::of_programme(connection, of).await? else { continue };
        let Some(stored) = programme::find(connection, text.programme).await? else { continue };
        if stored.summary.state != lifecycle::State::Negotiation {
            continue;
        }
        let rules = stored.amendment_rules();
        let programme = DeskProgramme { id: stored.summary.id, title: stored.summary.title };
        let item = |what, since| DeskItem { what, programme: Some(programme.clone()), due: None, since };
        let drafts = store::drafts_of(connection, of, &caller.seat).await?;
        let tabled = store::tabled(connection, of).await?;
        for one in drafts.iter().chain(&tabled) {
            items.extend(asks(one, caller).map(|what| item(what, since(one))));
        }
        for one in need_rebasing(connection, of, caller, &tabled).await? {
            let number = one.record.number.unwrap_or_default();
            items.push(item(DeskKind::RebaseAmendment { amendment: one.id, number }, since(one)));
        }
        let decides = |one: &&Stored| {
            one.record.state == State::Answered
                && DecideAmendment::verdict(&caller.seat, &Matter::of(&one.record, &rules)).is_allowed()
        };
        let answered: Vec<&Stored> = tabled.iter().filter(decides).collect();
        if let Some(first) = answered.iter().map(|one| since(one)).min() {
            let count = u32::try_from(answered.len()).unwrap_or(u32::MAX);
            items.push(item(DeskKind::DecideAmendments { count }, first));
        }
    }
    Ok(items)
}

fn matter(stored: &Stored) -> Matter {
    Matter::of(&stored.record, &Rules::default())
}

/// What one amendment asks of somebody in the caller's seat.
fn asks(stored: &Stored, caller: &Caller) -> Option<DeskKind> {
    let (record, amendment) = (&stored.record, stored.id);
    let member = caller.seat.member;
    let cleared = record.state == State::ForClearance || record.revising == Some(Stage::ForClearance);
    let released = member.is_some_and(|member| record.released.contains(&member));
    if cleared && !released && ReleaseDraft::verdict(&caller.seat, &matter(stored)).is_allowed() {
        return Some(DeskKind::ClearAmendment { amendment, number: record.number });
    }
    let answered = member.is_some_and(|member| record.answer(member).is_some());
    let asked = record.state == State::Proposed
        && !answered
        && AnswerProposal::verdict(&caller.seat, &matter(stored)).is_allowed();
    let number = record.number.unwrap_or_default();
    if asked {
        return Some(DeskKind::AnswerProposal { amendment, number });
    }
    let left = record.state.is_open()
        && record.is_orphaned()
        && member.is_some_and(|member| record.sponsors.contains(&member))
        && SponsorAmendment::verdict(&caller.seat, &matter(stored)).is_allowed();
    // A joint draft is another's as well: who was invited to it finds it here.
    let joint = record.is_being_written()
        && !record.is_tabled()
        && record.drafters().len() > 1
        && WriteDraft::verdict(&caller.seat, &matter(stored)).is_allowed();
    if joint {
        return Some(DeskKind::WriteJointDraft { amendment });
    }
    left.then_some(DeskKind::TakeUpAmendment { amendment, number })
}

/// Those for which the caller speaks, and that no longer fit the text that they would enter. What the row says of that may be of
/// before the pen changed the text; so it is asked anew, of the caller's own alone, because a desk must not read a thousand.
async fn need_rebasing<'a>(
    connection: &impl Connection,
    of: TextId,
    caller: &Caller,
    tabled: &'a [Stored],
) -> Result<Vec<&'a Stored>, Problem> {
    let own = |one: &&Stored| {
        one.record.state.is_open()
            && one.record.revising.is_none()
            && ReleaseDraft::verdict(&caller.seat, &matter(one)).is_allowed()
    };
    let mut own: Vec<&Stored> = tabled.iter().filter(own).collect();
    if own.is_empty() {
        return Ok(own);
    }
    let ids: Vec<AmendmentId> = own.iter().map(|one| one.id).collect();
    let around = Around::of_these(connection, tabled, &ids).await?;
    let (now, order) = live(connection, of).await?;
    let ground = Ground { now: &now, base: &order, inserted: &around.inserted };
    own.retain(|one| around.rebased(one, &ground).is_some_and(|rebased| rebased.fit() == Fit::NeedsRebasing));
    Ok(own)
}

/// Since when it waits: the last thing that happened to it.
fn since(stored: &Stored) -> Instant {
    let record = &stored.record;
    let last = [
        record.proposals.last().map(|proposal| proposal.at),
        record.answers.last().map(|answer| answer.at),
        record.releases.last().map(|release| release.at),
        stored.draft.as_ref().map(|draft| draft.begun_at),
        stored.tabled_at,
    ];
    last.into_iter().flatten().max().unwrap_or(stored.begun_at)
}
