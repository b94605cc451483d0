//! Changes that the server makes (text model 4): restoring, accepting, taking back.
//!
//! The engine cannot roll back, so the order is: the room writes and settles what was typed and stands still; the change is
//! built on a fork; one transaction holds its log row, its projection, and whatever the act itself records; after the
//! commit the room applies it and tells everybody. When anything fails, memory was never touched.

use collab::act::{ActError, Edit, Prepared, prepare};
use futures_util::future::BoxFuture;
use shared::id::TextId;
use shared::problem::Code;
use shared::text::Clause;

use super::log::Entry;
use super::project::{Projecting, project};
use super::{Author, Text, log};
use crate::app::App;
use crate::db::Tx;
use crate::live::{Acted, Turn};
use crate::permit::By;
use crate::problem::Problem;

/// How often an act is built again because another node wrote in between.
const ATTEMPTS: usize = 5;

/// A text before and after an act, as the act's own rows need it.
#[derive(Debug, Clone)]
pub struct Settled {
    /// The text; `seq` is the log row of the act, or of what stood before when it changes nothing.
    pub text: Text,
    /// All clauses before, those that are gone included, in order.
    pub before: Vec<Clause>,
    /// All clauses after.
    pub after: Vec<Clause>,
}

/// Changes a text by an act. `cause` is the act's stable name, as the clauses' history shows it. `change` says what is to
/// be edited, given the settled clauses (those gone included); it may be asked again. `within` is called once, in the
/// transaction, after the change's log row and projection are in it: it mints the permit, writes the act's rows and its
/// audit entry. Whatever it returns is given back after the commit.
///
/// Must not be called while a transaction is open: the room may have to write first, and SQLite has one writer.
///
/// # Errors
/// `not_found` when there is no such text or `change` names a clause that is not there; what `change` and `within`
/// return; `unavailable` when what was typed cannot be written. The text is then as it was.
pub async fn act<T: Send>(
    app: &App,
    text: TextId,
    by: By,
    cause: &'static str,
    change: impl Fn(&[Clause]) -> Result<Vec<Edit>, Problem> + Send,
    within: impl for<'a> FnOnce(&'a Tx, &'a Settled) -> BoxFuture<'a, Result<T, Problem>> + Send,
) -> Result<T, Problem> {
    for _ in 0..ATTEMPTS {
        let turn = app.live.turn(app, text).await?;
        let prepared = prepare(&turn.document, &change(&turn.clauses)?).map_err(problem)?;
        let tx = app.db.begin().await?;
        // The room re-reads the log when a turn is given up; then the next one knows what was written in between.
        if log::lock(&tx, text, turn.text.epoch).await? == Some(turn.text.seq) {
            return record(app, tx, turn, prepared, by.into(), cause, within).await;
        }
    }
    Err(Problem { retry_after: Some(2), ..Problem::new(Code::Unavailable) })
}

async fn record<T: Send>(
    app: &App,
    tx: Tx,
    turn: Turn,
    prepared: Prepared,
    author: Author,
    cause: &str,
    within: impl for<'a> FnOnce(&'a Tx, &'a Settled) -> BoxFuture<'a, Result<T, Problem>> + Send,
) -> Result<T, Problem> {
    let Turn { text, clauses, done, .. } = turn;
    let entries: Vec<Entry> =
        prepared.update.iter().map(|bytes| Entry { bytes: bytes.clone(), author }).collect();
    let seq = log::append(&tx, text.id, text.epoch, text.seq, &entries).await?;
    let by = move |_: &_| author;
    let projecting = Projecting { text: text.id, clauses: &prepared.after, seq, cause, author: &by };
    let touched = project(&tx, &projecting).await?;
    let text = Text { seq, projected_seq: seq, ..text };
    let settled = Settled { text, before: clauses, after: prepared.after.clone() };
    let value = within(&tx, &settled).await?;
    tx.tell(super::changed(tx.sql(), &settled.text).await?);
    app.commit(tx).await?;
    // The room may have been closed meanwhile; then there is nothing in memory to bring up to date.
    let _ = done.send(Acted { prepared, seq, touched });
    Ok(value)
}

fn problem(error: ActError) -> Problem {
    match error {
        ActError::NoClause(_) => Problem::not_found(),
        ActError::Taken(_) => Problem::new(Code::Stale),
        ActError::Load(_) | ActError::Refused(_) => Problem::internal(error),
    }
}
