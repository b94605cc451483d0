//! Rows of sessions, tokens and attempts.

use shared::api::session::SessionSummary;
use shared::id::{PersonId, SessionId};
use shared::person::{PersonState, email_key};
use shared::session::SESSION_SECONDS;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Kind, Tx, all, execute, inconsistent, one};
use crate::hub::Event;
use crate::values;

/// What is known of an account before its password is checked.
pub(super) struct Credentials {
    pub person: PersonId,
    pub email: String,
    pub state: PersonState,
    pub hash: Option<String>,
}

#[derive(FromRow)]
struct PersonRow {
    id: String,
    email: String,
    name: String,
    state: String,
    password: Option<String>,
}

const PERSON: &str = "SELECT id, email, name, state, password FROM person";

impl PersonRow {
    fn credentials(self) -> Result<Credentials, Error> {
        Ok(Credentials {
            person: self.id.parse().map_err(|_| inconsistent("person", "id", &self.id))?,
            state: PersonState::from_name(&self.state)
                .ok_or_else(|| inconsistent("person", "state", &self.state))?,
            email: self.email,
            hash: self.password,
        })
    }
}

pub(super) async fn credentials(
    connection: &impl Connection,
    email: &str,
) -> Result<Option<Credentials>, Error> {
    let row: Option<PersonRow> =
        one(connection, &format!("{PERSON} WHERE email_key = $1"), values![email_key(email)]).await?;
    row.map(PersonRow::credentials).transpose()
}

pub(super) async fn credentials_of(
    connection: &impl Connection,
    person: PersonId,
) -> Result<Option<Credentials>, Error> {
    let row: Option<PersonRow> =
        one(connection, &format!("{PERSON} WHERE id = $1"), values![person.to_string()]).await?;
    row.map(PersonRow::credentials).transpose()
}

pub(super) async fn name_and_email(
    connection: &impl Connection,
    person: PersonId,
) -> Result<Option<(String, String)>, Error> {
    let row: Option<PersonRow> =
        one(connection, &format!("{PERSON} WHERE id = $1"), values![person.to_string()]).await?;
    Ok(row.map(|row| (row.name, row.email)))
}

#[derive(FromRow)]
struct Name {
    name: String,
}

/// The person's name, if the session is open and the person may sign in.
pub(super) async fn name_if_open(
    connection: &impl Connection,
    person: PersonId,
    session: SessionId,
    now: Instant,
) -> Result<Option<String>, Error> {
    let row: Option<Name> = one(
        connection,
        "SELECT p.name FROM session s JOIN person p ON p.id = s.person \
         WHERE s.id = $1 AND p.id = $2 AND p.state = 'active' AND s.ended_at IS NULL AND s.expires_at > $3",
        values![session.to_string(), person.to_string(), now.millis()],
    )
    .await?;
    Ok(row.map(|row| row.name))
}

pub(super) async fn open(
    tx: &Tx,
    session: SessionId,
    person: PersonId,
    browser: &str,
    token_hash: &[u8],
) -> Result<(), Error> {
    let now = tx.at();
    execute(
        tx.sql(),
        "INSERT INTO session (id, person, opened_at, used_at, expires_at, browser, token_hash, rotated_at) \
         VALUES ($1, $2, $3, $3, $4, $5, $6, $3)",
        values![
            session.to_string(),
            person.to_string(),
            now.millis(),
            now.plus_seconds(SESSION_SECONDS).millis(),
            browser,
            token_hash.to_vec(),
        ],
    )
    .await?;
    Ok(())
}

/// A session found by one of its refresh tokens.
pub(super) struct Found {
    pub session: SessionId,
    pub person: PersonId,
    pub token_hash: Vec<u8>,
    pub previous_hash: Option<Vec<u8>>,
    pub rotated_at: Instant,
    expires_at: Instant,
    ended: bool,
    person_active: bool,
}

impl Found {
    /// Whether it still lets its person in: neither ended nor run out, and the account is not suspended.
    pub fn is_open(&self, now: Instant) -> bool {
        !self.ended && self.person_active && now < self.expires_at
    }
}

#[derive(FromRow)]
struct FoundRow {
    id: String,
    person: String,
    token_hash: Vec<u8>,
    previous_hash: Option<Vec<u8>>,
    rotated_at: i64,
    expires_at: i64,
    ended_at: Option<i64>,
    state: String,
}

