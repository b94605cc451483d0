//! What was kept before bodies had meetings.

use samrad::db::{Db, FromRow, all, execute};
use samrad::values;
use tempfile::TempDir;

use crate::support::World;

/// How many migrations there were before bodies had meetings.
const BEFORE: usize = 28;

#[derive(FromRow, Debug, PartialEq, Eq)]
struct Row {
    workstream: Option<String>,
    body: Option<String>,
    title: String,
}

// SQLite makes the table anew; PostgreSQL loosens its column and touches no row.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_meetings_of_workstreams_stay_when_bodies_get_some() {
    let (folder, world) = (TempDir::new().unwrap(), World::on_sqlite().await);
    let db = Db::open_sqlite(&folder.path().join("old"), false, world.app.clock.clone()).await.unwrap();
    db.migrate_to(BEFORE).await.unwrap();
    let tx = db.begin().await.unwrap();
    for sql in [
        "INSERT INTO programme (id, version, title, titles, kind, starts, ends, state, state_since, consultation, endorsement, \
         delegations_see, baltic_objection_blocks, officials_label, document_series, documents, in_force_on, expires_on) \
         VALUES ('p', 1, '', '', '', '', '', '', 0, 0, 0, '', 0, '', '', 0, '', '')",
        "INSERT INTO workstream (id, programme, version, name, description, members, contacts) VALUES ('w', 'p', 1, '', '', '', '')",
        "INSERT INTO meeting (id, workstream, version, title, day, place, notes) VALUES ('m', 'w', 1, 'Kick-off', '2026-02-01', '', '')",
    ] {
        execute(tx.sql(), sql, values![]).await.unwrap();
    }
    tx.commit_unaudited("rows of an earlier release").await.unwrap();
    db.migrate().await.unwrap();
    let kept: Vec<Row> =
        all(db.read(), "SELECT workstream, body, title FROM meeting", values![]).await.unwrap();
    assert_eq!(kept, [Row { workstream: Some("w".into()), body: None, title: "Kick-off".into() }]);
}
