//! A new text.

use collab::log::Snapshot;
use shared::id::{AmendmentId, ProgrammeId, TextId};
use shared::text::Clause;

use super::project::{Projecting, project};
use super::{Author, Text, log, store};
use crate::app::App;
use crate::db::{Error, Tx};

/// Makes the text of a programme in a language, with its first clauses: the row, the seeded document as its first
/// snapshot, and the projection. Only the server seeds, once, here (live-editing reference 3).
///
/// # Errors
/// `Duplicate` when the programme has a text in this language; `Inconsistent` when a clause cannot stand in a document
/// (its position is no fractional index, an id comes twice).
pub async fn create(
    app: &App,
    tx: &Tx,
    programme: ProgrammeId,
    language: &str,
    clauses: &[Clause],
) -> Result<TextId, Error> {
    insert(app, tx, blank(app, programme, language, None), clauses).await
}

/// Makes the small text in which an amendment is drafted; it begins with `clauses`.
///
/// # Errors
/// `Inconsistent` when a clause cannot stand in a document.
pub async fn create_draft(
    app: &App,
    tx: &Tx,
    of: &Text,
    amendment: AmendmentId,
    clauses: &[Clause],
) -> Result<TextId, Error> {
    insert(app, tx, blank(app, of.programme, &of.language, Some(amendment)), clauses).await
}

fn blank(app: &App, programme: ProgrammeId, language: &str, amendment: Option<AmendmentId>) -> Text {
    let id = app.id(TextId::from_parts);
    Text { id, programme, language: language.to_owned(), epoch: 1, seq: 0, projected_seq: 0, amendment }
}

async fn insert(app: &App, tx: &Tx, text: Text, clauses: &[Clause]) -> Result<TextId, Error> {
    let id = text.id;
    let document = collab::model::seeded(client_id(app), text.epoch.into(), clauses)
        .map_err(|fault| Error::Inconsistent(fault.to_string()))?;
    let snapshot = Snapshot::of(&document, 0).map_err(|error| Error::Inconsistent(error.to_string()))?;
    store::insert(tx, &text).await?;
    log::save(tx, id, text.epoch, &snapshot).await?;
    let (author, clauses) = (|_: &_| Author::default(), collab::model::clauses(&document));
    project(tx, &Projecting { text: id, clauses: &clauses, seq: 0, cause: "made", author: &author }).await?;
    Ok(id)
}

/// A Yjs client id of our own: random, so that no tab has it.
pub(crate) fn client_id(app: &App) -> u64 {
    u64::from_be_bytes(app.random.bytes()) & collab::schema::MAX_CLIENT | 1
}
