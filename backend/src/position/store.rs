//! Rows of positions, closings, reopenings, corrections and readings. None is ever changed but to note that a position was
//! taken back.

use std::collections::BTreeSet;

use shared::api::position::{ClosingView, CorrectionView, PositionView, ReopeningView};
use shared::api::revision::Doer;
use shared::id::{PersonId, PositionId, SeatId, TextId};
use shared::member::MemberCode;
use shared::permission::Act;
use shared::position::{
    Bound, CloseClause, Closing, Correction, Ended, MarkLinguistic, NoteReading, Position, Reopening,
    ReservationKind, Scope, TakePosition, Value,
};
use shared::text::{ClauseId, ContentHash};
use shared::time::Instant;

use crate::db::{
    Connection, Error, FromRow, Tx, Value as DbValue, all, execute, inconsistent, insert_many, one,
};
use crate::permit::Permit;
use crate::values;

/// A position, its id, and who took it.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub id: PositionId,
    pub position: Position,
    pub by: Doer,
}

impl Said {
    /// As others are shown it.
    pub fn view(&self) -> PositionView {
        let Position { member, scope, value, confirmed, at, ended, .. } = self.position.clone();
        PositionView {
            id: self.id,
            member,
            scope,
            value,
            confirmed,
            by: self.by.clone(),
            at,
            ended_at: ended.map(|ended| ended.at),
        }
    }
}

/// A chair who closes, reopens or marks.
pub(super) struct Chair {
    pub person: PersonId,
    pub seat: SeatId,
    pub code: String,
}

fn parsed<T: std::str::FromStr>(table: &str, column: &str, text: &str) -> Result<T, Error> {
    text.parse().map_err(|_| inconsistent(table, column, text))
}

fn clause(table: &str, text: &str) -> Result<ClauseId, Error> {
    ClauseId::parse(text).map_err(|_| inconsistent(table, "clause", text))
}

fn content(table: &str, text: &str) -> Result<ContentHash, Error> {
    ContentHash::parse(text).map_err(|_| inconsistent(table, "hash", text))
}

#[derive(FromRow)]
struct Row {
    id: String,
    member: String,
    scope: String,
    clause: Option<String>,
    hash: Option<String>,
    value: String,
    kind: Option<String>,
    reason: String,
    lifts_on: Option<String>,
    wanted: Option<String>,
    confirmed: i64,
    seat: String,
    code: String,
    name: Option<String>,
    at: i64,
    ended_by: Option<String>,
    ended_at: Option<i64>,
}

const TABLE: &str = "position";

impl Row {
    fn said(self) -> Result<Said, Error> {
        let missing = |column: &str| inconsistent(TABLE, column, &self.id);
        let about = || clause(TABLE, self.clause.as_deref().ok_or_else(|| missing("clause"))?);
        let scope = match self.scope.as_str() {
            "text" => Scope::Text,
            "section" => Scope::Section { head: about()? },
            "clause" => {
                let hash = content(TABLE, self.hash.as_deref().ok_or_else(|| missing("hash"))?)?;
                Scope::Clause { clause: about()?, hash }
            }
            other => return Err(inconsistent(TABLE, "scope", other)),
        };
        let ended = match (&self.ended_by, self.ended_at) {
            (Some(by), Some(at)) => {
                Some(Ended { by: parsed(TABLE, "ended_by", by)?, at: Instant::from_millis(at) })
            }
            _ => None,
        };
        Ok(Said {
            id: parsed(TABLE, "id", &self.id)?,
            by: Doer { name: self.name.clone().unwrap_or_default(), code: self.code.clone() },
            position: Position {
                member: parsed(TABLE, "member", &self.member)?,
                scope,
                value: self.value()?,
                confirmed: self.confirmed != 0,
                by: parsed(TABLE, "seat", &self.seat)?,
                at: Instant::from_millis(self.at),
                ended,
            },
        })
    }

