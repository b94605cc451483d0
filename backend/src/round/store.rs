//! Rows of rounds and their extensions.

use shared::api::revision::Doer;
use shared::api::round::{Extension, RoundRecord, RoundView};
use shared::id::{PersonId, ProgrammeId, RevisionId, RoundId, SeatId, TextId};
use shared::permission::Act;
use shared::round::{ChangedBy, Course, End, ExtendRound, OpenRound};
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent, one};
use crate::permit::Permit;
use crate::values;

/// A round as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its programme.
    pub programme: ProgrammeId,
    /// Its text.
    pub text: TextId,
    /// As it is shown.
    pub view: RoundView,
    /// When the revision that it is on was prepared: until then the text had what that says.
    pub(super) revision_at: Instant,
    pub(super) opened_by: Doer,
    pub(super) ended_by: Option<Doer>,
}

impl Stored {
    /// What of it depends on time.
    #[must_use]
    pub const fn course(&self) -> Course {
        Course { closes_at: self.view.closes_at, ended: self.view.ended }
    }
}

/// Somebody who acts, as a row keeps them.
pub(super) struct Who {
    pub person: PersonId,
    pub seat: SeatId,
    pub code: String,
}

#[derive(FromRow)]
struct Row {
    id: String,
    programme: String,
    text: String,
    number: i64,
    revision: i64,
    revision_at: i64,
    changed_by: String,
    reminders: String,
    opened_at: i64,
    opened_name: Option<String>,
    opened_code: String,
    closes_at: i64,
    zone: String,
    ended: Option<String>,
    ended_at: Option<i64>,
    ended_name: Option<String>,
    ended_code: Option<String>,
    reason: String,
    next_revision: Option<String>,
}

const SELECT: &str = "SELECT r.id, r.programme, r.text, r.number, v.number AS revision, v.prepared_at AS revision_at, \
    r.changed_by, r.reminders, r.opened_at, o.name AS opened_name, r.opened_code, r.closes_at, r.zone, r.ended, r.ended_at, e.name AS ended_name, \
    r.ended_code, r.reason, r.next_revision FROM round r JOIN revision v ON v.id = r.revision \
    LEFT JOIN person o ON o.id = r.opened_by LEFT JOIN person e ON e.id = r.ended_by";

impl Row {
    fn stored(self) -> Result<Stored, Error> {
        let bad = |column: &str, value: &str| inconsistent("round", column, value);
        let count =
            |column: &str, value: i64| u32::try_from(value).map_err(|_| inconsistent("round", column, value));
        let view = RoundView {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            number: count("number", self.number)?,
            revision: count("revision", self.revision)?,
            changed_by: ChangedBy::from_name(&self.changed_by)
                .ok_or_else(|| bad("changed_by", &self.changed_by))?,
            opened_at: Instant::from_millis(self.opened_at),
            closes_at: Instant::from_millis(self.closes_at),
            zone: self.zone,
            reminders: serde_json::from_str(&self.reminders)
                .map_err(|_| bad("reminders", &self.reminders))?,
            ended: self
                .ended
                .map(|ended| End::from_name(&ended).ok_or_else(|| bad("ended", &ended)))
                .transpose()?,
            ended_at: self.ended_at.map(Instant::from_millis),
            reason: self.reason,
            next: self
                .next_revision
                .map(|id| id.parse().map_err(|_| bad("next_revision", &id)))
                .transpose()?,
        };
        Ok(Stored {
            programme: self.programme.parse().map_err(|_| bad("programme", &self.programme))?,
            text: self.text.parse().map_err(|_| bad("text", &self.text))?,
            view,
            revision_at: Instant::from_millis(self.revision_at),
            opened_by: Doer { name: self.opened_name.unwrap_or_default(), code: self.opened_code },
            ended_by: self.ended_code.map(|code| Doer { name: self.ended_name.unwrap_or_default(), code }),
        })
    }
}

pub(super) async fn find(connection: &impl Connection, id: RoundId) -> Result<Option<Stored>, Error> {
    let sql = format!("{SELECT} WHERE r.id = $1");
    one::<Row>(connection, &sql, values![id.to_string()]).await?.map(Row::stored).transpose()
}

