//! Who may enter the room of a draft.

use shared::amendment::rights::{Matter, ReadDraft, Rules};
use shared::amendment::{Amendment, Audience};
use shared::id::{AmendmentId, TextId};
use shared::lifecycle::State;
use shared::live::Right;
use shared::permission::Act;
use shared::programme::Reading;

use super::store;
use crate::db::{Connection, Error};
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{programme, text};

/// What somebody may do with the text of a draft. Its authors write it until they hand it to the heads, and read it until it
/// is released; for everybody else, and after that, there is none.
///
/// # Errors
/// When the database fails.
pub async fn draft_right(
    connection: &impl Connection,
    amendment: AmendmentId,
    draft: TextId,
    caller: &Caller,
) -> Result<Right, Problem> {
    let nothing = Right { reading: Reading::Nothing, writes: false };
    let Some(stored) = store::find(connection, amendment).await? else { return Ok(nothing) };
    let under_way = stored.draft.as_ref().is_some_and(|under_way| under_way.text == draft);
    let matter = Matter::of(&stored.record, &Rules::default());
    if !under_way || !ReadDraft::verdict(&caller.seat, &matter).is_allowed() {
        return Ok(nothing);
    }
    let of = text::find(connection, stored.text).await?.ok_or_else(Problem::not_found)?;
    let rules = programme::known_to(connection, caller, of.programme).await?;
    let writes = rules.state == State::Negotiation && stored.record.is_being_written();
    Ok(Right { reading: Reading::Live, writes })
}

/// Who is told of what happens in a draft.
///
/// # Errors
/// When the database fails.
pub async fn audience(connection: &impl Connection, amendment: AmendmentId) -> Result<Audience, Error> {
    let stored = store::find(connection, amendment).await?;
    Ok(stored.map_or_else(nobody, |stored| authors(&stored.record)))
}

/// Those who write its draft, as an audience.
pub(super) fn authors(record: &Amendment) -> Audience {
    match record.audience {
        Audience::Secretariat => Audience::Secretariat,
        Audience::Members { .. } => Audience::Members { members: record.drafters() },
    }
}

fn nobody() -> Audience {
    Audience::Members { members: std::collections::BTreeSet::new() }
}
