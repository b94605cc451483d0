//! Rows of people and seats.

use std::collections::HashMap;

use shared::api::person::PersonSummary;
use shared::body::SeatBody;
use shared::id::{BodyId, PersonId, SeatId};
use shared::member::{ChairTerm, MemberCode};
use shared::person::{EndSeat, GivesSeats, NameSpeaker, PersonState, email_key};
use shared::seat::{Role, Seat};
use shared::time::{Date, Instant};

use crate::db::{Connection, Error, FromRow, Tx, all, by_ids, execute, inconsistent, one};
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct SeatRow {
    id: String,
    person: String,
    role: String,
    member: Option<String>,
    body: Option<String>,
    body_name: Option<String>,
    starts: String,
    ends: Option<String>,
    speaks: i64,
}

/// A seat with what its body is called.
const SEAT: &str = "SELECT s.id, s.person, s.role, s.member, s.body, b.name AS body_name, s.starts, s.ends, \
                    s.speaks \
                    FROM seat s LEFT JOIN body b ON b.id = s.body";

impl SeatRow {
    fn seat(self) -> Result<Seat, Error> {
        let bad = |column: &str, value: &str| inconsistent("seat", column, value);
        let member = self
            .member
            .map(|code| code.parse::<MemberCode>().map_err(|_| bad("member", &code)))
            .transpose()?;
        let body = match (self.body, self.body_name) {
            (Some(id), Some(name)) => Some(SeatBody { id: id.parse().map_err(|_| bad("body", &id))?, name }),
            _ => None,
        };
        let to = self.ends.map(|date| date.parse().map_err(|_| bad("ends", &date))).transpose()?;
        Ok(Seat {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            role: Role::from_name(&self.role).ok_or_else(|| bad("role", &self.role))?,
            member,
            body,
            from: self.starts.parse().map_err(|_| bad("starts", &self.starts))?,
            to,
            speaks: self.speaks != 0,
        })
    }
}

/// All seats a person has or had, in the order they were given.
///
/// # Errors
/// When the database fails.
pub async fn seats_of(connection: &impl Connection, person: PersonId) -> Result<Vec<Seat>, Error> {
    let rows: Vec<SeatRow> =
        all(connection, &format!("{SEAT} WHERE s.person = $1 ORDER BY s.place"), values![person.to_string()])
            .await?;
    rows.into_iter().map(SeatRow::seat).collect()
}

/// The same of several people. Who never had a seat is left out.
///
/// # Errors
/// When the database fails.
pub async fn seats_of_each(
    connection: &impl Connection,
    people: &[PersonId],
) -> Result<HashMap<PersonId, Vec<Seat>>, Error> {
    let mut found: HashMap<PersonId, Vec<Seat>> = HashMap::new();
    for (places, values) in by_ids(&[], people) {
        let sql = format!("{SEAT} WHERE s.person IN ({places}) ORDER BY s.person, s.place");
        for row in all::<SeatRow>(connection, &sql, values).await? {
            let person = row.person.parse().map_err(|_| inconsistent("seat", "person", &row.person))?;
            found.entry(person).or_default().push(row.seat()?);
        }
    }
    Ok(found)
}

/// All seats that are or were in a body.
///
/// # Errors
/// When the database fails.
pub async fn seats_in(connection: &impl Connection, body: BodyId) -> Result<Vec<Seat>, Error> {
    let rows: Vec<SeatRow> =
        all(connection, &format!("{SEAT} WHERE s.body = $1 ORDER BY s.id"), values![body.to_string()])
            .await?;
    rows.into_iter().map(SeatRow::seat).collect()
}

/// Everybody who may sign in, in each seat that holds on a day.
///
/// # Errors
/// When the database fails.
pub async fn seated(connection: &impl Connection, day: Date) -> Result<Vec<(PersonId, Seat)>, Error> {
    let sql = format!(
        "{SEAT} JOIN person p ON p.id = s.person WHERE p.state = 'active' AND s.starts <= $1 \
         AND (s.ends IS NULL OR s.ends > $1) ORDER BY s.person, s.place"
    );
    let rows: Vec<SeatRow> = all(connection, &sql, values![day.to_string()]).await?;
    rows.into_iter()
        .map(|row| {
            let person = row.person.parse().map_err(|_| inconsistent("seat", "person", &row.person))?;
            Ok((person, row.seat()?))
        })
        .collect()
}

