//! Programmes: making them, their settings, their lifecycle, and announced editing sessions.
//!
//! Rules: `shared::programme` (who may, who reads what), `shared::lifecycle` (states and steps). Events: `Changed` on
//! `programme`, `TextRightsChanged` for its text. What it is not: the words, see `text`; how ministers decide, see
//! `procedure`, which takes its steps by [`decided`].

mod advance;
mod announce_editing;
mod change;
mod check;
mod create;
mod document;
mod due;
mod editing;
mod end_editing;
mod get;
mod history;
mod leave_decisions;
mod list;
mod list_history;
mod readiness;
mod routes;
mod store;
mod take_step;
mod view;
mod waiting;

pub use advance::decided;
pub use document::take_document_number;
pub use due::due;
pub use routes::routes;
pub use store::{Stored, after, ancestor, descendants, find, hold};
pub use waiting::waiting;

use shared::amendment::rights::Rules;
use shared::api::programme::ProgrammeSummary;
use shared::id::{PersonId, ProgrammeId};
use shared::lifecycle::State;
use shared::problem::Code;
use shared::programme::{Reading, TextRules, reading};
use shared::time::Instant;

use crate::db::{Connection, Error, Tx, inconsistent};
use crate::hub::Event;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{person, round, text};

/// The language of the authentic text (domain reference 6.3).
pub const AUTHENTIC: &str = "en";

/// What decides who reads and who writes a programme's texts now; `None` when there is no such programme.
///
/// An editing session that ends by itself counts until [`due`] has ended it, which is within a minute.
///
/// # Errors
/// When the database fails.
pub async fn text_rules(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Option<TextRules>, Error> {
    let Some(stored) = store::find(connection, programme).await? else { return Ok(None) };
    let writes = pen_writes(connection, programme).await?;
    Ok(Some(stored.text_rules(writes)))
}

/// Whether the pen writes during a negotiation now: in an announced editing session, or because the round says so.
async fn pen_writes(connection: &impl Connection, programme: ProgrammeId) -> Result<bool, Error> {
    Ok(editing::running(connection, programme).await?.is_some()
        || round::pen_writes(connection, programme).await?)
}

/// Lets pass who reads anything of a programme's text; for others there is no such programme. Gives back where it stands.
///
/// # Errors
/// `not_found`; when the database fails.
pub async fn known_to(
    connection: &impl Connection,
    caller: &Caller,
    programme: ProgrammeId,
) -> Result<TextRules, Problem> {
    let rules = text_rules(connection, programme).await?.ok_or_else(Problem::not_found)?;
    match reading(&caller.seat, caller.person, &rules) {
        Reading::Nothing => Err(Problem::not_found()),
        _ => Ok(rules),
    }
}

/// Lets pass while a programme is negotiated: before there are no amendments and no packages, and later nothing of them changes.
///
/// # Errors
/// `not_found`; `not_negotiated`; when the database fails.
pub async fn negotiated(connection: &impl Connection, programme: ProgrammeId) -> Result<(), Problem> {
    let stored = store::find(connection, programme).await?.ok_or_else(Problem::not_found)?;
    if stored.summary.state == State::Negotiation { Ok(()) } else { Err(Code::NotNegotiated.into()) }
}

/// Whether somebody knows of a programme in any of the seats that they hold at that time.
///
/// # Errors
/// When the database fails.
pub async fn is_known_to(
    connection: &impl Connection,
    person: PersonId,
    programme: ProgrammeId,
    at: Instant,
) -> Result<bool, Error> {
    let Some(rules) = text_rules(connection, programme).await? else { return Ok(false) };
    let seats = person::seats_of(connection, person).await?;
    let mut held = seats.iter().filter(|seat| seat.holds(at));
    Ok(held.any(|seat| reading(seat, person, &rules) != Reading::Nothing))
}

/// The programmes that the caller knows, with their titles and what the caller reads of their texts; the latest period first.
///
/// # Errors
/// When the database fails.
pub async fn readings(
    connection: &impl Connection,
    caller: &Caller,
) -> Result<Vec<(ProgrammeId, String, Reading)>, Error> {
    let drafted = store::drafted_by(connection, caller.person).await?;
    let all = store::list(connection, State::ALL.into_iter()).await?;
    let read = |stored: Stored| {
        let id = stored.summary.id;
        // A list comes without the drafting groups; for what one person reads it matters whether they are in it. Who writes, and
        // so whether an editing session runs, does not matter.
        let drafting_group = drafted.contains(&id).then_some(caller.person).into_iter().collect();
        let rules = TextRules { drafting_group, ..stored.text_rules(false) };
        let reading = reading(&caller.seat, caller.person, &rules);
        (reading != Reading::Nothing).then_some((id, stored.summary.title, reading))
    };
    Ok(all.into_iter().filter_map(read).collect())
}

/// Whether an objection of a Baltic state blocks the programme's adoption (domain reference 6.8, 1).
///
/// # Errors
/// `Inconsistent` when there is no such programme; when the database fails.
pub async fn baltic_objection_blocks(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<bool, Error> {
    let stored = store::find(connection, programme).await?;
    stored
        .map(|stored| stored.settings.baltic_objection_blocks)
        .ok_or_else(|| inconsistent("programme", "id", programme))
}

/// Who decides on the programme's amendments.
///
/// # Errors
/// `Inconsistent` when there is no such programme; when the database fails.
pub async fn amendment_rules(connection: &impl Connection, programme: ProgrammeId) -> Result<Rules, Error> {
    let stored = store::find(connection, programme).await?;
    stored.map(|stored| stored.amendment_rules()).ok_or_else(|| inconsistent("programme", "id", programme))
}

/// The programmes that stand in one of those states, with their titles, the latest period first.
///
/// # Errors
/// When the database fails.
pub async fn titles_in(
    connection: &impl Connection,
    states: impl Iterator<Item = State>,
) -> Result<Vec<(ProgrammeId, String)>, Error> {
    let found = summaries_in(connection, states).await?;
    Ok(found.into_iter().map(|summary| (summary.id, summary.title)).collect())
}

/// The programmes in these states, and where each stands.
///
/// # Errors
/// When the database fails.
pub async fn summaries_in(
    connection: &impl Connection,
    states: impl Iterator<Item = State>,
) -> Result<Vec<ProgrammeSummary>, Error> {
    let found = store::list(connection, states).await?;
    Ok(found.into_iter().map(|stored| stored.summary).collect())
}

/// Notes that others are to fetch the programme again, and that rights to its text may have changed.
///
/// # Errors
/// When the database fails.
pub async fn tell_changed(tx: &Tx, programme: ProgrammeId) -> Result<(), Error> {
    tx.tell(Event::Changed { topic: "programme", id: programme.to_string() });
    if let Some(text) = text::text_of(tx.sql(), programme, AUTHENTIC).await? {
        tx.tell(Event::TextRightsChanged(text.id));
    }
    Ok(())
}

/// Who shares the pen, in the order in which they were named.
///
/// # Errors
/// When the database fails.
pub async fn drafting_group(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<PersonId>, Error> {
    Ok(store::drafters(connection, programme).await?.into_iter().map(|named| named.id).collect())
}