    fn value(&self) -> Result<Value, Error> {
        Ok(match self.value.as_str() {
            "agree" => Value::Agree,
            "can_live_with" => Value::CanLiveWith,
            "reservation" => Value::Reservation {
                kind: self
                    .kind
                    .as_deref()
                    .and_then(ReservationKind::from_name)
                    .ok_or_else(|| inconsistent(TABLE, "kind", &self.id))?,
                reason: self.reason.clone(),
                lifts_on: self.lifts_on.as_deref().map(|day| parsed(TABLE, "lifts_on", day)).transpose()?,
            },
            "object" => Value::Object {
                wanted: serde_json::from_str(self.wanted.as_deref().unwrap_or_default())
                    .map_err(|error| inconsistent(TABLE, "wanted", error))?,
                reason: self.reason.clone(),
            },
            other => return Err(inconsistent(TABLE, "value", other)),
        })
    }
}

async fn select(connection: &impl Connection, which: &str, values: Vec<DbValue>) -> Result<Vec<Said>, Error> {
    let sql = format!(
        "SELECT o.id, o.member, o.scope, o.clause, o.hash, o.value, o.kind, o.reason, o.lifts_on, o.wanted, \
         o.confirmed, o.seat, o.code, p.name, o.at, o.ended_by, o.ended_at FROM position o \
         LEFT JOIN person p ON p.id = o.person WHERE {which} ORDER BY o.seq"
    );
    all::<Row>(connection, &sql, values).await?.into_iter().map(Row::said).collect()
}

/// All positions on a text, the later ones behind the earlier.
pub(super) async fn of_text(connection: &impl Connection, text: TextId) -> Result<Vec<Said>, Error> {
    select(connection, "o.text = $1", values![text.to_string()]).await
}

/// Those on a clause, and those on sections and on the whole text.
pub(super) async fn around(
    connection: &impl Connection,
    text: TextId,
    clause: &ClauseId,
) -> Result<Vec<Said>, Error> {
    let which = "o.text = $1 AND (o.clause = $2 OR o.scope IN ('section', 'text'))";
    select(connection, which, values![text.to_string(), clause.to_string()]).await
}

#[derive(FromRow)]
struct Number {
    number: i64,
}

/// Whether there is any position on a text.
pub(super) async fn any(connection: &impl Connection, text: TextId) -> Result<bool, Error> {
    let sql = "SELECT COUNT(*) AS number FROM position WHERE text = $1";
    Ok(one::<Number>(connection, sql, values![text.to_string()]).await?.is_some_and(|row| row.number > 0))
}

/// Adds positions behind those there are, under the text's lock.
pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, TakePosition>,
    text: TextId,
    person: PersonId,
    said: &[Said],
) -> Result<(), Error> {
    let sql = "SELECT COALESCE(MAX(seq), 0) AS number FROM position WHERE text = $1";
    let last = one::<Number>(tx.sql(), sql, values![text.to_string()]).await?.map_or(0, |row| row.number);
    let mut rows = Vec::with_capacity(said.len());
    for (seq, one) in (last + 1..).zip(said) {
        let Position { member, scope, value, confirmed, by, at, .. } = &one.position;
        let (name, clause, hash) = match scope {
            Scope::Text => ("text", None, None),
            Scope::Section { head } => ("section", Some(head.to_string()), None),
            Scope::Clause { clause, hash } => ("clause", Some(clause.to_string()), Some(hash.to_string())),
        };
        let (kind, reason, lifts_on, wanted) = match value {
            Value::Agree | Value::CanLiveWith => (None, String::new(), None, None),
            Value::Reservation { kind, reason, lifts_on } => {
                (Some(kind.as_str()), reason.trim().to_owned(), lifts_on.map(|day| day.to_string()), None)
            }
            Value::Object { wanted, reason } => {
                let wanted =
                    serde_json::to_string(wanted).map_err(|error| inconsistent(TABLE, "wanted", error))?;
                (None, reason.trim().to_owned(), None, Some(wanted))
            }
        };
        rows.push(values![
            one.id.to_string(),
            text.to_string(),
            seq,
            member.to_string(),
            name,
            clause,
            hash,
            value.as_str(),
            kind,
            reason,
            lifts_on,
            wanted,
            i64::from(*confirmed),
            person.to_string(),
            by.to_string(),
            one.by.code.clone(),
            at.millis(),
        ]);
    }
    let into = "position (id, text, seq, member, scope, clause, hash, value, kind, reason, lifts_on, wanted, \
                confirmed, person, seat, code, at)";
    insert_many(tx, into, "", rows).await
}