/// How to write to somebody: name and address; `None` for who may not sign in.
///
/// # Errors
/// When the database fails.
pub async fn address_of(
    connection: &impl Connection,
    person: PersonId,
) -> Result<Option<(String, String)>, Error> {
    #[derive(FromRow)]
    struct Row {
        name: String,
        email: String,
    }
    let sql = "SELECT name, email FROM person WHERE id = $1 AND state = 'active'";
    let row: Option<Row> = one(connection, sql, values![person.to_string()]).await?;
    Ok(row.map(|row| (row.name, row.email)))
}

/// Adds a person.
///
/// # Errors
/// `Duplicate` when the e-mail address is taken.
pub async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, impl GivesSeats>,
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
    _permit: &Permit<'_, impl GivesSeats>,
    person: PersonId,
    seat: &Seat,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO seat (id, person, place, role, member, body, starts, ends) \
         VALUES ($1, $2, (SELECT COUNT(*) FROM seat WHERE person = $2), $3, $4, $5, $6, $7)",
        values![
            seat.id.to_string(),
            person.to_string(),
            seat.role.as_str(),
            seat.member.map(|code| code.to_string()),
            seat.body.as_ref().map(|body| body.id.to_string()),
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

/// Replaces what a person signs in with.
///
/// # Errors
/// `Duplicate` when the e-mail address is taken.
pub async fn set_email(
    tx: &Tx,
    _permit: &Permit<'_, shared::session::ChangeEmail>,
    person: PersonId,
    email: &str,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE person SET email = $2, email_key = $3 WHERE id = $1",
        values![person.to_string(), email.trim(), email_key(email)],
    )
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct PersonRow {
    id: String,
    name: String,
    email: String,
    state: String,
    link_expires_at: Option<i64>,
}

/// Everybody, by name as the database sorts it; the screen sorts by the reader's language.
pub(super) async fn people(connection: &impl Connection, now: Instant) -> Result<Vec<PersonSummary>, Error> {
    let rows: Vec<PersonRow> = all(
        connection,
        "SELECT p.id, p.name, p.email, p.state, (SELECT MAX(l.expires_at) FROM link l \
         WHERE l.person = p.id AND l.used_at IS NULL AND l.expires_at > $1) AS link_expires_at \
         FROM person p ORDER BY p.name, p.id",
        values![now.millis()],
    )
    .await?;
    let seats: Vec<SeatRow> = all(connection, &format!("{SEAT} ORDER BY s.place"), values![]).await?;
    let mut by_person: HashMap<String, Vec<Seat>> = HashMap::new();
    for row in seats {
        by_person.entry(row.person.clone()).or_default().push(row.seat()?);
    }
    rows.into_iter()
        .map(|row| {
            Ok(PersonSummary {
                id: row.id.parse().map_err(|_| inconsistent("person", "id", &row.id))?,
                seats: by_person.remove(&row.id).unwrap_or_default(),
                state: state(&row.state)?,
                name: row.name,
                email: row.email,
                link_expires_at: row.link_expires_at.map(Instant::from_millis),
            })
        })
        .collect()
}

/// Somebody who was invited and has no link that works.
pub(super) struct WithoutLink {
    pub person: PersonId,
    pub name: String,
    /// Since when.
    pub since: Instant,
}

pub(super) async fn without_link(
    connection: &impl Connection,
    now: Instant,
) -> Result<Vec<WithoutLink>, Error> {
    let rows: Vec<PersonRow> = all(
        connection,
        "SELECT p.id, p.name, p.email, p.state, MAX(l.expires_at) AS link_expires_at \
         FROM person p LEFT JOIN link l ON l.person = p.id WHERE p.state = 'invited' \
         AND NOT EXISTS (SELECT 1 FROM link o WHERE o.person = p.id AND o.used_at IS NULL AND o.expires_at > $1) \
         GROUP BY p.id, p.name, p.email, p.state ORDER BY p.id",
        values![now.millis()],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(WithoutLink {
                person: row.id.parse().map_err(|_| inconsistent("person", "id", &row.id))?,
                name: row.name,
                // A link that was taken away may have had days left.
                since: row.link_expires_at.map_or(now, Instant::from_millis).min(now),
            })
        })
        .collect()
}

fn state(name: &str) -> Result<PersonState, Error> {
    PersonState::from_name(name).ok_or_else(|| inconsistent("person", "state", name))
}

