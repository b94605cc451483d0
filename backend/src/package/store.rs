//! Rows of packages.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use shared::amendment::{Done, Operation};
use shared::api::package::EffectView;
use shared::id::{PackageId, TextId};
use shared::package::{LeadPackage, Package, State};
use shared::permission::Act;
use shared::text::{ClauseId, ContentHash, FactsHash};
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, Value, all, execute, inconsistent, one};
use crate::permit::Permit;
use crate::{text, values};

/// A clause as it read when a package was built on it; the body is found by its hashes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Cited {
    pub clause: ClauseId,
    pub label: String,
    pub hash: ContentHash,
    pub facts: FactsHash,
}

/// A package as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stored {
    pub id: PackageId,
    pub text: TextId,
    pub number: Option<u32>,
    pub edition: u32,
    pub title: String,
    pub note: String,
    pub package: Package,
    pub base: Vec<Cited>,
    /// What applying it did to the text.
    pub undo: Option<Vec<Done>>,
    /// What applying it did to amendments.
    pub effects: Option<Vec<EffectView>>,
    pub begun_at: Instant,
    pub put_at: Option<Instant>,
}

/// A version that was put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Version {
    pub version: u32,
    pub put_at: Instant,
    pub title: String,
    pub note: String,
    pub operations: Vec<Operation>,
    pub base: Vec<Cited>,
}

#[derive(FromRow)]
struct Row {
    id: String,
    text: String,
    number: Option<i64>,
    edition: i64,
    title: String,
    note: String,
    record: String,
    base: String,
    undo: Option<String>,
    effects: Option<String>,
    begun_at: i64,
    put_at: Option<i64>,
}

const COLUMNS: &str = "id, text, number, edition, title, note, record, base, undo, effects, begun_at, put_at";

fn read<T: DeserializeOwned>(column: &str, text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| inconsistent("package", column, error))
}

fn write(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::Inconsistent(error.to_string()))
}

fn number(column: &str, value: i64) -> Result<u32, Error> {
    u32::try_from(value).map_err(|_| inconsistent("package", column, value))
}

impl Row {
    fn stored(self) -> Result<Stored, Error> {
        Ok(Stored {
            id: self.id.parse().map_err(|_| inconsistent("package", "id", &self.id))?,
            text: self.text.parse().map_err(|_| inconsistent("package", "text", &self.text))?,
            number: self.number.map(|value| number("number", value)).transpose()?,
            edition: number("edition", self.edition)?,
            package: read("record", &self.record)?,
            base: read("base", &self.base)?,
            undo: self.undo.as_deref().map(|undo| read("undo", undo)).transpose()?,
            effects: self.effects.as_deref().map(|effects| read("effects", effects)).transpose()?,
            begun_at: Instant::from_millis(self.begun_at),
            put_at: self.put_at.map(Instant::from_millis),
            title: self.title,
            note: self.note,
        })
    }
}

async fn select(connection: &impl Connection, which: &str, values: Vec<Value>) -> Result<Vec<Stored>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM package WHERE {which} ORDER BY id");
    all::<Row>(connection, &sql, values).await?.into_iter().map(Row::stored).collect()
}

pub(super) async fn find(connection: &impl Connection, id: PackageId) -> Result<Option<Stored>, Error> {
    Ok(select(connection, "id = $1", values![id.to_string()]).await?.pop())
}

/// The package, with its text held until the transaction ends: acts on packages and amendments of one text follow one another.
pub(super) async fn hold(tx: &Tx, id: PackageId) -> Result<Option<Stored>, Error> {
    let Some(found) = find(tx.sql(), id).await? else { return Ok(None) };
    text::hold(tx, found.text).await?;
    find(tx.sql(), id).await
}

/// Those on a text: drafts first, then by number.
pub(super) async fn of_text(connection: &impl Connection, text: TextId) -> Result<Vec<Stored>, Error> {
    let mut found = select(connection, "text = $1", values![text.to_string()]).await?;
    found.sort_by_key(|stored| stored.number);
    Ok(found)
}

