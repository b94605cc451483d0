//! Putting the rows of one part into its table, and holding the references between tables until all are in.

use std::io::BufRead;

use super::open::damaged;
use super::schema::{Table, quoted};
use super::{Archive, Fault, manifest::Part, row};
use crate::db::{Error, FromRow, Kind, Tx, all, broken_reference, execute, insert_many};
use crate::values;

/// About how many bytes are held at once: rows of the log may be large.
const BYTES_AT_ONCE: usize = 4 * 1024 * 1024;

/// Loads the part. The columns of `table` are those of the part.
pub(super) async fn part(tx: &Tx, archive: &mut Archive, part: &Part, table: &Table) -> Result<(), Fault> {
    let mut lines = archive.lines(part)?;
    let into = format!("{} ({})", quoted(&table.name), table.column_list());
    let (mut rows, mut bytes) = (Vec::new(), 0);
    let mut line = Vec::new();
    loop {
        line.clear();
        let length = lines.read_until(b'\n', &mut line).map_err(|error| damaged(part, error))?;
        if length == 0 || bytes > BYTES_AT_ONCE {
            insert_many(tx, &into, "", std::mem::take(&mut rows)).await?;
            bytes = 0;
        }
        if length == 0 {
            return Ok(());
        }
        let object = serde_json::from_slice(&line).map_err(|error| damaged(part, error))?;
        let row = row::from_json(object, &table.columns)
            .ok_or_else(|| damaged(part, "a line is no row of this table"))?;
        rows.push(row);
        bytes += length;
    }
}

/// A foreign key of PostgreSQL.
#[derive(FromRow)]
pub(super) struct Constraint {
    table_name: String,
    name: String,
}

impl Constraint {
    async fn alter(&self, tx: &Tx, how: &str) -> Result<(), Error> {
        let sql =
            format!("ALTER TABLE {} ALTER CONSTRAINT {} {how}", quoted(&self.table_name), quoted(&self.name));
        execute(tx.sql(), &sql, values![]).await?;
        Ok(())
    }
}

/// Lets references between rows be checked at the end: tables refer to each other and a programme to another programme, so
/// that no order of loading is right for all.
pub(super) async fn defer_constraints(tx: &Tx) -> Result<Vec<Constraint>, Error> {
    if tx.kind() == Kind::Sqlite {
        execute(tx.sql(), "PRAGMA defer_foreign_keys = ON", values![]).await?;
        return Ok(Vec::new());
    }
    let sql = "SELECT t.relname::text AS table_name, c.conname::text AS name \
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid \
        WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace";
    let constraints: Vec<Constraint> = all(tx.sql(), sql, values![]).await?;
    for constraint in &constraints {
        constraint.alter(tx, "DEFERRABLE INITIALLY DEFERRED").await?;
    }
    Ok(constraints)
}

/// Checks the references and makes the constraints what they were.
pub(super) async fn check_constraints(tx: &Tx, constraints: &[Constraint]) -> Result<(), Fault> {
    let broken = |error: Error| Fault::Damaged(format!("a row refers to one that is not there: {error}"));
    if tx.kind() == Kind::Sqlite {
        return match broken_reference(tx.sql()).await? {
            Some(table) => Err(Fault::Damaged(format!("a row of {table} refers to one that is not there"))),
            None => Ok(()),
        };
    }
    execute(tx.sql(), "SET CONSTRAINTS ALL IMMEDIATE", values![]).await.map_err(broken)?;
    for constraint in constraints {
        constraint.alter(tx, "NOT DEFERRABLE").await?;
    }
    Ok(())
}
