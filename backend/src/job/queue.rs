//! Doing what is due: claim, do, mark, commit; or note the failure.

use std::collections::HashSet;

use super::store::{self, Job};
use crate::app::App;
use crate::db::{Error, Tx};
use crate::problem::Problem;

/// A job that is locked by this transaction. Dropped without [`Claim::finish`] it is as if it had not been touched.
#[derive(Debug)]
pub struct Claim {
    /// What the job does is written here.
    pub tx: Tx,
    job: Job,
}

impl Claim {
    /// The job is done: with everything that was written in its transaction.
    ///
    /// # Errors
    /// When the database fails; then nothing happened.
    pub async fn finish(self, app: &App) -> Result<(), Error> {
        store::set_done(&self.tx, self.job.id).await?;
        app.commit(self.tx).await
    }

    /// The same for a job that is nobody's act.
    ///
    /// # Errors
    /// When the database fails; then nothing happened.
    pub async fn finish_unaudited(self, app: &App, why: &'static str) -> Result<(), Error> {
        store::set_done(&self.tx, self.job.id).await?;
        app.hub.publish(self.tx.commit_unaudited(why).await?);
        Ok(())
    }

    /// The job found nothing to do: a deadline that was moved, a round that had ended.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn drop_it(self) -> Result<(), Error> {
        store::set_done(&self.tx, self.job.id).await?;
        self.tx.commit_unaudited("nothing was to be done").await?;
        Ok(())
    }
}

/// Claims a job; `None` when another node does it or it has been done. What must come before a transaction, such as settling what
/// is being typed, is done before this.
///
/// # Errors
/// When the database fails.
pub async fn claim(app: &App, job: &Job) -> Result<Option<Claim>, Error> {
    let tx = app.db.begin().await?;
    Ok(store::lock(&tx, job.id).await?.then(|| Claim { tx, job: job.clone() }))
}

/// Does everything that is due, by `perform`, one after the other. What fails is noted and tried again later; a panic is a failure
/// like any other.
///
/// # Errors
/// When the queue itself cannot be read or written.
pub async fn run_due<F>(app: &App, perform: fn(App, Job) -> F) -> Result<(), Error>
where
    F: Future<Output = Result<(), Problem>> + Send + 'static,
{
    // What another node holds, or what has just failed, is not asked for twice.
    let mut seen = HashSet::new();
    loop {
        let due = store::due(app.db.read(), app.clock.now()).await?;
        let Some(job) = due.into_iter().find(|job| seen.insert(job.id)) else { return Ok(()) };
        let failure = match tokio::spawn(perform(app.clone(), job.clone())).await {
            Ok(Ok(())) => continue,
            Ok(Err(problem)) => format!("{}: {:?}", problem.code.as_str(), problem.cause),
            Err(panic) => panic.to_string(),
        };
        tracing::error!(job = %job.id, kind = job.kind.as_str(), attempts = job.attempts + 1, cause = failure, "a job failed");
        let tx = app.db.begin().await?;
        store::set_failed(&tx, &job, &failure).await?;
        tx.commit_unaudited("the queue's own row").await?;
    }
}