#[derive(FromRow)]
struct State {
    state: String,
}

/// How a person's account stands; `None` when there is no such person.
pub(super) async fn state_of(
    connection: &impl Connection,
    person: PersonId,
) -> Result<Option<PersonState>, Error> {
    let row: Option<State> =
        one(connection, "SELECT state FROM person WHERE id = $1", values![person.to_string()]).await?;
    row.map(|row| state(&row.state)).transpose()
}

#[derive(FromRow)]
struct Count {
    count: i64,
}

async fn count(connection: &impl Connection, sql: &str, values: Vec<crate::db::Value>) -> Result<i64, Error> {
    let row: Option<Count> = one(connection, sql, values).await?;
    Ok(row.map_or(0, |row| row.count))
}

/// Whether there is any account.
pub(super) async fn anybody(connection: &impl Connection) -> Result<bool, Error> {
    Ok(count(connection, "SELECT COUNT(*) AS count FROM person", values![]).await? > 0)
}

/// Whether a person ever joined.
pub(super) async fn has_password(connection: &impl Connection, person: PersonId) -> Result<bool, Error> {
    let sql = "SELECT COUNT(*) AS count FROM person WHERE id = $1 AND password IS NOT NULL";
    Ok(count(connection, sql, values![person.to_string()]).await? > 0)
}

/// How many people may sign in and administer today, without an end in sight.
pub(super) async fn lasting_administrators(tx: &Tx) -> Result<i64, Error> {
    let sql = "SELECT COUNT(DISTINCT p.id) AS count FROM person p JOIN seat s ON s.person = p.id \
               WHERE p.state = 'active' AND s.role = 'administrator' AND s.starts <= $1 AND s.ends IS NULL";
    count(tx.sql(), sql, values![tx.at().date().to_string()]).await
}

/// Whether anybody has a chair's seat that lies within the term.
///
/// # Errors
/// When the database fails.
pub async fn chair_seat_within(connection: &impl Connection, term: &ChairTerm) -> Result<bool, Error> {
    // A seat that ends on its first day never holds.
    let sql = "SELECT COUNT(*) AS count FROM seat WHERE role = 'chair' AND starts >= $1 AND ends <= $2 AND starts < ends";
    Ok(count(connection, sql, values![term.from.to_string(), term.to.to_string()]).await? > 0)
}

/// Says when a seat ends.
///
/// # Errors
/// When the database fails.
pub async fn end_seat(tx: &Tx, _permit: &Permit<'_, EndSeat>, seat: SeatId, to: Date) -> Result<(), Error> {
    execute(tx.sql(), "UPDATE seat SET ends = $2 WHERE id = $1", values![seat.to_string(), to.to_string()])
        .await?;
    Ok(())
}

/// Says whether a seat speaks for its delegation on amendments.
///
/// # Errors
/// When the database fails.
pub async fn set_speaks(
    tx: &Tx,
    _permit: &Permit<'_, NameSpeaker>,
    seat: SeatId,
    speaks: bool,
) -> Result<(), Error> {
    let sql = "UPDATE seat SET speaks = $2 WHERE id = $1";
    execute(tx.sql(), sql, values![seat.to_string(), i64::from(speaks)]).await?;
    Ok(())
}

/// An act that changes how an account stands.
pub trait ChangesState {}
impl ChangesState for shared::person::Suspend {}
impl ChangesState for shared::person::LetBackIn {}
impl ChangesState for shared::person::AcceptLink {}

/// Says how an account stands from now on.
///
/// # Errors
/// When the database fails.
pub async fn set_state(
    tx: &Tx,
    _permit: &Permit<'_, impl ChangesState>,
    person: PersonId,
    state: PersonState,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE person SET state = $2 WHERE id = $1",
        values![person.to_string(), state.as_str()],
    )
    .await?;
    Ok(())
}

/// An act by which somebody says what they are called.
pub trait Renames {}
impl Renames for shared::session::RenameAccount {}
impl Renames for shared::person::AcceptLink {}

/// Changes what a person is called.
///
/// # Errors
/// When the database fails.
pub async fn rename(
    tx: &Tx,
    _permit: &Permit<'_, impl Renames>,
    person: PersonId,
    name: &str,
) -> Result<(), Error> {
    execute(tx.sql(), "UPDATE person SET name = $2 WHERE id = $1", values![person.to_string(), name.trim()])
        .await?;
    Ok(())
}
