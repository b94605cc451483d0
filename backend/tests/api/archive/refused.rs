//! Archives that are not restored, and databases that nothing is restored into.

use std::fs;

use samrad::archive::{Archive, Fault, back_up, restore};
use samrad::clock::Random;
use samrad::db::{FromRow, one};
use samrad::values;
use serde_json::{Value, json};

use super::filled::{Kept, fill};
use crate::on_both;
use crate::support::World;

async fn people(world: &World) -> i64 {
    #[derive(FromRow)]
    struct Count {
        n: i64,
    }
    let row: Option<Count> =
        one(world.app.db.read(), "SELECT COUNT(*) AS n FROM person", values![]).await.unwrap();
    row.unwrap().n
}

on_both! {
    async fn a_damaged_archive_is_refused_before_anything_is_touched(world: World) {
        fill(&world).await;
        let kept = Kept::of(&world).await;
        let whole = fs::read(&kept.file).unwrap();
        let path = kept.folder.path().join("damaged");
        fs::write(&path, &whole[..whole.len() / 2]).unwrap();
        assert!(matches!(Archive::open(&path), Err(Fault::NotAnArchive(_))));
        fs::write(&path, "no zip file at all").unwrap();
        assert!(matches!(Archive::open(&path), Err(Fault::NotAnArchive(_))));
        // Any byte: either it is noticed, or it is one that says nothing (a date in a header) and all rows are as they were.
        let mut noticed = 0;
        for at in (0..whole.len()).step_by(whole.len() / 60) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x20;
            fs::write(&path, bytes).unwrap();
            match Archive::open(&path) {
                Ok(archive) => assert_eq!(archive.manifest(), &kept.manifest, "byte {at}"),
                Err(_) => noticed += 1,
            }
        }
        assert!(noticed > 30, "{noticed}");
        // A part that was replaced by another that is whole in itself.
        let path = kept.changed(|name, bytes| {
            let text = String::from_utf8(bytes).unwrap();
            Some(if name == "tables/person.jsonl" { text.replace("sec@", "tec@") } else { text }.into_bytes())
        });
        assert!(matches!(Archive::open(&path), Err(Fault::Damaged(_))));
        let path = kept.changed(|name, bytes| (name != "tables/wording.jsonl").then_some(bytes));
        assert!(matches!(Archive::open(&path), Err(Fault::Damaged(_))));
        let path = kept.changed(|name, bytes| (name != "manifest.json").then_some(bytes));
        assert!(matches!(Archive::open(&path), Err(Fault::NotAnArchive(_))));
    }
}

on_both! {
    async fn what_this_release_does_not_know_is_refused(world: World) {
        let kept = Kept::of(&world).await;
        let path = kept.with_manifest(|manifest| manifest["format"] = 2.into());
        assert!(matches!(Archive::open(&path), Err(Fault::Format(2))));
        let path = kept.with_manifest(|manifest| {
            manifest["migrations"].as_array_mut().unwrap().push(json!({ "name": "9999_later", "checksum": "" }));
        });
        assert!(matches!(Archive::open(&path), Err(Fault::Newer(_))));
        let path = kept.with_manifest(|manifest| manifest["migrations"][1]["checksum"] = "0".into());
        assert!(matches!(Archive::open(&path), Err(Fault::OtherSchema(name)) if name == "0002_programme"));
        let path = kept.with_manifest(|manifest| {
            let mut part: Value = manifest["tables"][0].clone();
            part["table"] = "session".into();
            manifest["tables"].as_array_mut().unwrap().push(part);
        });
        assert!(matches!(Archive::open(&path), Err(Fault::Damaged(_))));
    }
}

on_both! {
    async fn a_database_that_is_not_empty_is_left_alone(world: World) {
        let kept = Kept::of(&world).await;
        world.person("sec@example.org", "secretary").await;
        let refused = restore(&world.app.db, &mut Archive::open(&kept.file).unwrap(), &Random).await;
        assert!(matches!(&refused, Err(Fault::NotEmpty(_))), "{refused:?}");
        assert_eq!(people(&world).await, 1);
    }
}

on_both! {
    async fn an_archive_that_contradicts_itself_leaves_the_database_empty(world: World) {
        let source = World::on_sqlite().await;
        fill(&source).await;
        let kept = Kept::of(&source).await;
        let mut people_rows = kept.rows("person");
        let last = people_rows.trim_end().rfind('\n').unwrap() + 1;
        people_rows.truncate(last);
        for path in [
            kept.with_rows("person", &people_rows),
            kept.with_rows("person", "{\"id\": 1}\n"),
            kept.with_rows("person", "not a row\n"),
            kept.with_rows("wording", ""),
            kept.with_manifest(|manifest| {
                manifest["tables"].as_array_mut().unwrap().retain(|part| part["table"] != "seat");
            }),
            kept.with_manifest(|manifest| {
                let parts = manifest["tables"].as_array_mut().unwrap();
                let again = parts.iter().find(|part| part["table"] == "person").unwrap().clone();
                parts.push(again);
            }),
        ] {
            let mut archive = Archive::open(&path).unwrap();
            let refused = restore(&world.app.db, &mut archive, &Random).await;
            let refused = refused.expect_err("it contradicts itself");
            assert!(matches!(refused, Fault::Damaged(_) | Fault::OtherSchema(_)), "{refused:?}");
            assert_eq!(people(&world).await, 0);
        }
        // What was refused left no trace that would stand in the way of the real one.
        restore(&world.app.db, &mut Archive::open(&kept.file).unwrap(), &Random).await.unwrap();
        assert_eq!(people(&world).await, 3);
    }
}

on_both! {
    async fn a_backup_replaces_no_file_and_leaves_none_half_written(world: World) {
        let kept = Kept::of(&world).await;
        let before = fs::read(&kept.file).unwrap();
        let again = back_up(&world.app.db, &kept.file, world.app.clock.now()).await;
        assert!(matches!(again, Err(Fault::Exists(_))));
        assert_eq!(fs::read(&kept.file).unwrap(), before);
        let nowhere = kept.folder.path().join("no such folder").join("backup");
        assert!(matches!(back_up(&world.app.db, &nowhere, world.app.clock.now()).await, Err(Fault::File { .. })));
        assert_eq!(fs::read_dir(kept.folder.path()).unwrap().count(), 1);
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_archive_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let kept = Kept::of(&World::on_sqlite().await).await;
    assert_eq!(fs::metadata(&kept.file).unwrap().permissions().mode() & 0o777, 0o600);
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_lies_where_a_backup_is_begun_is_not_written_into() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let world = World::on_sqlite().await;
    let folder = tempfile::tempdir().unwrap();
    let (file, elsewhere) = (folder.path().join("backup.zip"), folder.path().join("elsewhere"));
    fs::write(&elsewhere, "another's").unwrap();
    symlink(&elsewhere, folder.path().join("backup.zip.unfinished")).unwrap();
    back_up(&world.app.db, &file, world.app.clock.now()).await.unwrap();
    assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "another's");
    assert_eq!(fs::symlink_metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}
