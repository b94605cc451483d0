//! Rows of people and seats.

use shared::id::PersonId;
use shared::member::MemberCode;
use shared::person::{GiveSeat, PersonState, email_key};
use shared::seat::{Role, Seat};

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent};
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct SeatRow {
    id: String,
    role: String,
    member: Option<String>,
    starts: String,
    ends: Option<String>,
}

impl SeatRow {
    fn seat(self) -> Result<Seat, Error> {
        let bad = |column: &str, value: &str| inconsistent("seat", column, value);
        let member = self
            .member
            .map(|code| code.parse::<MemberCode>().map_err(|_| bad("member", &code)))
            .transpose()?;
        let to = self.ends.map(|date| date.parse().map_err(|_| bad("ends", &date))).transpose()?;
        Ok(Seat {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            role: Role::from_name(&self.role).ok_or_else(|| bad("role", &self.role))?,
            member,
            from: self.starts.parse().map_err(|_| bad("starts", &self.starts))?,
            to,
        })
    }
}

/// All seats a person has or had, in the order they were given.
///
/// # Errors
/// When the database fails.
pub async fn seats_of(connection: &impl Connection, person: PersonId) -> Result<Vec<Seat>, Error> {
    let rows: Vec<SeatRow> = all(
        connection,
        "SELECT id, role, member, starts, ends FROM seat WHERE person = $1 ORDER BY id",
        values![person.to_string()],
    )
    .await?;
    rows.into_iter().map(SeatRow::seat).collect()
}

/// Adds a person.
///
/// # Errors
/// `Duplicate` when the e-mail address is taken.
pub async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, GiveSeat>,
    id: PersonId,
    email: &str,
    name: &str,
    state: PersonState,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO person (id, email, email_key, name, state, made_at) VALUES ($1, $2, $3, $4, $5, $6)",
        values![
            id.to_string(),
            email.trim(),
            email_key(email),
            name.trim(),
            state.as_str(),
            tx.at().millis()
        ],
    )
    .await?;
    Ok(())
}

/// Gives a person a seat.
///
/// # Errors
/// When the database fails.
pub async fn insert_seat(
    tx: &Tx,
    _permit: &Permit<'_, GiveSeat>,
    person: PersonId,
    seat: &Seat,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO seat (id, person, role, member, starts, ends) VALUES ($1, $2, $3, $4, $5, $6)",
        values![
            seat.id.to_string(),
            person.to_string(),
            seat.role.as_str(),
            seat.member.map(|code| code.to_string()),
            seat.from.to_string(),
            seat.to.map(|date| date.to_string()),
        ],
    )
    .await?;
    Ok(())
}

/// Replaces a person's password hash.
///
/// # Errors
/// When the database fails.
pub async fn set_password(tx: &Tx, person: PersonId, hash: &str) -> Result<(), Error> {
    execute(tx.sql(), "UPDATE person SET password = $2 WHERE id = $1", values![person.to_string(), hash])
        .await?;
    Ok(())
}