/// The session that has, or ever had, this token; its row is locked where the database has row locks.
pub(super) async fn by_token(tx: &Tx, hash: &[u8]) -> Result<Option<Found>, Error> {
    execute(
        tx.sql(),
        "UPDATE session SET used_at = used_at WHERE token_hash = $1 OR previous_hash = $1",
        values![hash.to_vec()],
    )
    .await?;
    let row: Option<FoundRow> = one(
        tx.sql(),
        "SELECT s.id, s.person, s.token_hash, s.previous_hash, s.rotated_at, s.expires_at, s.ended_at, p.state \
         FROM session s JOIN person p ON p.id = s.person \
         WHERE s.token_hash = $1 OR s.previous_hash = $1 \
         OR s.id IN (SELECT session FROM spent_token WHERE token_hash = $1)",
        values![hash.to_vec()],
    )
    .await?;
    row.map(|row| {
        Ok(Found {
            session: row.id.parse().map_err(|_| inconsistent("session", "id", &row.id))?,
            person: row.person.parse().map_err(|_| inconsistent("session", "person", &row.person))?,
            token_hash: row.token_hash,
            previous_hash: row.previous_hash,
            rotated_at: Instant::from_millis(row.rotated_at),
            expires_at: Instant::from_millis(row.expires_at),
            ended: row.ended_at.is_some(),
            person_active: row.state == PersonState::Active.as_str(),
        })
    })
    .transpose()
}

/// Replaces the token. When the current one was presented it becomes the previous one and the previous one is spent; when
/// the previous one came again, the answer with the current one was lost, and that one is spent.
pub(super) async fn rotate(tx: &Tx, found: &Found, current: bool, token_hash: &[u8]) -> Result<(), Error> {
    let (previous, spent) = if current {
        (Some(found.token_hash.clone()), found.previous_hash.clone())
    } else {
        (found.previous_hash.clone(), Some(found.token_hash.clone()))
    };
    if let Some(spent) = spent {
        execute(
            tx.sql(),
            "INSERT INTO spent_token (token_hash, session) VALUES ($1, $2) ON CONFLICT (token_hash) DO NOTHING",
            values![spent, found.session.to_string()],
        )
        .await?;
    }
    let rotated_at = if current { tx.at() } else { found.rotated_at };
    execute(
        tx.sql(),
        "UPDATE session SET token_hash = $2, previous_hash = $3, rotated_at = $4, used_at = $5 WHERE id = $1",
        values![
            found.session.to_string(),
            token_hash.to_vec(),
            previous,
            rotated_at.millis(),
            tx.at().millis(),
        ],
    )
    .await?;
    Ok(())
}

pub(super) async fn end(tx: &Tx, session: SessionId) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE session SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL",
        values![session.to_string(), tx.at().millis()],
    )
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct Id {
    id: String,
}

/// Ends all of a person's sessions but one, and tells their sockets.
pub(super) async fn end_all_but(tx: &Tx, person: PersonId, but: Option<SessionId>) -> Result<(), Error> {
    let rows: Vec<Id> = all(
        tx.sql(),
        "SELECT id FROM session WHERE person = $1 AND ended_at IS NULL",
        values![person.to_string()],
    )
    .await?;
    for row in rows {
        let session = row.id.parse().map_err(|_| inconsistent("session", "id", &row.id))?;
        if Some(session) != but {
            end(tx, session).await?;
            tx.tell(Event::SessionEnded(session));
        }
    }
    Ok(())
}

/// Ends all of a person's sessions, and tells their sockets.
///
/// # Errors
/// When the database fails.
pub async fn end_all_of(tx: &Tx, person: PersonId) -> Result<(), Error> {
    end_all_but(tx, person, None).await
}

#[derive(FromRow)]
struct UsedAt {
    used_at: Option<i64>,
}

/// When the person was last here before this session; `None` at the first visit.
///
/// # Errors
/// When the database fails.
pub async fn previous_visit(
    connection: &impl Connection,
    person: PersonId,
    this: SessionId,
) -> Result<Option<Instant>, Error> {
    let row: Option<UsedAt> = one(
        connection,
        "SELECT MAX(used_at) AS used_at FROM session WHERE person = $1 AND id <> $2 \
         AND opened_at < (SELECT opened_at FROM session WHERE id = $2)",
        values![person.to_string(), this.to_string()],
    )
    .await?;
    Ok(row.and_then(|row| row.used_at).map(Instant::from_millis))
}

pub(super) async fn is_of(tx: &Tx, session: SessionId, person: PersonId) -> Result<bool, Error> {
    let row: Option<Id> = one(
        tx.sql(),
        "SELECT id FROM session WHERE id = $1 AND person = $2",
        values![session.to_string(), person.to_string()],
    )
    .await?;
    Ok(row.is_some())
}

