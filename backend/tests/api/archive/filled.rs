//! A workspace worth backing up, and archives to try things with.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use samrad::archive::{Manifest, back_up};
use samrad::clock::Random;
use samrad::permit::By;
use samrad::text;
use serde_json::Value;
use sha2::{Digest, Sha256};
use shared::api::body::{ChangeBody, ListBodies, OfBody};
use shared::api::person::{Invitation, InvitePerson};
use shared::api::revision::{IssueARevision, OfRevision, OfText, Preparation, PrepareARevision};
use shared::body::{BodyChange, BodyKind};
use shared::id::{BodyId, TextId};
use shared::seat::{NewSeat, Role};
use shared::text::Wording;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::live::tab::Tab;
use crate::support::{Client, World, clause_id, goal_with_paragraphs};

/// Two people, and one invited to a body that was renamed and not come yet; a text typed in and changed by an act; two revisions of it.
pub async fn fill(world: &World) -> TextId {
    let secretary = world.signed_in("sec@example.org", "secretary").await;
    let chair = world.signed_in("chair@example.org", "chair").await;
    let from = "2026-12-01".parse().expect("a date");
    let body = Some(renamed_committee(&secretary).await);
    let seats = vec![NewSeat { role: Role::Delegate, member: "SE".parse().ok(), body, from, to: None }];
    let invitation = Invitation { email: "æøå.þ@example.org".into(), name: "Ævar Þór".into(), seats };
    secretary.ask::<InvitePerson>((), invitation).await;
    let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(3)).await;
    issue(&secretary, &chair, text).await;
    let mut tab = Tab::open(world, &secretary, text, 11).await;
    tab.types(&clause_id(1), " Nordiske ord, 日本語, 🧭.").await;
    tab.deletes(&clause_id(2)).await;
    tab.until("saved", Tab::is_saved).await;
    let wording = Wording::plain("Words by an act.");
    let change = move |_: &[_]| {
        let wording = wording.clone();
        Ok(vec![collab::act::Edit::Wording { clause: clause_id(3), wording }])
    };
    let by = By::System("a test");
    let app = world.app.clone();
    text::act(&world.app, text, by, "test.reword", change, move |tx, settled| {
        Box::pin(async move {
            let permit = samrad::permit::Permit::<shared::revision::RestoreText>::system(tx, "a test");
            let scope = shared::audit::Scope::Programme(settled.text.programme);
            let detail = serde_json::json!({});
            samrad::audit::record(&app, tx, &permit, &scope, settled.text.id, detail).await?;
            Ok(())
        })
    })
    .await
    .expect("an act");
    issue(&secretary, &chair, text).await;
    text
}

/// A row that the migrations made, and that is not what they made any more.
async fn renamed_committee(secretary: &Client) -> BodyId {
    let bodies = secretary.ask::<ListBodies>((), ()).await;
    let committee = bodies.into_iter().find(|body| body.kind == BodyKind::Officials).expect("a committee");
    let name = "Højniveau-embedsmandsgruppen".to_owned();
    let change = BodyChange { version: committee.version, name, from: committee.from, to: committee.to };
    secretary.ask::<ChangeBody>(OfBody { body: committee.id }, change).await.id
}

async fn issue(secretary: &Client, chair: &Client, text: TextId) {
    let preparation =
        Preparation { document: "MR-DIGITAL 12/2026".into(), cover_note: "For comments.".into() };
    let prepared = secretary.ask::<PrepareARevision>(OfText { text }, preparation).await;
    chair.ask::<IssueARevision>(OfRevision { revision: prepared.id }, ()).await;
}

/// A folder with an archive of the world in it.
pub struct Kept {
    pub folder: TempDir,
    pub file: PathBuf,
    pub manifest: Manifest,
}

impl Kept {
    pub async fn of(world: &World) -> Self {
        let folder = TempDir::new().expect("a folder");
        let file = folder.path().join("backup.zip");
        let manifest = back_up(&world.app.db, &file, world.app.clock.now()).await.expect("a backup");
        Self { folder, file, manifest }
    }

    /// A copy of the archive, each part changed by `change`; a part for which it answers nothing is left out.
    pub fn changed(&self, change: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>) -> PathBuf {
        let name: String = Random.bytes::<8>().iter().map(|byte| format!("{byte:02x}")).collect();
        let path = self.folder.path().join(name);
        let mut from = ZipArchive::new(File::open(&self.file).expect("a file")).expect("a zip file");
        let mut to = ZipWriter::new(File::create(&path).expect("a file"));
        for at in 0..from.len() {
            let mut part = from.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("its bytes");
            let name = part.name().expect("a name").into_owned();
            if let Some(bytes) = change(&name, bytes) {
                to.start_file(name, SimpleFileOptions::default()).expect("a part");
                to.write_all(&bytes).expect("its bytes");
            }
        }
        to.finish().expect("a zip file");
        path
    }

    /// A copy whose manifest is another.
    pub fn with_manifest(&self, change: impl Fn(&mut Value)) -> PathBuf {
        self.changed(|name, bytes| {
            if name != "manifest.json" {
                return Some(bytes);
            }
            let mut manifest = serde_json::from_slice(&bytes).expect("JSON");
            change(&mut manifest);
            Some(manifest.to_string().into_bytes())
        })
    }

    /// A copy in which one table has other rows, and whose manifest says so: not damaged, but wrong.
    pub fn with_rows(&self, table: &str, rows: &str) -> PathBuf {
        let file = format!("tables/{table}.jsonl");
        self.changed(|name, bytes| {
            if name == file {
                return Some(rows.as_bytes().to_vec());
            }
            if name != "manifest.json" {
                return Some(bytes);
            }
            let mut manifest: Value = serde_json::from_slice(&bytes).expect("JSON");
            let parts = manifest["tables"].as_array_mut().expect("parts");
            let part = parts.iter_mut().find(|part| part["table"] == table).expect("the part");
            let digest = Sha256::digest(rows.as_bytes());
            part["sha256"] = digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into();
            part["bytes"] = rows.len().into();
            part["rows"] = rows.lines().count().into();
            Some(manifest.to_string().into_bytes())
        })
    }

    /// The rows of a table as they stand in the archive.
    pub fn rows(&self, table: &str) -> String {
        rows(&self.file, table)
    }
}

/// The rows of a table as they stand in an archive.
pub fn rows(file: &Path, table: &str) -> String {
    let mut zip = ZipArchive::new(File::open(file).expect("a file")).expect("a zip file");
    let mut text = String::new();
    zip.by_name(&format!("tables/{table}.jsonl")).expect("the part").read_to_string(&mut text).expect("text");
    text
}
