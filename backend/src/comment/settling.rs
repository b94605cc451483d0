//! What acts in a thread that is there have in common.

use shared::comment::{Question, ReadThread};
use shared::id::ThreadId;
use shared::programme::TextRules;

use super::ground::{self, must_take_comments};
use super::store::{self, Thread};
use crate::db::{Connection, Error, Tx};
use crate::permit::Caller;
use crate::problem::Problem;
use crate::text::Text;

/// The thread, for who is of its circle; for others there is none.
pub(super) async fn known(
    connection: &impl Connection,
    caller: &Caller,
    stored: Option<Thread>,
) -> Result<(Thread, Text, TextRules), Problem> {
    let thread = stored.ok_or_else(Problem::not_found)?;
    let (text, rules) = ground::known(connection, caller, thread.text).await?;
    caller.check::<ReadThread>(&thread.circle)?;
    Ok((thread, text, rules))
}

/// The same for changing it: held until the transaction ends.
pub(super) async fn held(
    tx: &Tx,
    caller: &Caller,
    id: ThreadId,
) -> Result<(Thread, Text, TextRules), Problem> {
    known(tx.sql(), caller, store::hold(tx, id).await?).await
}

/// What decides who may settle it: who has begun it.
pub(super) async fn question(tx: &Tx, thread: &Thread) -> Result<Question, Error> {
    let first = store::messages(tx.sql(), &[thread.id]).await?.into_iter().next();
    Ok(Question {
        circle: thread.circle,
        by: first.as_ref().map(|message| message.seat),
        of: first.and_then(|message| message.by.code.parse().ok()),
    })
}

/// The same while the text takes comments. Asked after the permit, so that who may not is told that first.
pub(super) fn open(rules: &TextRules) -> Result<(), Problem> {
    must_take_comments(rules.state)
}
