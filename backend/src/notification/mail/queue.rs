//! Rows of the mail queue.

use shared::id::{MailId, NoticeId, PersonId};
use shared::time::Instant;

use crate::app::App;
use crate::db::{Error, FromRow, Kind as Database, Tx, all, execute, inconsistent};
use crate::job::back_off;
use crate::values;

/// After so many tries a mail is given up: about two days.
pub(super) const TRIES: u32 = 16;
/// A mail that was taken and neither sent nor put back is taken again after so many seconds.
const LEASE: i64 = 10 * 60;
/// So many are taken at once: no more than are tried within their lease, however slow the server is with each.
const AT_ONCE: i64 = 8;

/// What sort of mail; each can be stopped by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::notification) enum Kind {
    /// Something to act on, or a deadline.
    Prompt,
    /// The digest of a day.
    Digest,
}

impl Kind {
    /// The name in the database and in links.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Prompt => "prompt",
            Self::Digest => "digest",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Prompt, Self::Digest].into_iter().find(|kind| kind.as_str() == name)
    }
}

/// A mail that is being sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Taken {
    pub id: MailId,
    pub person: PersonId,
    pub kind: Kind,
    pub notices: Vec<NoticeId>,
    pub made_at: Instant,
    /// The tries, this one included.
    pub attempts: u32,
}

/// Puts a mail into the queue.
pub(in crate::notification) async fn add(
    app: &App,
    tx: &Tx,
    person: PersonId,
    kind: Kind,
    notices: &[NoticeId],
) -> Result<(), Error> {
    let notices = serde_json::to_string(notices).map_err(|error| inconsistent("mail", "notices", error))?;
    execute(
        tx.sql(),
        "INSERT INTO mail (id, person, kind, notices, made_at, attempts, next_at, failure) \
         VALUES ($1, $2, $3, $4, $5, 0, $5, '')",
        values![
            app.id(MailId::from_parts).to_string(),
            person.to_string(),
            kind.as_str(),
            notices,
            tx.at().millis(),
        ],
    )
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct Row {
    id: String,
    person: String,
    kind: String,
    notices: String,
    made_at: i64,
    attempts: i64,
}

impl Row {
    fn taken(self) -> Result<Taken, Error> {
        let bad = |column: &str, value: &str| inconsistent("mail", column, value);
        Ok(Taken {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            person: self.person.parse().map_err(|_| bad("person", &self.person))?,
            kind: Kind::from_name(&self.kind).ok_or_else(|| bad("kind", &self.kind))?,
            notices: serde_json::from_str(&self.notices).map_err(|_| bad("notices", &self.notices))?,
            made_at: Instant::from_millis(self.made_at),
            attempts: u32::try_from(self.attempts).unwrap_or(u32::MAX).saturating_add(1),
        })
    }
}

/// Takes what is due, for as long as the lease: no other node sends it meanwhile.
pub(super) async fn take(app: &App) -> Result<Vec<Taken>, Error> {
    let tx = app.db.begin().await?;
    let end = match tx.kind() {
        Database::Sqlite => "",
        Database::Postgres => " FOR UPDATE SKIP LOCKED",
    };
    let sql = format!(
        "SELECT id, person, kind, notices, made_at, attempts FROM mail WHERE sent_at IS NULL \
         AND given_up_at IS NULL AND next_at <= $1 ORDER BY next_at, id LIMIT {AT_ONCE}{end}"
    );
    let rows: Vec<Row> = all(tx.sql(), &sql, values![tx.at().millis()]).await?;
    let taken = rows.into_iter().map(Row::taken).collect::<Result<Vec<_>, _>>()?;
    for mail in &taken {
        let next = tx.at().plus_seconds(LEASE);
        let values = values![mail.id.to_string(), i64::from(mail.attempts), next.millis()];
        execute(tx.sql(), "UPDATE mail SET attempts = $2, next_at = $3 WHERE id = $1", values).await?;
    }
    tx.commit_unaudited("the queue's own rows").await?;
    Ok(taken)
}

/// What became of a try.
pub(super) enum Tried {
    Sent,
    /// It is tried again, unless it was tried often enough.
    Failed(String),
    /// There is nothing to be sent any more, or no way to send it.
    GivenUp(String),
}

pub(super) async fn note(app: &App, mail: &Taken, tried: &Tried) -> Result<(), Error> {
    let tx = app.db.begin().await?;
    let at = tx.at();
    let (sql, failure, time) = match tried {
        Tried::Sent => ("UPDATE mail SET sent_at = $2, failure = $3 WHERE id = $1", "", at),
        Tried::Failed(why) if mail.attempts < TRIES => {
            let next = at.plus_seconds(back_off(mail.attempts));
            ("UPDATE mail SET next_at = $2, failure = $3 WHERE id = $1", why.as_str(), next)
        }
        Tried::Failed(why) | Tried::GivenUp(why) => {
            ("UPDATE mail SET given_up_at = $2, failure = $3 WHERE id = $1", why.as_str(), at)
        }
    };
    execute(tx.sql(), sql, values![mail.id.to_string(), time.millis(), failure]).await?;
    tx.commit_unaudited("the queue's own row").await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{AT_ONCE, LEASE};
    use crate::notification::mail::post::PATIENCE;

    #[test]
    fn what_is_taken_is_tried_before_another_node_takes_it() {
        let longest = i64::try_from(PATIENCE.as_secs()).unwrap();
        assert!(AT_ONCE * longest < LEASE);
    }
}
