//! Tickets: rows, by the hash of their secret. In the database, so that any node takes what another has given.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use shared::id::{PersonId, SeatId, SessionId, TextId};
use shared::live::{Ability, TICKET_SECONDS};
use shared::time::Instant;

use crate::app::App;
use crate::db::{Error, FromRow, execute, inconsistent, one};
use crate::permit::Caller;
use crate::values;

/// What a ticket is bound to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bound {
    pub(super) person: PersonId,
    pub(super) session: SessionId,
    pub(super) seat: SeatId,
    /// The room and what may be done there; nothing for the socket itself.
    pub(super) room: Option<(TextId, Ability)>,
}

impl Bound {
    pub(super) fn to(caller: &Caller, room: Option<(TextId, Ability)>) -> Self {
        Self { person: caller.person, session: caller.session, seat: caller.seat.id, room }
    }
}

/// Makes a ticket; gives its secret, which is nowhere stored, and the end of its life.
pub(super) async fn issue(app: &App, bound: &Bound) -> Result<(String, Instant), Error> {
    let secret = URL_SAFE_NO_PAD.encode(app.random.bytes::<32>());
    let tx = app.db.begin().await?;
    let expires = tx.at().plus_seconds(TICKET_SECONDS);
    execute(tx.sql(), "DELETE FROM live_ticket WHERE expires_at <= $1", values![tx.at().millis()]).await?;
    execute(
        tx.sql(),
        "INSERT INTO live_ticket (hash, person, session, seat, text, ability, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![
            hash(&secret),
            bound.person.to_string(),
            bound.session.to_string(),
            bound.seat.to_string(),
            bound.room.map(|(text, _)| text.to_string()),
            bound.room.map(|(_, ability)| name(ability)),
            expires.millis(),
        ],
    )
    .await?;
    tx.commit_unaudited("a ticket").await?;
    Ok((secret, expires))
}

#[derive(FromRow)]
struct Row {
    person: String,
    session: String,
    seat: String,
    text: Option<String>,
    ability: Option<String>,
    expires_at: i64,
}

/// Uses a ticket up; nothing when there is no such ticket, or it was used, or has run out.
pub(super) async fn redeem(app: &App, secret: &str) -> Result<Option<Bound>, Error> {
    let tx = app.db.begin().await?;
    let sql =
        "DELETE FROM live_ticket WHERE hash = $1 RETURNING person, session, seat, text, ability, expires_at";
    let row: Option<Row> = one(tx.sql(), sql, values![hash(secret)]).await?;
    let now = tx.at();
    tx.commit_unaudited("a ticket is used up").await?;
    let Some(row) = row.filter(|row| now.millis() < row.expires_at) else { return Ok(None) };
    let bad = |column: &str, value: &str| inconsistent("live_ticket", column, value);
    let room = match (&row.text, row.ability.as_deref()) {
        (Some(text), Some(ability)) => {
            let ability = [Ability::Read, Ability::Write].into_iter().find(|known| name(*known) == ability);
            Some((text.parse().map_err(|_| bad("text", text))?, ability.ok_or_else(|| bad("ability", text))?))
        }
        _ => None,
    };
    Ok(Some(Bound {
        person: row.person.parse().map_err(|_| bad("person", &row.person))?,
        session: row.session.parse().map_err(|_| bad("session", &row.session))?,
        seat: row.seat.parse().map_err(|_| bad("seat", &row.seat))?,
        room,
    }))
}

const fn name(ability: Ability) -> &'static str {
    match ability {
        Ability::Read => "read",
        Ability::Write => "write",
    }
}

fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}