/// The round of a programme that was opened last.
pub(super) async fn latest(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Option<Stored>, Error> {
    let sql = format!("{SELECT} WHERE r.programme = $1 ORDER BY r.number DESC LIMIT 1");
    one::<Row>(connection, &sql, values![programme.to_string()]).await?.map(Row::stored).transpose()
}

/// The round of a text that was opened last.
pub(super) async fn latest_of_text(
    connection: &impl Connection,
    text: TextId,
) -> Result<Option<Stored>, Error> {
    let sql = format!("{SELECT} WHERE r.text = $1 ORDER BY r.number DESC LIMIT 1");
    one::<Row>(connection, &sql, values![text.to_string()]).await?.map(Row::stored).transpose()
}

/// The rounds that have not ended, the earliest deadline first.
pub(super) async fn running(connection: &impl Connection) -> Result<Vec<Stored>, Error> {
    let sql = format!("{SELECT} WHERE r.ended IS NULL ORDER BY r.closes_at, r.id");
    all::<Row>(connection, &sql, values![]).await?.into_iter().map(Row::stored).collect()
}

#[derive(FromRow)]
struct ExtensionRow {
    round: String,
    from_at: i64,
    to_at: i64,
    reason: String,
    at: i64,
    name: Option<String>,
    code: String,
}

/// The rounds of a programme with their extensions, the latest first.
pub(super) async fn records(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<RoundRecord>, Error> {
    let sql = format!("{SELECT} WHERE r.programme = $1 ORDER BY r.number DESC");
    let rounds: Vec<Row> = all(connection, &sql, values![programme.to_string()]).await?;
    let moved: Vec<ExtensionRow> = all(
        connection,
        "SELECT x.round, x.from_at, x.to_at, x.reason, x.at, p.name, x.code FROM round_extension x \
         JOIN round r ON r.id = x.round LEFT JOIN person p ON p.id = x.person WHERE r.programme = $1 \
         ORDER BY x.round, x.seq",
        values![programme.to_string()],
    )
    .await?;
    rounds
        .into_iter()
        .map(|row| {
            let extensions = moved.iter().filter(|one| one.round == row.id).map(extension).collect();
            let stored = row.stored()?;
            Ok(RoundRecord {
                round: stored.view,
                opened_by: stored.opened_by,
                ended_by: stored.ended_by,
                extensions,
            })
        })
        .collect()
}

fn extension(row: &ExtensionRow) -> Extension {
    Extension {
        from: Instant::from_millis(row.from_at),
        to: Instant::from_millis(row.to_at),
        reason: row.reason.clone(),
        at: Instant::from_millis(row.at),
        by: Doer { name: row.name.clone().unwrap_or_default(), code: row.code.clone() },
    }
}

/// A round to be written: what is not in its view.
pub(super) struct New<'a> {
    pub programme: ProgrammeId,
    pub text: TextId,
    pub revision: RevisionId,
    pub view: &'a RoundView,
    pub by: &'a Who,
}

pub(super) async fn insert(tx: &Tx, _permit: &Permit<'_, OpenRound>, new: &New<'_>) -> Result<(), Error> {
    let reminders = serde_json::to_string(&new.view.reminders)
        .map_err(|error| inconsistent("round", "reminders", error))?;
    execute(
        tx.sql(),
        "INSERT INTO round (id, programme, text, number, revision, changed_by, reminders, opened_at, opened_by, \
         opened_seat, opened_code, closes_at, zone, reason) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '')",
        values![
            new.view.id.to_string(),
            new.programme.to_string(),
            new.text.to_string(),
            i64::from(new.view.number),
            new.revision.to_string(),
            new.view.changed_by.as_str(),
            reminders,
            tx.at().millis(),
            new.by.person.to_string(),
            new.by.seat.to_string(),
            new.by.code.clone(),
            new.view.closes_at.millis(),
            new.view.zone.clone(),
        ],
    )
    .await?;
    Ok(())
}

/// Moves the deadline of a round as it was read.
pub(super) async fn extend(
    tx: &Tx,
    _permit: &Permit<'_, ExtendRound>,
    round: &Stored,
    to: Instant,
    reason: &str,
    by: &Who,
) -> Result<(), Error> {
    let id = round.view.id.to_string();
    execute(
        tx.sql(),
        "INSERT INTO round_extension (round, seq, from_at, to_at, reason, at, person, seat, code) \
         VALUES ($1, (SELECT COUNT(*) + 1 FROM round_extension WHERE round = $1), $2, $3, $4, $5, $6, $7, $8)",
        values![
            id.clone(),
            round.view.closes_at.millis(),
            to.millis(),
            reason,
            tx.at().millis(),
            by.person.to_string(),
            by.seat.to_string(),
            by.code.clone(),
        ],
    )
    .await?;
    let sql = "UPDATE round SET closes_at = $2, reason = $3 WHERE id = $1";
    execute(tx.sql(), sql, values![id, to.millis(), reason]).await?;
    Ok(())
}

/// Notes that a round has ended.
pub(super) async fn set_ended<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    id: RoundId,
    how: End,
    reason: Option<&str>,
    by: Option<&Who>,
    next: Option<RevisionId>,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE round SET ended = $2, ended_at = $3, reason = COALESCE($4, reason), ended_by = $5, ended_seat = $6, \
         ended_code = $7, next_revision = $8 WHERE id = $1 AND ended IS NULL",
        values![
            id.to_string(),
            how.as_str(),
            tx.at().millis(),
            reason.map(str::to_owned),
            by.map(|by| by.person.to_string()),
            by.map(|by| by.seat.to_string()),
            by.map(|by| by.code.clone()),
            next.map(|id| id.to_string()),
        ],
    )
    .await?;
    Ok(())
}
