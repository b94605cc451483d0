//! A database of its own for each test.

use std::sync::Arc;

use samrad::clock::Clock;
use samrad::db::{Db, FromRow};
use samrad::{db, values};
use sha2::{Digest, Sha256};
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
    let template = template(&server, &url, &clock).await;
    let name = format!("test_{}", in_hex(&samrad::clock::Random.bytes::<10>()));
    sql(&server, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    server.close().await;
    Some(Db::open_postgres(&named(&url, &name), clock).await.expect("the database opens"))
}

/// The name of a database with the schema in it, to be copied: that takes a third of the time of making it anew. The first test
/// of a run makes it; it is called after the migrations, so that a server that outlives them serves the next ones too.
async fn template(server: &Db, url: &str, clock: &Arc<Clock>) -> String {
    let migrations = serde_json::to_vec(&db::migrations()).expect("names and checksums");
    let name = format!("template_{}", in_hex(&Sha256::digest(migrations)[..10]));
    let tx = server.begin().await.expect("a transaction");
    // Until the commit: tests are processes of their own, and many begin at once. (Making a database cannot be part of a
    // transaction, so that is done by another connection.)
    db::execute(tx.sql(), "SELECT pg_advisory_xact_lock($1)", values![0x0074_656d_706c_i64])
        .await
        .expect("a lock");
    let sql_found = "SELECT datname AS name FROM pg_database WHERE datname = $1";
    let found: Option<Found> = db::one(tx.sql(), sql_found, values![name.as_str()]).await.expect("an answer");
    if found.is_none() {
        let making = format!("{name}_making");
        sql(server, &format!("DROP DATABASE IF EXISTS {making}")).await;
        sql(server, &format!("CREATE DATABASE {making}")).await;
        let made = Db::open_postgres(&named(url, &making), Arc::clone(clock)).await.expect("it opens");
        made.migrate().await.expect("the schema is made");
        made.close().await;
        sql(server, &format!("ALTER DATABASE {making} RENAME TO {name}")).await;
    }
    tx.commit_unaudited("it holds a lock and no row").await.expect("a commit");
    name
}

#[derive(FromRow)]
struct Found {
    #[expect(dead_code, reason = "that there is one is the answer")]
    name: String,
}

async fn sql(server: &Db, sql: &str) {
    db::execute(server.read(), sql, values![]).await.expect("the server does it");
}

/// The address of another database of the same server.
fn named(url: &str, name: &str) -> String {
    let (base, query) =
        url.split_once('?').map_or((url, String::new()), |(base, query)| (base, format!("?{query}")));
    let base = base.rsplit_once('/').map_or(base, |(server, _)| server);
    format!("{base}/{name}{query}")
}

fn in_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
