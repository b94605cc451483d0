//! Rows of where threads stand, and have stood.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use shared::comment::settle::Places;
use shared::comment::{Anchor, Trail, Words};
use shared::id::ThreadId;
use shared::text::{ClauseId, ContentHash};

use crate::db::{Connection, Error, FromRow, Tx, Value, all, by_ids, execute, inconsistent, insert_many};
use crate::values;

#[derive(FromRow)]
struct AnchorRow {
    thread: String,
    clause: String,
    lost: i64,
    hash: String,
    words_from: Option<i64>,
    words_to: Option<i64>,
    quote: Option<String>,
    context_before: Option<String>,
    context_after: Option<String>,
}

const TABLE: &str = "comment_anchor";

impl AnchorRow {
    fn key(&self) -> Result<(ThreadId, ClauseId), Error> {
        Ok((
            self.thread.parse().map_err(|_| inconsistent(TABLE, "thread", &self.thread))?,
            ClauseId::parse(&self.clause).map_err(|_| inconsistent(TABLE, "clause", &self.clause))?,
        ))
    }

    fn anchor(self) -> Result<Anchor, Error> {
        let hash = ContentHash::parse(&self.hash).map_err(|_| inconsistent(TABLE, "hash", &self.hash))?;
        let number =
            |column: &str, value: i64| u32::try_from(value).map_err(|_| inconsistent(TABLE, column, value));
        let words = match (self.words_from, self.words_to, self.quote) {
            (Some(start), Some(end), Some(quote)) => Some(Words {
                start: number("words_from", start)?,
                end: number("words_to", end)?,
                quote,
                before: self.context_before.unwrap_or_default(),
                after: self.context_after.unwrap_or_default(),
            }),
            _ => None,
        };
        Ok(Anchor { hash, words })
    }
}

/// The places of these threads.
pub(super) async fn of_threads(
    connection: &impl Connection,
    threads: &[ThreadId],
) -> Result<HashMap<ThreadId, Places>, Error> {
    let mut found: HashMap<ThreadId, Places> = HashMap::new();
    for some in threads.chunks(200) {
        let numbers: Vec<String> = (1..=some.len()).map(|n| format!("${n}")).collect();
        let sql = format!(
            "SELECT a.thread, a.clause, p.lost, a.hash, a.words_from, a.words_to, a.quote, a.context_before, \
             a.context_after FROM comment_anchor a JOIN comment_place p ON p.thread = a.thread \
             AND p.clause = a.clause WHERE a.thread IN ({}) ORDER BY a.thread, a.clause, a.seq",
            numbers.join(", ")
        );
        let values = some.iter().map(|id| Value::from(id.to_string())).collect();
        for row in all::<AnchorRow>(connection, &sql, values).await? {
            let ((thread, clause), lost) = (row.key()?, row.lost != 0);
            let (anchor, places) = (row.anchor()?, found.entry(thread).or_default());
            match places.get_mut(&clause) {
                Some(trail) => trail.held.push(anchor),
                None => {
                    places.insert(clause, Trail { origin: anchor, held: Vec::new(), lost });
                }
            }
        }
    }
    Ok(found)
}

/// The threads that stand on one of these clauses of a text.
pub(super) async fn threads_on(
    connection: &impl Connection,
    text: &str,
    clauses: &BTreeSet<ClauseId>,
) -> Result<Vec<ThreadId>, Error> {
    #[derive(FromRow)]
    struct Row {
        thread: String,
    }
    let mut threads: BTreeSet<ThreadId> = BTreeSet::new();
    for (places, values) in by_ids(&[text.into()], clauses) {
        let sql = format!(
            "SELECT DISTINCT p.thread FROM comment_place p JOIN comment_thread t ON t.id = p.thread \
             WHERE t.text = $1 AND p.clause IN ({places})"
        );
        for row in all::<Row>(connection, &sql, values).await? {
            let thread: Result<ThreadId, _> = row.thread.parse();
            threads.insert(thread.map_err(|_| inconsistent("comment_place", "thread", &row.thread))?);
        }
    }
    Ok(threads.into_iter().collect())
}

/// Writes the places of threads that are other than before: each with those before and those after. However many threads stand on a
/// clause in which somebody types, these are a few statements.
pub(super) async fn put(tx: &Tx, threads: &[(ThreadId, &Places, &Places)]) -> Result<(), Error> {
    let (mut places, mut anchors) = (Vec::new(), Vec::new());
    let mut written: BTreeMap<&ClauseId, Vec<ThreadId>> = BTreeMap::new();
    for &(thread, before, after) in threads {
        for (clause, trail) in after.iter().filter(|(clause, trail)| before.get(*clause) != Some(*trail)) {
            if before.contains_key(clause) {
                written.entry(clause).or_default().push(thread);
            }
            places.push(values![thread.to_string(), clause.to_string(), i64::from(trail.lost)]);
            for (seq, anchor) in (0_i64..).zip(std::iter::once(&trail.origin).chain(&trail.held)) {
                let words = anchor.words.as_ref();
                anchors.push(values![
                    thread.to_string(),
                    clause.to_string(),
                    seq,
                    anchor.hash.to_string(),
                    words.map(|words| i64::from(words.start)),
                    words.map(|words| i64::from(words.end)),
                    words.map(|words| words.quote.clone()),
                    words.map(|words| words.before.clone()),
                    words.map(|words| words.after.clone()),
                ]);
            }
        }
    }
    for (clause, threads) in written {
        for (places, values) in by_ids(&[clause.to_string().into()], threads) {
            let sql = format!("DELETE FROM comment_anchor WHERE clause = $1 AND thread IN ({places})");
            execute(tx.sql(), &sql, values).await?;
        }
    }
    let end = "ON CONFLICT (thread, clause) DO UPDATE SET lost = excluded.lost";
    insert_many(tx, "comment_place (thread, clause, lost)", end, places).await?;
    let into = "comment_anchor (thread, clause, seq, hash, words_from, words_to, quote, context_before, context_after)";
    insert_many(tx, into, "", anchors).await
}