#[derive(FromRow)]
struct SummaryRow {
    id: String,
    opened_at: i64,
    used_at: i64,
    browser: String,
}

pub(super) async fn open_of(
    connection: &impl Connection,
    person: PersonId,
    this: SessionId,
    now: Instant,
) -> Result<Vec<SessionSummary>, Error> {
    let rows: Vec<SummaryRow> = all(
        connection,
        "SELECT id, opened_at, used_at, browser FROM session \
         WHERE person = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY used_at DESC, id DESC",
        values![person.to_string(), now.millis()],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            let id = row.id.parse().map_err(|_| inconsistent("session", "id", &row.id))?;
            Ok(SessionSummary {
                id,
                opened_at: Instant::from_millis(row.opened_at),
                used_at: Instant::from_millis(row.used_at),
                browser: row.browser,
                this: id == this,
            })
        })
        .collect()
}

/// How an attempt stands. An end has a row of its own beside the beginning's, and takes one from what is under way.
#[derive(Clone, Copy)]
pub(super) enum Outcome {
    Failure = 0,
    Success = 1,
    UnderWay = 2,
}

/// How often somebody tried.
#[derive(FromRow, Default)]
pub(super) struct Attempts {
    pub failures: i64,
    pub successes: i64,
    /// Begun, and not ended or never to end.
    pub under_way: i64,
}

/// Lets those who count the same wait for each other until the transaction ends. SQLite has one writer anyway.
pub(super) async fn hold_attempts(tx: &Tx, subject: &str) -> Result<(), Error> {
    if tx.kind() == Kind::Postgres {
        let sql = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
        execute(tx.sql(), sql, values![subject]).await?;
    }
    Ok(())
}

pub(super) async fn attempts(
    connection: &impl Connection,
    subject: &str,
    since: Instant,
) -> Result<Attempts, Error> {
    let row = one(
        connection,
        "SELECT CAST(COALESCE(SUM(CASE success WHEN 0 THEN 1 ELSE 0 END), 0) AS BIGINT) AS failures, \
         CAST(COALESCE(SUM(CASE success WHEN 1 THEN 1 ELSE 0 END), 0) AS BIGINT) AS successes, \
         CAST(COALESCE(SUM(CASE success WHEN 2 THEN 1 ELSE -1 END), 0) AS BIGINT) AS under_way \
         FROM sign_in_attempt WHERE subject = $1 AND at >= $2",
        values![subject, since.millis()],
    )
    .await?;
    Ok(row.unwrap_or_default())
}

pub(super) async fn note_attempt(tx: &Tx, subject: &str, outcome: Outcome) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO sign_in_attempt (subject, at, success) VALUES ($1, $2, $3)",
        values![subject, tx.at().millis(), outcome as i64],
    )
    .await?;
    Ok(())
}

pub(super) async fn forget_attempts(tx: &Tx, before: Instant) -> Result<(), Error> {
    execute(tx.sql(), "DELETE FROM sign_in_attempt WHERE at < $1", values![before.millis()]).await?;
    Ok(())
}

/// What is forgotten of sessions that are over.
#[derive(Clone, Copy)]
pub(super) enum Over {
    /// The hashes of their tokens: they let nobody in any more, whoever shows them.
    Tokens,
    /// The sessions, whose tokens must be gone. A person's last one stays: it says when they were last here.
    Sessions,
}

/// Forgets at most so many that were over before then; answers how many.
pub(super) async fn forget_over(tx: &Tx, what: Over, before: Instant, most: u64) -> Result<u64, Error> {
    let sql = match what {
        Over::Tokens => {
            "DELETE FROM spent_token WHERE token_hash IN \
             (SELECT t.token_hash FROM spent_token t JOIN session s ON s.id = t.session \
             WHERE COALESCE(s.ended_at, s.expires_at) < $1 LIMIT $2)"
        }
        Over::Sessions => {
            "DELETE FROM session WHERE id IN \
             (SELECT s.id FROM session s WHERE COALESCE(s.ended_at, s.expires_at) < $1 \
             AND EXISTS (SELECT 1 FROM session o WHERE o.person = s.person \
             AND COALESCE(o.ended_at, o.expires_at) < $1 \
             AND (o.used_at > s.used_at OR (o.used_at = s.used_at AND o.id > s.id))) LIMIT $2)"
        }
    };
    execute(tx.sql(), sql, values![before.millis(), most.cast_signed()]).await
}
