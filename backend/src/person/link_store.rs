//! Rows of one-time links.

use shared::id::{InvitationId, PersonId};
use shared::person::LinkPurpose;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, execute, inconsistent, one};
use crate::values;

/// A link that can be followed.
pub(super) struct Link {
    pub id: InvitationId,
    pub purpose: LinkPurpose,
    pub expires_at: Instant,
    /// Whom it is for; nobody yet for the first administrator.
    pub person: Option<LinkPerson>,
}

/// Whom a link is for.
pub(super) struct LinkPerson {
    pub id: PersonId,
    pub name: String,
    pub email: String,
}

#[derive(FromRow)]
struct Row {
    id: String,
    purpose: String,
    expires_at: i64,
    person: Option<String>,
    name: Option<String>,
    email: Option<String>,
}

/// The open link with that hash.
pub(super) async fn open(
    connection: &impl Connection,
    hash: &[u8],
    now: Instant,
) -> Result<Option<Link>, Error> {
    let row: Option<Row> = one(
        connection,
        "SELECT l.id, l.purpose, l.expires_at, l.person, p.name, p.email FROM link l \
         LEFT JOIN person p ON p.id = l.person \
         WHERE l.secret_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2",
        values![hash.to_vec(), now.millis()],
    )
    .await?;
    row.map(|row| {
        let bad = |column: &str, value: &str| inconsistent("link", column, value);
        let person = match (row.person, row.name, row.email) {
            (Some(id), Some(name), Some(email)) => {
                Some(LinkPerson { id: id.parse().map_err(|_| bad("person", &id))?, name, email })
            }
            _ => None,
        };
        Ok(Link {
            id: row.id.parse().map_err(|_| bad("id", &row.id))?,
            purpose: LinkPurpose::from_name(&row.purpose).ok_or_else(|| bad("purpose", &row.purpose))?,
            expires_at: Instant::from_millis(row.expires_at),
            person,
        })
    })
    .transpose()
}

pub(super) async fn insert(
    tx: &Tx,
    id: InvitationId,
    person: Option<PersonId>,
    purpose: LinkPurpose,
    hash: &[u8],
    expires_at: Instant,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO link (id, person, purpose, secret_hash, expires_at) VALUES ($1, $2, $3, $4, $5)",
        values![
            id.to_string(),
            person.map(|person| person.to_string()),
            purpose.as_str(),
            hash.to_vec(),
            expires_at.millis(),
        ],
    )
    .await?;
    Ok(())
}

/// Uses the link up. `false` when somebody else just did.
pub(super) async fn spend(tx: &Tx, link: InvitationId) -> Result<bool, Error> {
    let rows = execute(
        tx.sql(),
        "UPDATE link SET used_at = $2 WHERE id = $1 AND used_at IS NULL",
        values![link.to_string(), tx.at().millis()],
    )
    .await?;
    Ok(rows == 1)
}

/// Uses up every open link of a person, or (without one) those for the first administrator.
pub(super) async fn spend_open(tx: &Tx, person: Option<PersonId>) -> Result<(), Error> {
    let now = tx.at().millis();
    match person {
        Some(person) => {
            let sql = "UPDATE link SET used_at = $2 WHERE person = $1 AND used_at IS NULL";
            execute(tx.sql(), sql, values![person.to_string(), now]).await?;
        }
        None => {
            let sql = "UPDATE link SET used_at = $1 WHERE person IS NULL AND used_at IS NULL";
            execute(tx.sql(), sql, values![now]).await?;
        }
    }
    Ok(())
}
