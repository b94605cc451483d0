//! `samrad backup FILE`: everything the database knows, in one file. The server may go on running.

use std::path::Path;

use super::base::{clock, existing_db, say};
use crate::archive;
use crate::settings::Settings;

/// Writes the archive and reads it back.
pub(super) async fn backup(settings: Settings, file: &Path) -> anyhow::Result<()> {
    let clock = clock();
    let db = existing_db(&settings, &clock).await?;
    let manifest = archive::back_up(&db, file, clock.now()).await?;
    db.close().await;
    say(&format!(
        "{} holds {} rows of {} tables, written and read back. It does not hold sessions, one-time links and the signing key.",
        file.display(),
        manifest.rows(),
        manifest.tables.len()
    ))
}
