//! Inserting many rows at once: a text of 300 clauses is four statements, not a thousand.

use crate::db::{Error, Tx, Value, execute};

/// Rows of one statement. SQLite takes 32,766 parameters, PostgreSQL 65,535.
const AT_ONCE: usize = 200;

/// Inserts `rows` of the same number of values each: `INSERT INTO {into} VALUES (…), (…) {end}`.
pub(super) async fn insert(tx: &Tx, into: &str, end: &str, rows: Vec<Vec<Value>>) -> Result<(), Error> {
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let (mut places, mut values) = (Vec::new(), Vec::new());
        for row in rows.by_ref().take(AT_ONCE) {
            let from = values.len();
            let numbers: Vec<String> = (1..=row.len()).map(|n| format!("${}", from + n)).collect();
            places.push(format!("({})", numbers.join(", ")));
            values.extend(row);
        }
        execute(tx.sql(), &format!("INSERT INTO {into} VALUES {} {end}", places.join(", ")), values).await?;
    }
    Ok(())
}
