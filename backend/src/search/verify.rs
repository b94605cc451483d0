//! Whether everything is found by its own words, and nothing is by others: `samrad verify`.

use std::collections::HashMap;

use super::entry::Entry;
use super::refresh::Source;
use crate::db::{Connection, Error, FromRow, Value, all, one};
use crate::values;

/// Compares what is kept with what the things say. Says how many things are found, and which by other words.
///
/// # Errors
/// When the database fails.
pub async fn verify(connection: &impl Connection) -> Result<(usize, Vec<String>), Error> {
    let (mut count, mut wrong) = (0, Vec::new());
    for source in Source::ALL {
        let mut after = String::new();
        while let Some((entries, last)) = source.page(connection, &after).await? {
            let found: Vec<Entry> = entries.into_iter().filter(|entry| !entry.words.is_empty()).collect();
            count += found.len();
            wrong.extend(differing(connection, found).await?);
            after = last;
        }
    }
    #[derive(FromRow)]
    struct Row {
        found: i64,
    }
    let sql = "SELECT COUNT(*) AS found FROM search_words";
    let kept = one::<Row>(connection, sql, values![]).await?.map_or(0, |row| row.found);
    if wrong.is_empty() && kept != count as i64 {
        wrong.push(format!("{kept} things are found, and there are {count}"));
    }
    Ok((count, wrong))
}

async fn differing(connection: &impl Connection, entries: Vec<Entry>) -> Result<Vec<String>, Error> {
    #[derive(FromRow)]
    struct Row {
        subject: String,
        words: String,
    }
    let mut wrong = Vec::new();
    for some in entries.chunks(200) {
        let places: Vec<String> = (2..some.len() + 2).map(|n| format!("${n}")).collect();
        let sql = format!(
            "SELECT subject, words FROM search_words WHERE kind = $1 AND subject IN ({})",
            places.join(", ")
        );
        let mut values = values![some[0].kind];
        values.extend(some.iter().map(|entry| Value::from(entry.subject.clone())));
        let rows: Vec<Row> = all(connection, &sql, values).await?;
        let kept: HashMap<String, String> = rows.into_iter().map(|row| (row.subject, row.words)).collect();
        let differs = some.iter().filter(|entry| kept.get(&entry.subject) != Some(&entry.words));
        wrong.extend(
            differs.map(|entry| format!("the {} {} is not found by its words", entry.kind, entry.subject)),
        );
    }
    Ok(wrong)
}
