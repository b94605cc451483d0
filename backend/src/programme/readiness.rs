//! What the other nouns know that bears on a programme's next step (domain reference 6.2).

use shared::amendment::State as Amended;
use shared::lifecycle::{Readiness, State};
use shared::time::Date;

use super::{AUTHENTIC, Stored, history};
use crate::db::{Connection, Error};
use crate::problem::Problem;
use crate::{amendment, position, revision, text};

/// Reads it. In states from which nothing goes out there is nothing to know.
///
/// Settle the text first where the answer decides something.
pub(super) async fn readiness(
    connection: &impl Connection,
    stored: &Stored,
    today: Date,
) -> Result<Readiness, Problem> {
    let state = stored.summary.state;
    if !matches!(state, State::Negotiation | State::EndorsedByOfficials | State::Adoption) {
        return Ok(Readiness::default());
    }
    let id = stored.summary.id;
    let mut ready = Readiness {
        consulted: history::was_in(connection, id, State::Consultation).await?,
        ..Readiness::default()
    };
    let Some(text) = text::text_of(connection, id, AUTHENTIC).await? else { return Ok(ready) };
    let now = text::clauses(connection, text.id).await?;
    // What was left to the ministers goes to them with its brackets (domain reference 6.2), and is not adopted in them.
    let among: fn(Amended) -> bool =
        if state == State::Adoption { Amended::competes } else { Amended::is_open };
    let contest = amendment::competing(connection, text.id, among).await?;
    let bare: Vec<_> = now.iter().map(text::Projected::clause).collect();
    let brackets = amendment::open_brackets(&contest, &bare);
    ready.brackets = Some(u32::try_from(brackets).unwrap_or(u32::MAX));
    if state == State::Adoption {
        return Ok(ready);
    }
    ready.held = Some(position::held(connection, text.id, today).await?);
    let issued = revision::latest(connection, text.id).await?;
    ready.revision_issued = Some(issued.is_some());
    if let Some(issued) = issued {
        let then = revision::clauses(connection, issued.id).await?;
        let same = then.len() == now.len()
            && then.iter().zip(&now).all(|(then, now)| {
                then.clause.id == now.id
                    && then.clause.content_hash() == now.hash
                    && then.clause.facts_hash() == now.facts_hash
                    // Brackets set by hand are no part of the hash, and are issued all the same.
                    && then.clause.wording == now.wording
            });
        ready.changed_since_revision = Some(!same);
    }
    Ok(ready)
}

/// The number of the last issued revision, for the history.
pub(super) async fn revision_number(
    connection: &impl Connection,
    stored: &Stored,
) -> Result<Option<u32>, Error> {
    let Some(text) = text::text_of(connection, stored.summary.id, AUTHENTIC).await? else { return Ok(None) };
    Ok(revision::latest(connection, text.id).await?.map(|issued| issued.number))
}
