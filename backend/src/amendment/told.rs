//! Who is told what of an amendment: by its number, or by its id alone while it is a draft.

use std::collections::BTreeSet;

use shared::amendment::{Amendment, Audience, Fit, Ground, Stage, State};
use shared::member::MemberCode;
use shared::notification::{Circle, What};

use super::basis::live;
use super::step::Found;
use super::store::Stored;
use super::view::Around;
use crate::app::App;
use crate::db::{Error, Tx};
use crate::notification::{tell, was_told};
use crate::permit::Caller;
use crate::problem::Problem;
use crate::text::Text;

/// Whether a draft, of the first version or of a next one, waits for its heads.
fn waits_for_heads(record: &Amendment) -> bool {
    record.state == State::ForClearance || record.revising == Some(Stage::ForClearance)
}

/// A draft waits for its heads and whom they have named, who alone are told; the secretariat's own waits for the secretariat.
pub(super) async fn to_clear(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    found: &Found,
    after: &Stored,
) -> Result<(), Error> {
    let record = &after.record;
    if !waits_for_heads(record) {
        return Ok(());
    }
    let drafters = record.drafters();
    let circle = match record.audience {
        Audience::Members { .. } => Circle::Speakers(&drafters),
        Audience::Secretariat => Circle::Secretariat,
    };
    let what = What::DraftToClear { amendment: after.id };
    tell(app, tx, found.of.programme, &what, &circle, Some(caller.person)).await
}

/// Those who write a draft are told that it is theirs to write again, and nobody else: the others know nothing of it.
pub(super) async fn sent_back(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    found: &Found,
    after: &Stored,
) -> Result<(), Error> {
    let drafters = after.record.drafters();
    let circle = match after.record.audience {
        Audience::Members { .. } => Circle::Delegations(&drafters),
        Audience::Secretariat => Circle::Secretariat,
    };
    let what = What::DraftSentBack { amendment: after.id };
    tell(app, tx, found.of.programme, &what, &circle, Some(caller.person)).await
}

/// The same where one of them has left a draft that waited for its heads: what the others have released is released no more.
pub(super) async fn written_again(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    found: &Found,
    after: &Stored,
) -> Result<(), Error> {
    let back = waits_for_heads(&found.stored.record) && after.record.is_being_written();
    if back { sent_back(app, tx, caller, found, after).await } else { Ok(()) }
}

/// A delegation that a step has invited to a draft is told, and nobody else: the others know of it.
pub(super) async fn invited(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    found: &Found,
    after: &Stored,
) -> Result<(), Error> {
    let invited: BTreeSet<MemberCode> =
        after.record.authors().difference(&found.stored.record.authors()).copied().collect();
    if invited.is_empty() {
        return Ok(());
    }
    let what = What::DraftShared { amendment: after.id };
    tell(app, tx, found.of.programme, &what, &Circle::Delegations(&invited), Some(caller.person)).await
}

/// Who speaks for those that stand behind it is told that its authors have left it.
pub(super) async fn left(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    found: &Found,
    after: &Stored,
) -> Result<(), Error> {
    let Some(number) = after.record.number else { return Ok(()) };
    let asks = after.record.state.is_open() && after.record.is_orphaned();
    if !asks || found.stored.record.is_orphaned() {
        return Ok(());
    }
    let what = What::AmendmentLeft { amendment: after.id, number };
    let circle = Circle::Speakers(&after.record.sponsors);
    tell(app, tx, found.of.programme, &what, &circle, Some(caller.person)).await
}

