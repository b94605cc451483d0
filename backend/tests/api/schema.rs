//! The two schemas are one: the same tables, columns, kinds of value, and unique keys. The tables of the search are each database's
//! own, and in no archive.

use std::collections::BTreeSet;

use samrad::db::{Db, FromRow, Kind, all};
use samrad::values;

use crate::support::World;

#[derive(FromRow)]
struct Column {
    place: String,
    kind: String,
    optional: i64,
}

#[derive(FromRow)]
struct Key {
    place: String,
}

/// `table.column kind`, with `?` when it may be absent.
async fn columns(db: &Db) -> BTreeSet<String> {
    let sql = match db.kind() {
        Kind::Sqlite => {
            "SELECT m.name || '.' || c.name AS place, LOWER(c.type) AS kind, 1 - c.\"notnull\" AS optional \
             FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' \
             AND m.name NOT LIKE 'search%'"
        }
        Kind::Postgres => {
            "SELECT table_name || '.' || column_name AS place, data_type::text AS kind, \
             CASE is_nullable WHEN 'YES' THEN 1 ELSE 0 END::bigint AS optional \
             FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE 'search%'"
        }
    };
    let rows: Vec<Column> = all(db.read(), sql, values![]).await.expect("the schema is read");
    rows.into_iter()
        .map(|row| {
            let kind = match row.kind.as_str() {
                "integer" | "bigint" => "number",
                "blob" | "bytea" => "bytes",
                "text" => "text",
                other => panic!("{} is {other}, which only one database has", row.place),
            };
            format!("{} {kind}{}", row.place, if row.optional == 1 { "?" } else { "" })
        })
        .collect()
}

/// `table(column, column)` for every primary or unique key.
async fn keys(db: &Db) -> BTreeSet<String> {
    let sql = match db.kind() {
        Kind::Sqlite => {
            "SELECT m.name || '(' || (SELECT GROUP_CONCAT(name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')' AS place \
             FROM sqlite_master m JOIN pragma_index_list(m.name) i \
             WHERE m.type = 'table' AND i.\"unique\" = 1 AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE 'search%'"
        }
        Kind::Postgres => {
            "SELECT t.relname || '(' || STRING_AGG(a.attname, ', ' ORDER BY k.place) || ')' AS place \
             FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace \
             CROSS JOIN LATERAL UNNEST(i.indkey) WITH ORDINALITY AS k (attribute, place) \
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attribute \
             WHERE n.nspname = 'public' AND i.indisunique AND t.relname NOT LIKE 'search%' GROUP BY i.indexrelid, t.relname"
        }
    };
    let rows: Vec<Key> = all(db.read(), sql, values![]).await.expect("the keys are read");
    rows.into_iter().map(|row| row.place).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_databases_have_the_same_schema() {
    let sqlite = World::on_sqlite().await;
    let Some(postgres) = World::on_postgres().await else { return };
    let (one, other) = (columns(&sqlite.app.db).await, columns(&postgres.app.db).await);
    let differing: Vec<_> = one.symmetric_difference(&other).collect();
    assert!(differing.is_empty() && one.len() > 50, "{differing:#?}");
    let (one, other) = (keys(&sqlite.app.db).await, keys(&postgres.app.db).await);
    let differing: Vec<_> = one.symmetric_difference(&other).collect();
    assert!(differing.is_empty() && one.len() > 10, "{differing:#?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_is_up_to_date_is_left_alone() {
    let world = World::on_sqlite().await;
    let before = columns(&world.app.db).await;
    world.app.db.migrate().await.expect("nothing to do");
    assert_eq!(columns(&world.app.db).await, before);
}