/// Those on a text that name a clause, by number. An id is found by its letters: there are no others like it.
pub(super) async fn naming(
    connection: &impl Connection,
    text: TextId,
    clause: &ClauseId,
) -> Result<Vec<Stored>, Error> {
    let values = values![text.to_string(), format!("%{clause}%")];
    let mut found = select(connection, "text = $1 AND record LIKE $2", values).await?;
    found.sort_by_key(|stored| stored.number);
    Ok(found)
}

/// Those that are before the delegations, whatever the text.
pub(super) async fn before_all(connection: &impl Connection) -> Result<Vec<Stored>, Error> {
    select(connection, "state = $1", values![State::Put.as_str()]).await
}

/// The number that the next package that is put gets. The text's row must be held.
pub(super) async fn next_number(tx: &Tx, text: TextId) -> Result<u32, Error> {
    #[derive(FromRow)]
    struct Last {
        last: i64,
    }
    let sql = "SELECT COALESCE(MAX(number), 0) AS last FROM package WHERE text = $1";
    let last: Option<Last> = one(tx.sql(), sql, values![text.to_string()]).await?;
    number("number", last.map_or(0, |row| row.last) + 1)
}

pub(super) async fn insert<A: Act>(tx: &Tx, _permit: &Permit<'_, A>, stored: &Stored) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO package (id, text, state, edition, title, note, record, base, begun_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            stored.id.to_string(),
            stored.text.to_string(),
            stored.package.state.as_str(),
            i64::from(stored.edition),
            stored.title.clone(),
            stored.note.clone(),
            write(&stored.package)?,
            write(&stored.base)?,
            stored.begun_at.millis(),
        ],
    )
    .await?;
    Ok(())
}

/// Writes everything of it but its text and when it was begun.
pub(super) async fn update<A: Act>(tx: &Tx, _permit: &Permit<'_, A>, stored: &Stored) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE package SET number = $2, state = $3, edition = $4, title = $5, note = $6, record = $7, base = $8, \
         undo = $9, effects = $10, put_at = $11 WHERE id = $1",
        values![
            stored.id.to_string(),
            stored.number.map(i64::from),
            stored.package.state.as_str(),
            i64::from(stored.edition),
            stored.title.clone(),
            stored.note.clone(),
            write(&stored.package)?,
            write(&stored.base)?,
            stored.undo.as_ref().map(write).transpose()?,
            stored.effects.as_ref().map(write).transpose()?,
            stored.put_at.map(Instant::millis),
        ],
    )
    .await?;
    Ok(())
}

/// Writes the version that is put now beside those before it.
pub(super) async fn insert_version(
    tx: &Tx,
    _permit: &Permit<'_, LeadPackage>,
    stored: &Stored,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO package_version (package, version, put_at, title, note, operations, base) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![
            stored.id.to_string(),
            i64::from(stored.package.version),
            tx.at().millis(),
            stored.title.clone(),
            stored.note.clone(),
            write(&stored.package.operations)?,
            write(&stored.base)?,
        ],
    )
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct VersionRow {
    version: i64,
    put_at: i64,
    title: String,
    note: String,
    operations: String,
    base: String,
}

/// The versions of a package that were put, the latest first.
pub(super) async fn versions(connection: &impl Connection, id: PackageId) -> Result<Vec<Version>, Error> {
    let sql = "SELECT version, put_at, title, note, operations, base FROM package_version WHERE package = $1 \
        ORDER BY version DESC";
    let rows: Vec<VersionRow> = all(connection, sql, values![id.to_string()]).await?;
    let version = |row: VersionRow| {
        Ok(Version {
            version: number("version", row.version)?,
            put_at: Instant::from_millis(row.put_at),
            title: row.title,
            note: row.note,
            operations: read("operations", &row.operations)?,
            base: read("base", &row.base)?,
        })
    };
    rows.into_iter().map(version).collect()
}
