//! Rows of jobs.

use shared::id::JobId;
use shared::time::Instant;

use super::back_off;
use crate::app::App;
use crate::db::{Connection, Error, FromRow, Kind as Database, Tx, all, execute, inconsistent, one};
use crate::values;

/// So many jobs are read at once.
const AT_ONCE: i64 = 50;
/// After so many tries in vain later jobs about the same thing no longer wait for one: a reminder that cannot be sent must not
/// keep a round from ending.
const HOLDS_UP: i64 = 3;

/// What sort of job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Calling the deadline of a round to mind; the detail is how many days before which.
    RoundRemind,
    /// Ending a round at its deadline.
    RoundEnd,
    /// The digest of a day.
    Digest,
    /// Calling a deadline of a reporting round to mind; the detail is of which, how many days before, and when.
    ReportRemind,
    /// Telling what follows from a text that has changed.
    TextChanged,
    /// Forgetting sessions that are long over, of a day.
    SessionForget,
}

impl Kind {
    const ALL: [Self; 6] = [
        Self::RoundRemind,
        Self::RoundEnd,
        Self::Digest,
        Self::ReportRemind,
        Self::TextChanged,
        Self::SessionForget,
    ];

    /// The name in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RoundRemind => "round.remind",
            Self::RoundEnd => "round.end",
            Self::Digest => "notification.digest",
            Self::ReportRemind => "report.remind",
            Self::TextChanged => "text.changed",
            Self::SessionForget => "session.forget",
        }
    }
}

/// A job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// What sort.
    pub kind: Kind,
    /// The id of what it is about.
    pub object: String,
    /// What more must be known.
    pub detail: String,
    /// When it is due.
    pub due_at: Instant,
    /// How often it was tried in vain.
    pub attempts: u32,
}

/// Puts a job into the queue, in the transaction of the act that asks for it. One that already waits there is not put in twice: a
/// day that is set anew to what it was must not be called to mind two times.
///
/// # Errors
/// When the database fails.
pub async fn schedule(
    app: &App,
    tx: &Tx,
    kind: Kind,
    object: impl ToString,
    detail: impl ToString,
    due_at: Instant,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO job (id, kind, object, detail, due_at, attempts, next_at, failure) \
         SELECT $1, $2, $3, $4, $5, 0, $5, '' WHERE NOT EXISTS (SELECT 1 FROM job j WHERE j.object = $3 \
         AND j.kind = $2 AND j.detail = $4 AND j.due_at = $5 AND j.done_at IS NULL)",
        values![
            app.id(JobId::from_parts).to_string(),
            kind.as_str(),
            object.to_string(),
            detail.to_string(),
            due_at.millis(),
        ],
    )
    .await?;
    Ok(())
}

/// The same for a job of which there is one for its kind and time, however often it is asked for.
///
/// # Errors
/// When the database fails.
pub async fn schedule_once(tx: &Tx, kind: Kind, due_at: Instant) -> Result<(), Error> {
    let id = JobId::from_parts(due_at.millis().unsigned_abs(), kind as u128);
    execute(
        tx.sql(),
        "INSERT INTO job (id, kind, object, detail, due_at, attempts, next_at, failure) \
         VALUES ($1, $2, $2, '', $3, 0, $3, '') ON CONFLICT (id) DO NOTHING",
        values![id.to_string(), kind.as_str(), due_at.millis()],
    )
    .await?;
    Ok(())
}

/// The same for a job of which each object has one, whose id it has: while that waits it stays due when it was, and once it is done
/// it is asked for anew. No object has two such jobs.
///
/// # Errors
/// When the database fails.
pub async fn schedule_again(
    tx: &Tx,
    kind: Kind,
    object: impl ToString,
    due_at: Instant,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO job (id, kind, object, detail, due_at, attempts, next_at, failure) \
         VALUES ($1, $2, $1, '', $3, 0, $3, '') ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at, \
         attempts = 0, next_at = excluded.next_at, failure = '', done_at = NULL WHERE job.done_at IS NOT NULL",
        values![object.to_string(), kind.as_str(), due_at.millis()],
    )
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct Row {
    id: String,
    kind: String,
    object: String,
    detail: String,
    due_at: i64,
    attempts: i64,
}

impl Row {
    fn job(self) -> Result<Job, Error> {
        let kind = Kind::ALL.into_iter().find(|kind| kind.as_str() == self.kind);
        Ok(Job {
            id: self.id.parse().map_err(|_| inconsistent("job", "id", &self.id))?,
            kind: kind.ok_or_else(|| inconsistent("job", "kind", &self.kind))?,
            object: self.object,
            detail: self.detail,
            due_at: Instant::from_millis(self.due_at),
            attempts: u32::try_from(self.attempts).unwrap_or(u32::MAX),
        })
    }
}

/// What a job waits for: an earlier one about the same thing that is neither done nor stuck. `j` is the job.
const FREE: &str = "NOT EXISTS (SELECT 1 FROM job o WHERE o.object = j.object AND o.done_at IS NULL \
     AND o.attempts < $2 AND (o.due_at < j.due_at OR (o.due_at = j.due_at AND o.id < j.id)))";

/// The jobs that may be done now, the earliest due first.
pub(super) async fn due(connection: &impl Connection, now: Instant) -> Result<Vec<Job>, Error> {
    let sql = format!(
        "SELECT j.id, j.kind, j.object, j.detail, j.due_at, j.attempts FROM job j \
         WHERE j.done_at IS NULL AND j.next_at <= $1 AND {FREE} ORDER BY j.due_at, j.id LIMIT $3"
    );
    let rows: Vec<Row> = all(connection, &sql, values![now.millis(), HOLDS_UP, AT_ONCE]).await?;
    rows.into_iter().map(Row::job).collect()
}

/// Whether the job is still to be done, and nobody else does it; it is then locked until the transaction ends.
pub(super) async fn lock(tx: &Tx, id: JobId) -> Result<bool, Error> {
    #[derive(FromRow)]
    struct Found {
        #[expect(dead_code, reason = "that there is a row is the answer")]
        id: String,
    }
    let end = match tx.kind() {
        // SQLite has one writer, and it is this one.
        Database::Sqlite => "",
        Database::Postgres => " FOR UPDATE OF j SKIP LOCKED",
    };
    let sql = format!(
        "SELECT j.id FROM job j WHERE j.id = $3 AND j.done_at IS NULL AND j.next_at <= $1 AND {FREE}{end}"
    );
    let found: Option<Found> =
        one(tx.sql(), &sql, values![tx.at().millis(), HOLDS_UP, id.to_string()]).await?;
    Ok(found.is_some())
}

pub(super) async fn set_done(tx: &Tx, id: JobId) -> Result<(), Error> {
    let values = values![id.to_string(), tx.at().millis()];
    execute(tx.sql(), "UPDATE job SET done_at = $2, failure = '' WHERE id = $1", values).await?;
    Ok(())
}

/// Notes that it was tried in vain, and when it is tried again.
pub(super) async fn set_failed(tx: &Tx, job: &Job, failure: &str) -> Result<(), Error> {
    let attempts = job.attempts.saturating_add(1);
    let next = tx.at().plus_seconds(back_off(attempts));
    execute(
        tx.sql(),
        "UPDATE job SET attempts = $2, next_at = $3, failure = $4 WHERE id = $1 AND done_at IS NULL",
        values![job.id.to_string(), i64::from(attempts), next.millis(), failure],
    )
    .await?;
    Ok(())
}
