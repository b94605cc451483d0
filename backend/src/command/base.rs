//! What several commands do: opening the database, keeping a second process off the folder, speaking to the terminal.

use std::fs::{File, TryLockError};
use std::io::Write;
use std::sync::Arc;

use anyhow::{Context, bail};

use crate::clock::Clock;
use crate::db::Db;
use crate::settings::Settings;

/// The machine's clock.
pub(super) fn clock() -> Arc<Clock> {
    Arc::new(Clock::system())
}

/// Makes the data folder when it is not there, for its owner only: the database in it holds everybody's address, password
/// hash and drafts. A folder that is there keeps the rights it was given.
pub(super) fn data_folder(settings: &Settings) -> anyhow::Result<()> {
    let mut folder = std::fs::DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder
        .create(&settings.data)
        .with_context(|| format!("the folder {} cannot be made", settings.data.display()))
}

/// Opens the database that the settings name; a SQLite file that is not there is made.
pub(super) async fn open_db(settings: &Settings, clock: &Arc<Clock>) -> anyhow::Result<Db> {
    match &settings.database_url {
        Some(url) => Db::open_postgres(url, Arc::clone(clock)).await,
        None => Db::open_sqlite(&settings.sqlite_file(), settings.sqlite_durable, Arc::clone(clock)).await,
    }
    .context("the database cannot be opened")
}

/// Opens the database, and says so when there is none: a command that reads must not make one.
pub(super) async fn existing_db(settings: &Settings, clock: &Arc<Clock>) -> anyhow::Result<Db> {
    let file = settings.sqlite_file();
    if settings.database_url.is_none() && !file.exists() {
        bail!("there is no database at {}; name its folder with --data", file.display());
    }
    open_db(settings, clock).await
}

/// Keeps a second server off the same folder: SQLite has one writer.
pub(super) fn lock(settings: &Settings) -> anyhow::Result<File> {
    let path = settings.lock_file();
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    // Whoever could open it could hold the lock, and keep the server from starting.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path).with_context(|| format!("{} cannot be made", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            bail!("another server is using the folder {}", settings.data.display())
        }
        Err(TryLockError::Error(error)) => {
            Err(error).with_context(|| format!("{} cannot be locked", path.display()))
        }
    }
}

/// A line for the person at the terminal; the log goes elsewhere.
pub(super) fn say(line: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()?;
    Ok(())
}
