//! A database of its own for each test.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use samrad::clock::Clock;
use samrad::db::{Db, FromRow};
use samrad::{db, values};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

/// A SQLite file in WAL, as in real use; the folder goes with the value.
pub async fn sqlite(clock: Arc<Clock>) -> (Db, TempDir) {
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("test.sqlite");
    copy_of_template(&file, &clock).await;
    (open_sqlite(&file, clock).await, folder)
}

async fn open_sqlite(file: &Path, clock: Arc<Clock>) -> Db {
    // Not durable: tests do not cut the power, and a thousand of them would wait for the disk.
    Db::open_sqlite(file, false, clock).await.expect("a file opens")
}

/// A file with the schema in it: making it anew for each test takes longer than what many of them do. Tests are processes of their own,
/// and many begin at once: each makes the template that it does not find, under a name of its own, and the last one stays.
async fn copy_of_template(file: &Path, clock: &Arc<Clock>) {
    let template = sqlite_template();
    match fs::copy(&template, file) {
        Ok(_) => return,
        Err(error) => assert_eq!(error.kind(), io::ErrorKind::NotFound, "{}", template.display()),
    }
    let making = TempDir::new_in(kept()).expect("a temporary folder");
    let made = making.path().join("made.sqlite");
    let db = open_sqlite(&made, Arc::clone(clock)).await;
    db.migrate().await.expect("the schema is made");
    db.close().await;
    // Where it is not all in the one file, a copy of that file lacks something.
    assert_eq!(fs::read_dir(making.path()).expect("a folder").count(), 1, "the log is folded into the file");
    fs::copy(&made, file).expect("a copy");
    fs::rename(&made, &template).expect("the template takes its place");
    forget_earlier(&template);
}

/// Called after this program, as built: the migrations and what applies them are in it.
fn sqlite_template() -> PathBuf {
    let program = std::env::current_exe().and_then(fs::metadata).expect("this program is a file");
    let built = format!("{} {:?}", program.len(), program.modified().expect("a time"));
    kept().join(format!("template_{}.sqlite", in_hex(&Sha256::digest(built)[..10])))
}

/// Where cargo has tests put what they keep, beside what it builds itself.
fn kept() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
}

/// Templates of earlier builds are of no use any more. Whoever still runs one of those makes its own again.
fn forget_earlier(template: &Path) {
    for entry in fs::read_dir(kept()).expect("a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("template_") && name.ends_with(".sqlite") && entry.path() != template {
            // Another test may have been quicker.
            let _ = fs::remove_file(entry.path());
        }
    }
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
