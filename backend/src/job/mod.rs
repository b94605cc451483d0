//! What happens by itself: deadlines, reminders, digests, mail (design 6).
//!
//! A job is a row with the time at which it is due. It is claimed under a lock and done in the same transaction that marks it as
//! done, so that what it does happens once, on however many nodes; jobs about the same thing are done in the order in which they
//! are due, also after a long stop. What fails is tried again after a while ([`back_off`]). A job says that it is time, never what
//! is to be done: each noun looks at its own rows again under the lock. Nouns whose rows say by themselves what is due
//! (`programme::due`) are asked beside that. The clock is `App::clock`.
//! What it is not: work that somebody waits for.

mod back_off;
mod queue;
mod store;

use std::time::Duration;

use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;

pub use back_off::back_off;
pub use queue::{Claim, claim, run_due};
pub use store::{Job, Kind, schedule, schedule_again, schedule_once};

use crate::app::App;
use crate::problem::Problem;
use crate::{notification, programme, report, round, session};

/// So often it is looked whether something is due.
const EVERY: Duration = Duration::from_secs(10);

/// Looks until it is stopped. Mail goes beside the rest: a mail server that is slow must not keep a deadline waiting.
pub async fn run(app: App, stop: CancellationToken) {
    let ticks = || {
        let mut ticks = tokio::time::interval(EVERY);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        ticks
    };
    let deadlines = async {
        let mut ticks = ticks();
        while stop.run_until_cancelled(ticks.tick()).await.is_some() {
            due(&app).await;
        }
    };
    let mail = async {
        let mut ticks = ticks();
        while stop.run_until_cancelled(ticks.tick()).await.is_some() {
            send(&app).await;
        }
    };
    tokio::join!(deadlines, mail);
}

/// Does everything that is due now, and sends the mail. What fails is logged, and tried again.
pub async fn once(app: &App) {
    due(app).await;
    send(app).await;
}

async fn send(app: &App) {
    if let Err(error) = notification::send_due(app).await {
        tracing::error!(cause = %error, "the mail that is due could not be read");
    }
}

async fn due(app: &App) {
    let now = app.clock.now();
    if let Err(error) = programme::due(app, now).await {
        tracing::error!(cause = %error, "what is due for programmes could not be done");
    }
    if let Err(error) = run_due(app, perform).await {
        tracing::error!(cause = %error, "the jobs that are due could not be read");
    }
}

/// Whose job it is. A noun that has jobs adds its lines here.
async fn perform(app: App, job: Job) -> Result<(), Problem> {
    match job.kind {
        Kind::RoundRemind => round::remind(&app, &job).await,
        Kind::RoundEnd => round::end_at_deadline(&app, &job).await,
        Kind::ReportRemind => report::remind(&app, &job).await,
        Kind::Digest => notification::digest(&app, &job).await,
        Kind::TextChanged => notification::text_changed(&app, &job).await,
        Kind::SessionForget => session::forget(&app, &job).await,
    }
}
