//! `samrad restore FILE`: an archive into a new database, of whichever kind.

use std::path::Path;

use super::base::{clock, data_folder, lock, open_db, say};
use super::verify;
use crate::archive::{self, Archive};
use crate::clock::Random;
use crate::settings::Settings;

/// Checks the whole archive first, then restores it, then verifies what stands.
pub(super) async fn restore(settings: Settings, file: &Path) -> anyhow::Result<()> {
    let mut archive = Archive::open(file)?;
    data_folder(&settings)?;
    let _lock = lock(&settings)?;
    let clock = clock();
    let db = open_db(&settings, &clock).await?;
    archive::restore(&db, &mut archive, &Random).await?;
    let manifest = archive.manifest();
    say(&format!(
        "Restored {} rows of {} tables, as they stood at {}. Everybody signs in anew; open invitations are to be made again.",
        manifest.rows(),
        manifest.tables.len(),
        manifest.made_at
    ))?;
    let sound = verify::report(&db).await;
    db.close().await;
    sound
}
