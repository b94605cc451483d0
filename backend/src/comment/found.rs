//! Threads as a search finds them. Which of them somebody is shown is asked before, by the search.

use std::collections::HashMap;

use shared::id::ThreadId;
use shared::text::ClauseId;

use super::store;
use crate::db::{Connection, Error, FromRow, Value, all, inconsistent};
use crate::search::Entry;

/// A thread that was found.
#[derive(Debug, Clone, Default)]
pub struct FoundThread {
    /// The clauses it stands on, the one it was begun on first.
    pub clauses: Vec<ClauseId>,
    /// What was said, the earliest first: by whom, by code, and what.
    pub messages: Vec<(String, String)>,
}

/// These threads.
///
/// # Errors
/// When the database fails.
pub async fn found(
    connection: &impl Connection,
    ids: &[ThreadId],
) -> Result<HashMap<ThreadId, FoundThread>, Error> {
    let mut found: HashMap<ThreadId, FoundThread> = HashMap::new();
    for thread in store::of_ids(connection, ids).await? {
        found.entry(thread.id).or_default().clauses.push(thread.clause);
    }
    for (thread, clause) in places(connection, ids).await? {
        let clauses = &mut found.entry(thread).or_default().clauses;
        if !clauses.contains(&clause) {
            clauses.push(clause);
        }
    }
    for message in store::messages(connection, ids).await? {
        found.entry(message.thread).or_default().messages.push((message.by.code, message.body));
    }
    Ok(found)
}

async fn places(connection: &impl Connection, ids: &[ThreadId]) -> Result<Vec<(ThreadId, ClauseId)>, Error> {
    #[derive(FromRow)]
    struct Row {
        thread: String,
        clause: String,
    }
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let numbers: Vec<String> = (1..=ids.len()).map(|n| format!("${n}")).collect();
    let sql = format!(
        "SELECT thread, clause FROM comment_place WHERE thread IN ({}) ORDER BY thread, clause",
        numbers.join(", ")
    );
    let values = ids.iter().map(|id| Value::from(id.to_string())).collect();
    let rows: Vec<Row> = all(connection, &sql, values).await?;
    rows.into_iter()
        .map(|row| {
            let thread =
                row.thread.parse().map_err(|_| inconsistent("comment_place", "thread", &row.thread))?;
            let clause = ClauseId::parse(&row.clause)
                .map_err(|_| inconsistent("comment_place", "clause", &row.clause))?;
            Ok((thread, clause))
        })
        .collect()
}

/// What messages are found by: the next ones behind an id, in the order of their ids.
///
/// # Errors
/// When the database fails.
pub async fn message_entries(
    connection: &impl Connection,
    after: &str,
    most: i64,
) -> Result<Vec<Entry>, Error> {
    let messages = store::messages_behind(connection, after, most).await?;
    Ok(messages.iter().map(|(id, body)| Entry::message(*id, body)).collect())
}
