//! Whether everything is found by its own words, and nothing is by others: `samrad verify`.

use std::collections::{HashMap, HashSet};

use super::entry::{CLAUSE, Entry};
use super::refresh::Source;
use crate::db::{Connection, Error, FromRow, all, by_ids, one};
use crate::{text, values};

/// Clauses looked at at once that need not stand anywhere.
const PAGE: i64 = 500;

/// Compares what is kept with what the things say. Says how many things are found, and which by other words.
///
/// # Errors
/// When the database fails.
pub async fn verify(connection: &impl Connection) -> Result<(usize, Vec<String>), Error> {
    let (mut seen, mut wrong) = (HashSet::new(), Vec::new());
    for source in Source::ALL {
        let mut after = String::new();
        while let Some((entries, last)) = source.page(connection, &after).await? {
            wrong.extend(differing(connection, entries, &mut seen).await?);
            after = last;
        }
    }
    // How a clause read before is kept, because it may read so again.
    let mut after = String::new();
    while let Some((entries, last)) = kept_clauses(connection, &after).await? {
        wrong.extend(differing(connection, entries, &mut seen).await?);
        after = last;
    }
    #[derive(FromRow)]
    struct Row {
        found: i64,
    }
    let sql = "SELECT COUNT(*) AS found FROM search_words";
    let kept = one::<Row>(connection, sql, values![]).await?.map_or(0, |row| row.found);
    let count = seen.len();
    if wrong.is_empty() && kept != count as i64 {
        wrong.push(format!("{kept} things are found, and there are {count}"));
    }
    Ok((count, wrong))
}

/// What the next clauses that are kept are to be found by, and the last of these; `None` when there are no more.
async fn kept_clauses(
    connection: &impl Connection,
    after: &str,
) -> Result<Option<(Vec<Entry>, String)>, Error> {
    #[derive(FromRow)]
    struct Row {
        subject: String,
    }
    let sql = "SELECT subject FROM search_words WHERE kind = $1 AND subject > $2 ORDER BY subject LIMIT $3";
    let rows: Vec<Row> = all(connection, sql, values![CLAUSE, after, PAGE]).await?;
    let Some(last) = rows.last() else { return Ok(None) };
    let hashes: Vec<_> = rows.iter().filter_map(|row| row.subject.split_once(' ')).collect();
    Ok(Some((text::settled_entries(connection, &hashes).await?, last.subject.clone())))
}

/// Which of them are found by other words. Those that were looked at before are passed over, and so is what nothing finds.
async fn differing(
    connection: &impl Connection,
    mut entries: Vec<Entry>,
    seen: &mut HashSet<(&'static str, String)>,
) -> Result<Vec<String>, Error> {
    #[derive(FromRow)]
    struct Row {
        subject: String,
        words: String,
    }
    entries.retain(|entry| !entry.words.is_empty() && seen.insert((entry.kind, entry.subject.clone())));
    let Some(kind) = entries.first().map(|entry| entry.kind) else { return Ok(Vec::new()) };
    let mut kept: HashMap<String, String> = HashMap::with_capacity(entries.len());
    for (places, values) in by_ids(&[kind.into()], entries.iter().map(|entry| &entry.subject)) {
        let sql =
            format!("SELECT subject, words FROM search_words WHERE kind = $1 AND subject IN ({places})");
        let rows: Vec<Row> = all(connection, &sql, values).await?;
        kept.extend(rows.into_iter().map(|row| (row.subject, row.words)));
    }
    let differs = entries.iter().filter(|entry| kept.get(&entry.subject) != Some(&entry.words));
    Ok(differs
        .map(|entry| format!("the {} {} is not found by its words", entry.kind, entry.subject))
        .collect())
}
