//! What happens by itself: once a minute, and at the start, each noun is asked to do what is due.
//!
//! A noun's `due` reads the clock it is given and does everything whose time has come, however long ago, under the rights
//! of the system. Several nodes may ask at once: each noun asks again under its lock. What it is not: a queue.

use std::time::Duration;

use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::programme;

/// So often nouns are asked.
const EVERY: Duration = Duration::from_secs(60);

/// Asks until it is stopped.
pub async fn run(app: App, stop: CancellationToken) {
    let mut ticks = tokio::time::interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while stop.run_until_cancelled(ticks.tick()).await.is_some() {
        once(&app).await;
    }
}

/// Asks every noun once. What fails is logged, and asked again the next time.
pub async fn once(app: &App) {
    let now = app.clock.now();
    if let Err(error) = programme::due(app, now).await {
        tracing::error!(cause = %error, "what is due for programmes could not be done");
    }
}
