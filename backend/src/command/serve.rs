//! `samrad serve`: opens everything, listens, and stops when told to.

use std::fs::{File, TryLockError};
use std::io::Write;
use std::sync::Arc;

use anyhow::Context;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::clock::{Clock, Random};
use crate::db::Db;
use crate::http::{Limits, Router, Server, routes};
use crate::hub::Hub;
use crate::session::{Cost, Passwords, TokenKeys};
use crate::settings::Settings;

/// Runs until SIGINT or SIGTERM.
pub(super) async fn serve(settings: Settings) -> anyhow::Result<()> {
    std::fs::create_dir_all(&settings.data)
        .with_context(|| format!("the folder {} cannot be made", settings.data.display()))?;
    let _lock = lock(&settings)?;
    let listener = TcpListener::bind(settings.listen)
        .await
        .with_context(|| format!("cannot listen on {}", settings.listen))?;
    let address = listener.local_addr()?;
    let public_url = settings.public_url.clone().unwrap_or_else(|| format!("http://{address}"));
    let app = open(&settings, &public_url).await?;

    let router = Router::new(app.clone(), routes());
    let stop = CancellationToken::new();
    let server = Server::new(listener, app.clone(), router, Limits::default());
    let running = tokio::spawn(server.run(stop.clone()));
    say(&format!("Samråd is ready at {public_url}"))?;
    stopped().await?;
    say("Samråd stops")?;
    stop.cancel();
    running.await?;
    app.db.close().await;
    Ok(())
}

async fn open(settings: &Settings, public_url: &str) -> anyhow::Result<App> {
    let clock = Arc::new(Clock::system());
    let db = match &settings.database_url {
        Some(url) => Db::open_postgres(url, Arc::clone(&clock)).await,
        None => Db::open_sqlite(&settings.sqlite_file(), settings.sqlite_durable, Arc::clone(&clock)).await,
    }
    .context("the database cannot be opened")?;
    db.migrate().await.context("the database cannot be brought up to date")?;
    let random = Arc::new(Random);
    Ok(App {
        db,
        clock,
        keys: Arc::new(TokenKeys::from_file(&settings.signing_key(), &random)?),
        passwords: Arc::new(Passwords::new(Cost::REAL, &random)?),
        random,
        hub: Hub::default(),
        public_url: public_url.into(),
        data: Arc::new(settings.data.clone()),
    })
}

/// Keeps a second server off the same folder: SQLite has one writer.
fn lock(settings: &Settings) -> anyhow::Result<File> {
    let path = settings.lock_file();
    let file = File::create(&path).with_context(|| format!("{} cannot be made", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            anyhow::bail!("another server is using the folder {}", settings.data.display())
        }
        Err(TryLockError::Error(error)) => {
            Err(error).with_context(|| format!("{} cannot be locked", path.display()))
        }
    }
}

async fn stopped() -> anyhow::Result<()> {
    #[cfg(unix)]
    {
        let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            stopped = tokio::signal::ctrl_c() => stopped?,
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await?;
    Ok(())
}

/// A line for the person at the terminal; the log goes elsewhere.
fn say(line: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()?;
    Ok(())
}