/// Notes that a position was taken back.
pub(super) async fn end(
    tx: &Tx,
    _permit: &Permit<'_, TakePosition>,
    id: PositionId,
    by: SeatId,
) -> Result<(), Error> {
    let sql = "UPDATE position SET ended_by = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL";
    execute(tx.sql(), sql, values![id.to_string(), by.to_string(), tx.at().millis()]).await?;
    Ok(())
}

#[derive(FromRow)]
struct ClosingRow {
    clause: String,
    hash: String,
    at: i64,
    seat: Option<String>,
    code: Option<String>,
    name: Option<String>,
}

/// The closings of a text's clauses, in the order in which they happened.
pub(super) async fn closings(
    connection: &impl Connection,
    text: TextId,
) -> Result<Vec<(ClauseId, (Closing, ClosingView))>, Error> {
    const TABLE: &str = "clause_closing";
    let rows: Vec<ClosingRow> = all(
        connection,
        "SELECT c.clause, c.hash, c.at, c.seat, c.code, p.name FROM clause_closing c \
         LEFT JOIN person p ON p.id = c.person WHERE c.text = $1 ORDER BY c.seq",
        values![text.to_string()],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            let (hash, at) = (content(TABLE, &row.hash)?, Instant::from_millis(row.at));
            let seat = row.seat.map(|seat| parsed(TABLE, "seat", &seat)).transpose()?;
            let by = row.code.map(|code| Doer { name: row.name.unwrap_or_default(), code });
            let view = ClosingView { hash: hash.clone(), at, by };
            Ok((clause(TABLE, &row.clause)?, (Closing { hash, at, by: seat }, view)))
        })
        .collect()
}

/// A closing's or reopening's number among those of its clause.
async fn next(tx: &Tx, table: &str, text: TextId, clause: &ClauseId) -> Result<i64, Error> {
    let sql = format!("SELECT COUNT(*) + 1 AS number FROM {table} WHERE text = $1 AND clause = $2");
    let row: Option<Number> = one(tx.sql(), &sql, values![text.to_string(), clause.to_string()]).await?;
    Ok(row.map_or(1, |row| row.number))
}

/// Closes a clause: by the chair, who has the right to close, or without one by the confirmation that was missing.
pub(super) async fn insert_closing<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    text: TextId,
    bound: &Bound,
    chair: Option<&Chair>,
) -> Result<(), Error> {
    let seq = next(tx, "clause_closing", text, &bound.clause).await?;
    execute(
        tx.sql(),
        "INSERT INTO clause_closing (text, clause, seq, hash, at, person, seat, code) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            text.to_string(),
            bound.clause.to_string(),
            seq,
            bound.hash.to_string(),
            tx.at().millis(),
            chair.map(|chair| chair.person.to_string()),
            chair.map(|chair| chair.seat.to_string()),
            chair.map(|chair| chair.code.clone()),
        ],
    )
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct ReopeningRow {
    clause: String,
    reason: String,
    at: i64,
    seat: String,
    code: String,
    name: Option<String>,
}

/// The reopenings of a text's clauses, in the order in which they happened.
pub(super) async fn reopenings(
    connection: &impl Connection,
    text: TextId,
) -> Result<Vec<(ClauseId, (Reopening, ReopeningView))>, Error> {
    const TABLE: &str = "clause_reopening";
    let rows: Vec<ReopeningRow> = all(
        connection,
        "SELECT c.clause, c.reason, c.at, c.seat, c.code, p.name FROM clause_reopening c \
         LEFT JOIN person p ON p.id = c.person WHERE c.text = $1 ORDER BY c.seq",
        values![text.to_string()],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            let at = Instant::from_millis(row.at);
            let by = Doer { name: row.name.unwrap_or_default(), code: row.code };
            let view = ReopeningView { at, by, reason: row.reason.clone() };
            let by = parsed(TABLE, "seat", &row.seat)?;
            Ok((clause(TABLE, &row.clause)?, (Reopening { at, by, reason: row.reason }, view)))
        })
        .collect()
}

