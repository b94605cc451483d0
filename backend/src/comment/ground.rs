//! A text as the caller reads it: the draft, or the last revision. Threads are begun on it, and shown on it; what somebody does
//! not read of a text, no thread tells them.

use std::collections::HashMap;

use shared::api::revision::RevisionClause;
use shared::comment::{ListThreads, takes_comments};
use shared::id::TextId;
use shared::lifecycle::State;
use shared::problem::Code;
use shared::programme::{Reading, TextRules, reading};
use shared::text::{ClauseId, ContentHash, Wording};

use crate::db::{Connection, Tx};
use crate::permit::Caller;
use crate::problem::Problem;
use crate::text::Text;
use crate::{programme, revision, text};

/// A clause on it.
pub(super) struct Read {
    /// What it is called.
    pub label: String,
    /// Its content.
    pub hash: ContentHash,
    /// Its words, without hand-set brackets, as anchors count them.
    pub wording: Wording,
    /// Its place in the order.
    pub at: usize,
}

/// What somebody reads of a text.
pub(super) struct Ground {
    pub text: Text,
    pub rules: TextRules,
    pub reading: Reading,
    pub clauses: HashMap<ClauseId, Read>,
}

/// The text, for who may know that it has comments.
pub(super) async fn known(
    connection: &impl Connection,
    caller: &Caller,
    id: TextId,
) -> Result<(Text, TextRules), Problem> {
    let text = text::of_programme(connection, id).await?.ok_or_else(Problem::not_found)?;
    let rules = programme::known_to(connection, caller, text.programme).await?;
    caller.check::<ListThreads>(&())?;
    Ok((text, rules))
}

impl Ground {
    /// As the caller reads it. Settle first.
    pub async fn of(connection: &impl Connection, caller: &Caller, id: TextId) -> Result<Self, Problem> {
        let (text, rules) = known(connection, caller, id).await?;
        let reading = reading(&caller.seat, caller.person, &rules);
        let rows: Vec<(ClauseId, String, Wording, ContentHash)> = match reading {
            Reading::Live => text::clauses(connection, id)
                .await?
                .into_iter()
                .map(|one| (one.id, one.label, one.wording, one.hash))
                .collect(),
            _ => {
                let issued = match reading {
                    Reading::Adopted => revision::sealed_of(connection, id).await?,
                    _ => revision::latest(connection, id).await?,
                };
                let rows = match issued {
                    Some(issued) => revision::clauses(connection, issued.id).await?,
                    None => Vec::new(),
                };
                let row = |row: RevisionClause| {
                    let hash = row.clause.content_hash();
                    (row.clause.id, row.label, row.clause.wording, hash)
                };
                rows.into_iter().map(row).collect()
            }
        };
        let read = |(at, (id, label, wording, hash)): (usize, (ClauseId, String, Wording, _))| {
            (id, Read { label, hash, wording: wording.without_brackets(), at })
        };
        let clauses = rows.into_iter().enumerate().map(read).collect();
        Ok(Self { text, rules, reading, clauses })
    }

    /// Whether the caller reads what is being written.
    pub const fn is_live(&self) -> bool {
        matches!(self.reading, Reading::Live)
    }
}

/// Lets pass while the text takes comments.
pub(super) fn must_take_comments(state: State) -> Result<(), Problem> {
    if takes_comments(state) { Ok(()) } else { Err(Code::CommentsClosed.into()) }
}

/// The text as it is in a change's transaction, held as it is until that ends.
pub(super) async fn held(tx: &Tx, caller: &Caller, id: TextId) -> Result<Ground, Problem> {
    text::hold(tx, id).await?;
    Ground::of(tx.sql(), caller, id).await
}
