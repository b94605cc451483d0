//! What of confirmed readings waits on somebody's desk.

use shared::api::programme::ProgrammeSummary;
use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::id::TextId;
use shared::lifecycle::State;
use shared::permission::Act;
use shared::position::lifted_in;
use shared::programme::{Reading, reading};
use shared::reading::{ReadChanges, Whose, difference};
use shared::seat::Role;
use shared::time::Instant;

use super::sight::Sight;
use super::store::{self, Holder};
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{programme, revision, text};

/// One item at most for each text that is negotiated or before the officials or ministers. A head reads what has changed since the
/// delegation last cleared; where it never has, and the text is being negotiated, the head is asked to. Everybody who has confirmed a
/// reading of their own reads what has changed since. Whoever never has is asked nothing.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    now: Instant,
) -> Result<Vec<DeskItem>, Problem> {
    let mut items = Vec::new();
    if !ReadChanges::verdict(&caller.seat, &Whose::Own).is_allowed() {
        return Ok(items);
    }
    let states = State::ALL.into_iter().filter(|state| lifted_in(*state));
    let summaries = programme::summaries_in(connection, states).await?;
    if summaries.is_empty() {
        return Ok(items);
    }
    let texts = text::authentic(connection).await?;
    for summary in summaries {
        let Some(text) = texts.get(&summary.id) else { continue };
        if let Some((what, since)) = of_text(connection, caller, &summary, *text, now).await? {
            let programme = Some(DeskProgramme { id: summary.id, title: summary.title });
            items.push(DeskItem { what, programme, due: None, since });
        }
    }
    Ok(items)
}

/// What is asked of the caller about one text, and since when.
async fn of_text(
    connection: &impl Connection,
    caller: &Caller,
    programme: &ProgrammeSummary,
    text: TextId,
    now: Instant,
) -> Result<Option<(DeskKind, Instant)>, Problem> {
    let mut readings = Vec::new();
    if let Some(member) = caller.seat.member.filter(|_| caller.seat.role == Role::Head) {
        let delegation = Holder::delegation(member);
        if store::any(connection, text, &delegation).await? {
            readings.push((Whose::Delegation, delegation));
        } else if programme.state == State::Negotiation && reads(connection, caller, programme, text).await? {
            return Ok(Some((DeskKind::ClearText, programme.since)));
        }
    }
    let own = Holder::of(caller, Whose::Own);
    if store::any(connection, text, &own).await? {
        readings.push((Whose::Own, own));
    }
    if readings.is_empty() {
        return Ok(None);
    }
    let sight = Sight::of(connection, caller, text, now.date()).await?;
    for (whose, holder) in readings {
        let kept = store::find(connection, text, &holder).await?;
        let found = difference(&kept.stand, &sight.now, &sight.states);
        let count = u32::try_from(found.count() + usize::from(found.wide.is_some())).unwrap_or(u32::MAX);
        if let Some(confirmed) = kept.confirmed.filter(|_| count > 0) {
            let what = match whose {
                Whose::Delegation => DeskKind::ReadChanges { count },
                Whose::Own => DeskKind::ReadOwnChanges { count },
            };
            return Ok(Some((what, confirmed.at)));
        }
    }
    Ok(None)
}

/// Whether there is something to read: who reads revisions alone has nothing before the first.
async fn reads(
    connection: &impl Connection,
    caller: &Caller,
    programme: &ProgrammeSummary,
    text: TextId,
) -> Result<bool, Problem> {
    let rules = programme::known_to(connection, caller, programme.id).await?;
    let live = reading(&caller.seat, caller.person, &rules) == Reading::Live;
    Ok(live || revision::latest(connection, text).await?.is_some())
}
