//! A database of its own for each test.

use std::sync::Arc;

use samrad::clock::Clock;
use samrad::db::Db;
use samrad::{db, values};
use tempfile::TempDir;

/// A SQLite file in WAL, as in real use; the folder goes with the value.
pub async fn sqlite(clock: Arc<Clock>) -> (Db, TempDir) {
    let folder = TempDir::new().expect("a temporary folder");
    // Not durable: tests do not cut the power, and a thousand of them would wait for the disk.
    let db = Db::open_sqlite(&folder.path().join("test.sqlite"), false, clock).await.expect("a file opens");
    db.migrate().await.expect("the schema is made");
    (db, folder)
}

/// A database on the server that `TEST_POSTGRES_URL` names; `None` when it names none, except under `CI`.
pub async fn postgres(clock: Arc<Clock>) -> Option<Db> {
    let Ok(url) = std::env::var("TEST_POSTGRES_URL") else {
        assert!(std::env::var_os("CI").is_none(), "TEST_POSTGRES_URL is not set: run `cargo xtask test`");
        return None;
    };
    let server = Db::open_postgres(&url, Arc::clone(&clock)).await.expect("the server answers");
    let name = format!("test_{}", ulid_like());
    db::execute(server.read(), &format!("CREATE DATABASE {name}"), values![])
        .await
        .expect("a database is made");
    let (base, query) =
        url.split_once('?').map_or((url.as_str(), String::new()), |(a, b)| (a, format!("?{b}")));
    let base = base.rsplit_once('/').map_or(base, |(server, _)| server);
    let db = Db::open_postgres(&format!("{base}/{name}{query}"), clock).await.expect("the database opens");
    db.migrate().await.expect("the schema is made");
    server.close().await;
    Some(db)
}

fn ulid_like() -> String {
    samrad::clock::Random.bytes::<10>().iter().map(|byte| format!("{byte:02x}")).collect()
}
