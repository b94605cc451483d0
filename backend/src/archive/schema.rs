//! Finding out what tables a database has: their columns and the key that orders their rows.

use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use crate::db::{Error, FromRow, Kind, all, inconsistent};
use crate::values;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
}

/// What a column holds; there are three sorts in this schema (decision 0004).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// TEXT.
    Text,
    /// BIGINT or INTEGER.
    Number,
    /// BYTEA or BLOB.
    Bytes,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    /// The columns of the primary key; every column where there is none.
    pub key: Vec<Column>,
}

impl Table {
    /// `"a", "b"`: the columns as SQL.
    pub(super) fn column_list(&self) -> String {
        let names: Vec<String> = self.columns.iter().map(|column| quoted(&column.name)).collect();
        names.join(", ")
    }
}

/// A name as SQL. Names come from the schema, and some of them are words of SQL.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[derive(FromRow)]
struct Row {
    table_name: String,
    column_name: String,
    kind: String,
    /// The place in the primary key from 1 on, or 0.
    key_place: i64,
}

const SQLITE: &str = "SELECT m.name AS table_name, c.name AS column_name, LOWER(c.type) AS kind, c.pk AS key_place \
    FROM sqlite_master m JOIN pragma_table_info(m.name) c \
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE 'search%' ORDER BY m.name, c.cid";

const POSTGRES: &str = "SELECT t.relname::text AS table_name, a.attname::text AS column_name, \
    format_type(a.atttypid, NULL) AS kind, COALESCE(array_position(i.indkey::int2[], a.attnum) + 1, 0)::bigint AS key_place \
    FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped \
    LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary \
    WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace AND t.relname NOT LIKE 'search%' \
    ORDER BY t.relname COLLATE \"C\", a.attnum";

/// Every table, by name, but those of the search: they say nothing that the others do not, and each database has its own.
pub(super) async fn tables(connection: &impl ConnectionTrait, kind: Kind) -> Result<Vec<Table>, Error> {
    let sql = match kind {
        Kind::Sqlite => SQLITE,
        Kind::Postgres => POSTGRES,
    };
    let rows: Vec<Row> = all(connection, sql, values![]).await?;
    let mut tables: Vec<Table> = Vec::new();
    let mut keys: Vec<Vec<(i64, Column)>> = Vec::new();
    for row in rows {
        let kind = match row.kind.as_str() {
            "text" => ColumnKind::Text,
            "integer" | "bigint" => ColumnKind::Number,
            "blob" | "bytea" => ColumnKind::Bytes,
            other => return Err(inconsistent(&row.table_name, &row.column_name, other)),
        };
        if tables.last().is_none_or(|table| table.name != row.table_name) {
            tables.push(Table { name: row.table_name, columns: Vec::new(), key: Vec::new() });
            keys.push(Vec::new());
        }
        let column = Column { name: row.column_name, kind };
        if let (Some(table), Some(key)) = (tables.last_mut(), keys.last_mut()) {
            table.columns.push(column.clone());
            if row.key_place > 0 {
                key.push((row.key_place, column));
            }
        }
    }
    for (table, mut key) in tables.iter_mut().zip(keys) {
        key.sort();
        table.key = key.into_iter().map(|(_, column)| column).collect();
        if table.key.is_empty() {
            table.key.clone_from(&table.columns);
        }
    }
    Ok(tables)
}