/// Who speaks for its authors is told that an amendment no longer fits the text, once for each version of it.
///
/// # Errors
/// When the database fails.
pub async fn words_changed(app: &App, tx: &Tx, of: &Text) -> Result<(), Problem> {
    let around = Around::of(tx.sql(), of.id).await?;
    let (now, order) = live(tx.sql(), of.id).await?;
    let ground = Ground { now: &now, base: &order, inserted: &around.inserted };
    for stored in &around.tabled {
        let record = &stored.record;
        let asked = record.state.is_open() && record.revising.is_none();
        let stuck = || {
            let rebased = around.rebased(stored, &ground);
            rebased.is_some_and(|rebased| rebased.fit() == Fit::NeedsRebasing)
        };
        let (Some(number), Some(version)) = (record.number, around.versions.get(&stored.id)) else {
            continue;
        };
        let what = What::AmendmentToRebase { amendment: stored.id, number };
        if !asked || !stuck() || was_told(tx.sql(), of.programme, &what, version.tabled_at).await? {
            continue;
        }
        let drafters = record.drafters();
        let circle = match record.audience {
            Audience::Members { .. } => Circle::Speakers(&drafters),
            Audience::Secretariat => Circle::Secretariat,
        };
        tell(app, tx, of.programme, &what, &circle, None).await?;
    }
    Ok(())
}

/// Everybody who takes part is told that it is on the table.
pub(super) async fn tabled(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    found: &Found,
    after: &Stored,
) -> Result<(), Error> {
    let Some(number) = after.record.number else { return Ok(()) };
    let what = What::AmendmentTabled { amendment: after.id, number, late: after.record.late };
    tell(app, tx, found.of.programme, &what, &Circle::All, Some(caller.person)).await
}

/// Who speaks for those that stand behind it is to answer the office.
pub(super) async fn to_answer(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    found: &Found,
    after: &Stored,
) -> Result<(), Error> {
    let Some(number) = after.record.number else { return Ok(()) };
    let what = What::ProposalToAnswer { amendment: after.id, number };
    let circle = Circle::Speakers(&after.record.sponsors);
    tell(app, tx, found.of.programme, &what, &circle, Some(caller.person)).await
}

/// Who decides is told that all that stand behind it have answered the office: the chair, and the secretariat where the chair has left
/// decisions to it. Another answer of one of them is nothing new.
pub(super) async fn answered(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    found: &Found,
    after: &Stored,
) -> Result<(), Error> {
    let now = after.record.state == State::Answered && found.stored.record.state != State::Answered;
    let Some(number) = after.record.number.filter(|_| now) else { return Ok(()) };
    let what = What::ProposalAnswered { amendment: after.id, number };
    tell(app, tx, found.of.programme, &what, &Circle::Chair, Some(caller.person)).await?;
    if found.rules.secretariat_decides && after.record.audience != Audience::Secretariat {
        tell(app, tx, found.of.programme, &what, &Circle::Secretariat, Some(caller.person)).await?;
    }
    Ok(())
}

/// The delegations that stand behind it, and those that wrote it, are told that it is decided; of its own the secretariat is.
pub(super) async fn decided(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    found: &Found,
    after: &Stored,
) -> Result<(), Error> {
    let Some(number) = after.record.number else { return Ok(()) };
    to_concerned(app, tx, caller, found, after, What::AmendmentDecided { amendment: after.id, number }).await
}

/// The same are told that it is on the table again. Where nobody stands behind it any more it is not, and nobody is told.
pub(super) async fn tabled_again(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    found: &Found,
    after: &Stored,
) -> Result<(), Error> {
    let Some(number) = after.record.number.filter(|_| after.record.state.is_open()) else { return Ok(()) };
    to_concerned(app, tx, caller, found, after, What::AmendmentTabledAgain { amendment: after.id, number })
        .await
}

async fn to_concerned(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    found: &Found,
    after: &Stored,
    what: What,
) -> Result<(), Error> {
    let record = &after.record;
    let concerned: BTreeSet<MemberCode> = record.sponsors.union(&record.authors()).copied().collect();
    let circle = Circle::Delegations(&concerned);
    tell(app, tx, found.of.programme, &what, &circle, Some(caller.person)).await?;
    if record.audience == Audience::Secretariat {
        tell(app, tx, found.of.programme, &what, &Circle::Secretariat, Some(caller.person)).await?;
    }
    Ok(())
}
