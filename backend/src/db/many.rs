//! Many rows at once, inserted or asked for by their ids: a text of 300 clauses is a few statements, not a thousand, and never one
//! with more values than a database takes.

use super::{Error, Tx, Value, execute};

/// Values of one statement: SQLite looks every parameter up among all of them, so that many cost their square.
const VALUES_AT_ONCE: usize = 300;
/// Ids of one statement, for the same reason; what else it is given comes beside them.
const IDS_AT_ONCE: usize = 200;

/// Inserts `rows` of the same number of values each: `INSERT INTO {into} VALUES (…), (…) {end}`.
///
/// # Errors
/// When the database fails, `Duplicate` when a key exists.
pub async fn insert_many(tx: &Tx, into: &str, end: &str, rows: Vec<Vec<Value>>) -> Result<(), Error> {
    let rows_at_once = (VALUES_AT_ONCE / rows.first().map_or(1, Vec::len).max(1)).max(1);
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let (mut written, mut values) = (Vec::new(), Vec::new());
        for row in rows.by_ref().take(rows_at_once) {
            written.push(format!("({})", places(values.len() + 1, row.len())));
            values.extend(row);
        }
        execute(tx.sql(), &format!("INSERT INTO {into} VALUES {} {end}", written.join(", ")), values).await?;
    }
    Ok(())
}

/// `$3, $4, $5`: so many places for values from one on.
#[must_use]
pub fn places(from: usize, many: usize) -> String {
    (from..from + many).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}

/// What statements with `IN ({places})` are asked with, so many ids in each as it takes: the places, and the values, those of `before`
/// first. Without ids there is nothing to ask. Where order matters, it is that of each statement alone.
#[must_use]
pub fn by_ids(before: &[Value], ids: impl IntoIterator<Item = impl ToString>) -> Vec<(String, Vec<Value>)> {
    let ids: Vec<Value> = ids.into_iter().map(|id| Value::from(id.to_string())).collect();
    let asked = |some: &[Value]| (places(before.len() + 1, some.len()), [before, some].concat());
    ids.chunks(IDS_AT_ONCE).map(asked).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values;

    #[test]
    fn more_ids_than_a_statement_takes_are_asked_for_in_several_and_none_twice() {
        let ids: Vec<usize> = (0..IDS_AT_ONCE * 2 + 1).collect();
        let asked = by_ids(&["of".into(), 7.into()], &ids);
        let sizes: Vec<usize> = asked.iter().map(|(_, values)| values.len()).collect();
        assert_eq!(sizes, [IDS_AT_ONCE + 2, IDS_AT_ONCE + 2, 3]);
        for (places, values) in &asked {
            assert_eq!(values[..2], values!["of", 7], "what else it is given comes first, in each");
            assert!(places.starts_with("$3") && places.ends_with(&format!("${}", values.len())), "{places}");
        }
        let found: Vec<Value> = asked.into_iter().flat_map(|(_, values)| values[2..].to_vec()).collect();
        assert_eq!(found, ids.iter().map(|id| Value::from(id.to_string())).collect::<Vec<_>>());
    }

    #[test]
    fn without_ids_nothing_is_asked() {
        assert!(by_ids(&[], Vec::<String>::new()).is_empty());
    }
}
