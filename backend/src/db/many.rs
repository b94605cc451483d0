//! Inserting many rows at once: a text of 300 clauses is a few statements, not a thousand.

use super::{Error, Tx, Value, execute};

/// Values of one statement: SQLite looks every parameter up among all of them, so that many cost their square.
const VALUES_AT_ONCE: usize = 300;

/// Inserts `rows` of the same number of values each: `INSERT INTO {into} VALUES (…), (…) {end}`.
///
/// # Errors
/// When the database fails, `Duplicate` when a key exists.
pub async fn insert_many(tx: &Tx, into: &str, end: &str, rows: Vec<Vec<Value>>) -> Result<(), Error> {
    let rows_at_once = (VALUES_AT_ONCE / rows.first().map_or(1, Vec::len).max(1)).max(1);
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let (mut places, mut values) = (Vec::new(), Vec::new());
        for row in rows.by_ref().take(rows_at_once) {
            let from = values.len();
            let numbers: Vec<String> = (1..=row.len()).map(|n| format!("${}", from + n)).collect();
            places.push(format!("({})", numbers.join(", ")));
            values.extend(row);
        }
        execute(tx.sql(), &format!("INSERT INTO {into} VALUES {} {end}", places.join(", ")), values).await?;
    }
    Ok(())
}
