//! What things are found by, as it is kept.

use shared::id::{AmendmentId, MessageId};
use shared::search;
use shared::text::{Facts, Wording};

use crate::db::{Error, Tx, execute, insert_many};
use crate::values;

/// What one thing is found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub(super) kind: &'static str,
    pub(super) subject: String,
    /// Folded; empty when it is found by nothing.
    pub(super) words: String,
}

/// Clauses, by the hash of their content and that of their facts: found wherever both stand together.
pub(super) const CLAUSE: &str = "clause";
/// Amendments, by the version that is tabled.
pub(super) const AMENDMENT: &str = "amendment";
/// Why a draft is wanted, by its amendment.
pub(super) const REASON: &str = "reason";
/// Messages in threads.
pub(super) const MESSAGE: &str = "message";

impl Entry {
    /// A clause by its words with their footnotes and by its facts: all that is looked for may stand in either. The hashes are those of
    /// its content and of its facts.
    #[must_use]
    pub fn clause((hash, facts_hash): (&str, &str), wording: &Wording, facts: &Facts) -> Self {
        let (words, said) = (wording.searched(), facts.searched(&Facts::default()));
        let texts = std::iter::once(words.as_str()).chain(said.iter().map(|(_, said)| said.as_str()));
        Self { kind: CLAUSE, subject: format!("{hash} {facts_hash}"), words: search::index(texts) }
    }

    /// An amendment as it is tabled: what it asks for, in words and facts, and why.
    #[must_use]
    pub fn amendment<'a>(id: AmendmentId, texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self { kind: AMENDMENT, subject: id.to_string(), words: search::index(texts) }
    }

    /// Why the draft of an amendment is wanted. Its wordings are found as those of any text are.
    #[must_use]
    pub fn reason(id: AmendmentId, reason: &str) -> Self {
        Self { kind: REASON, subject: id.to_string(), words: search::index([reason]) }
    }

    /// A message.
    #[must_use]
    pub fn message(id: MessageId, body: &str) -> Self {
        Self { kind: MESSAGE, subject: id.to_string(), words: search::index([body]) }
    }
}

/// Lets things be found by these words, and by what they were found by before no more. In the transaction that writes them, and in the
/// order of what they are: the row of a clause is of every text in which it stands, and is locked by whoever writes it, changed or not.
///
/// # Errors
/// When the database fails.
pub async fn write(tx: &Tx, entries: Vec<Entry>) -> Result<(), Error> {
    let (mut found, lost): (Vec<Entry>, Vec<Entry>) =
        entries.into_iter().partition(|entry| !entry.words.is_empty());
    found.sort_by(|one, other| (one.kind, &one.subject).cmp(&(other.kind, &other.subject)));
    for entry in lost {
        let sql = "DELETE FROM search_words WHERE kind = $1 AND subject = $2";
        execute(tx.sql(), sql, values![entry.kind, entry.subject]).await?;
    }
    let rows = found.into_iter().map(|entry| values![entry.kind, entry.subject, entry.words]).collect();
    let end = "ON CONFLICT (kind, subject) DO UPDATE SET words = excluded.words \
               WHERE search_words.words <> excluded.words";
    insert_many(tx, "search_words (kind, subject, words)", end, rows).await
}
