//! `samrad serve`: opens everything, listens, and stops when told to.

use std::sync::Arc;

use anyhow::Context;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::base::{clock, data_folder, lock, open_db, say};
use super::first_start;
use crate::app::App;
use crate::clock::Random;
use crate::http::{Limits, Router, Server, routes};
use crate::hub::Hub;
use crate::live::Live;
use crate::notification::Post;
use crate::session::{Cost, Passwords, TokenKeys};
use crate::settings::Settings;
use crate::{demo, job, search, template};

/// Runs until SIGINT or SIGTERM.
pub(super) async fn serve(settings: Settings) -> anyhow::Result<()> {
    data_folder(&settings)?;
    let _lock = lock(&settings)?;
    let listener = TcpListener::bind(settings.listen)
        .await
        .with_context(|| format!("cannot listen on {}", settings.listen))?;
    let address = listener.local_addr()?;
    let public_url = settings.public_url.clone().unwrap_or_else(|| format!("http://{address}"));
    let app = open(&settings, &public_url).await?;

    demo::keep_apart(&app, settings.demo).await?;
    if settings.demo {
        demo::seed(&app).await.context("the demonstration cannot be made")?;
    }
    template::make_built_in(&app).await.context("the first templates cannot be made")?;
    let router = Router::new(app.clone(), routes());
    let stop = CancellationToken::new();
    let jobs = tokio::spawn(job::run(app.clone(), stop.clone()));
    let server = Server::new(listener, app.clone(), router, Limits::default());
    let running = tokio::spawn(server.run(stop.clone()));
    say(&format!("Samråd is ready at {public_url}"))?;
    if settings.demo {
        say(&format!(
            "This is a demonstration with invented people; everyone's password is {}.",
            demo::PASSWORD
        ))?;
        say(&format!("Accounts: {}", demo::accounts().join(", ")))?;
    } else if let Some(line) = first_start::line(&app).await? {
        say(&line)?;
    }
    stopped().await?;
    say("Samråd stops")?;
    stop.cancel();
    running.await?;
    jobs.await?;
    app.db.close().await;
    Ok(())
}

async fn open(settings: &Settings, public_url: &str) -> anyhow::Result<App> {
    let clock = clock();
    let db = open_db(settings, &clock).await?;
    db.migrate().await.context("the database cannot be brought up to date")?;
    search::refresh(&db).await.context("what things are found by cannot be made")?;
    let random = Arc::new(Random);
    Ok(App {
        db,
        clock,
        keys: Arc::new(TokenKeys::from_file(&settings.signing_key(), &random)?),
        // A demonstration's password is known to all; there is nothing to make dear.
        passwords: Arc::new(Passwords::new(if settings.demo { Cost::CHEAP } else { Cost::REAL }, &random)?),
        random,
        hub: Hub::default(),
        live: Live::default(),
        post: settings.smtp.as_ref().map(Post::new).transpose()?.map(Arc::new),
        public_url: public_url.into(),
        trusted_proxies: settings.trusted_proxies.as_slice().into(),
        data: Arc::new(settings.data.clone()),
    })
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
