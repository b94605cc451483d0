//! The commands as they are typed: what they say, and with which exit code they end.

use std::path::Path;
use std::process::{Command, Output};

use samrad::archive::Archive;
use samrad::db::{Db, execute};
use samrad::values;

use super::filled::{Kept, fill};
use crate::support::World;

fn run(data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samrad"));
    for (name, _) in std::env::vars_os() {
        if name == "DATABASE_URL" || name.to_string_lossy().starts_with("SAMRAD_") {
            command.env_remove(name);
        }
    }
    command.args(arguments).arg("--data").arg(data).output().expect("the binary runs")
}

/// What it said when all was well.
fn said(output: Output) -> String {
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).expect("text")
}

/// What it complained of.
fn refused(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn backup_restore_and_verify_from_the_command_line() {
    let world = World::on_sqlite().await;
    fill(&world).await;
    let kept = Kept::of(&world).await;
    let (file, data) = (kept.file.to_str().unwrap(), kept.folder.path().join("data"));

    assert!(refused(&run(&data, &["verify"])).contains("there is no database"));
    let restored = said(run(&data, &["restore", file]));
    assert!(restored.contains(&format!("Restored {} rows", kept.manifest.rows())), "{restored}");
    assert!(restored.contains("2 revisions: as it should be"), "{restored}");
    assert!(refused(&run(&data, &["restore", file])).contains("is not empty"));

    let again = kept.folder.path().join("again.zip");
    said(run(&data, &["backup", again.to_str().unwrap()]));
    let again = Archive::open(&again).unwrap();
    // One row more: the restore's own audit entry.
    assert_eq!(again.manifest().rows(), kept.manifest.rows() + 1);

    assert!(!said(run(&data, &["verify"])).contains("DIFFERENT"));
    let db = Db::open_sqlite(&data.join("samrad.sqlite"), false, world.app.clock.clone()).await.unwrap();
    let tx = db.begin().await.unwrap();
    execute(tx.sql(), "UPDATE audit_entry SET act = 'nothing' WHERE seq = 1", values![]).await.unwrap();
    tx.commit_unaudited("a test").await.unwrap();
    db.close().await;
    let verified = run(&data, &["verify"]);
    assert!(refused(&verified).contains("differences were found"));
    assert!(String::from_utf8_lossy(&verified.stdout).contains("does not hold from entry 1 on"));
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_data_folder_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let kept = Kept::of(&World::on_sqlite().await).await;
    let data = kept.folder.path().join("below").join("data");
    said(run(&data, &["restore", kept.file.to_str().unwrap()]));
    assert_eq!(std::fs::metadata(&data).unwrap().permissions().mode() & 0o777, 0o700);
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_database_is_for_its_owner_only_though_its_folder_is_not() {
    use std::fs::{Permissions, create_dir, metadata, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    let world = World::on_sqlite().await;
    let kept = Kept::of(&world).await;
    let data = kept.folder.path().join("open");
    create_dir(&data).unwrap();
    set_permissions(&data, Permissions::from_mode(0o755)).unwrap();
    said(run(&data, &["restore", kept.file.to_str().unwrap()]));
    let mode = |name: &str| metadata(data.join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("samrad.sqlite"), mode("samrad.lock")), (0o600, 0o600));
    // So are the files beside it while it is in use.
    let db = Db::open_sqlite(&data.join("samrad.sqlite"), false, world.app.clock.clone()).await.unwrap();
    let tx = db.begin().await.unwrap();
    execute(tx.sql(), "DELETE FROM sign_in_attempt", values![]).await.unwrap();
    tx.commit_unaudited("a test").await.unwrap();
    assert_eq!(mode("samrad.sqlite-wal"), 0o600);
    db.close().await;
}