pub(super) async fn insert_reopening(
    tx: &Tx,
    _permit: &Permit<'_, CloseClause>,
    text: TextId,
    clause: &ClauseId,
    reason: &str,
    chair: &Chair,
) -> Result<(), Error> {
    let seq = next(tx, "clause_reopening", text, clause).await?;
    execute(
        tx.sql(),
        "INSERT INTO clause_reopening (text, clause, seq, reason, at, person, seat, code) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            text.to_string(),
            clause.to_string(),
            seq,
            reason,
            tx.at().millis(),
            chair.person.to_string(),
            chair.seat.to_string(),
            chair.code.clone(),
        ],
    )
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct CorrectionRow {
    clause: String,
    from_hash: String,
    to_hash: String,
    at: i64,
    seat: String,
    code: String,
    name: Option<String>,
}

/// The changes of a text's clauses that were marked linguistic, in that order.
pub(super) async fn corrections(
    connection: &impl Connection,
    text: TextId,
) -> Result<Vec<(Correction, CorrectionView)>, Error> {
    const TABLE: &str = "clause_correction";
    let rows: Vec<CorrectionRow> = all(
        connection,
        "SELECT c.clause, c.from_hash, c.to_hash, c.at, c.seat, c.code, p.name FROM clause_correction c \
         LEFT JOIN person p ON p.id = c.person WHERE c.text = $1 ORDER BY c.at, c.clause",
        values![text.to_string()],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            let (from, to) = (content(TABLE, &row.from_hash)?, content(TABLE, &row.to_hash)?);
            let at = Instant::from_millis(row.at);
            let by = Doer { name: row.name.unwrap_or_default(), code: row.code };
            let view = CorrectionView { from: from.clone(), to: to.clone(), at, by };
            let by = parsed(TABLE, "seat", &row.seat)?;
            Ok((Correction { clause: clause(TABLE, &row.clause)?, from, to, by, at }, view))
        })
        .collect()
}

/// Marks a change; one that is marked already stays as it was marked.
pub(super) async fn insert_correction(
    tx: &Tx,
    _permit: &Permit<'_, MarkLinguistic>,
    text: TextId,
    clause: &ClauseId,
    from: &ContentHash,
    to: &ContentHash,
    chair: &Chair,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO clause_correction (text, clause, from_hash, to_hash, at, person, seat, code) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (text, clause, from_hash, to_hash) DO NOTHING",
        values![
            text.to_string(),
            clause.to_string(),
            from.to_string(),
            to.to_string(),
            tx.at().millis(),
            chair.person.to_string(),
            chair.seat.to_string(),
            chair.code.clone(),
        ],
    )
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct ReadingRow {
    clause: String,
    hash: String,
}

/// What anybody of a delegation has read of a text.
pub(super) async fn readings(
    connection: &impl Connection,
    text: TextId,
    member: MemberCode,
) -> Result<BTreeSet<Bound>, Error> {
    const TABLE: &str = "position_reading";
    let rows: Vec<ReadingRow> = all(
        connection,
        "SELECT DISTINCT clause, hash FROM position_reading WHERE text = $1 AND member = $2",
        values![text.to_string(), member.to_string()],
    )
    .await?;
    rows.into_iter()
        .map(|row| Ok(Bound { clause: clause(TABLE, &row.clause)?, hash: content(TABLE, &row.hash)? }))
        .collect()
}

/// Notes what was read; what is noted already stays.
pub(super) async fn insert_readings(
    tx: &Tx,
    _permit: &Permit<'_, NoteReading>,
    text: TextId,
    member: MemberCode,
    person: PersonId,
    read: BTreeSet<Bound>,
) -> Result<(), Error> {
    let row = |bound: Bound| {
        values![
            text.to_string(),
            bound.clause.to_string(),
            bound.hash.to_string(),
            member.to_string(),
            person.to_string(),
            tx.at().millis(),
        ]
    };
    let into = "position_reading (text, clause, hash, member, person, at)";
    let end = "ON CONFLICT (text, clause, hash, member, person) DO NOTHING";
    insert_many(tx, into, end, read.into_iter().map(row).collect()).await
}
