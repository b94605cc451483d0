//! Rows of bodies.

use shared::body::{Body, BodyKind, ManageBodies};
use shared::id::BodyId;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent};
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct Row {
    id: String,
    kind: String,
    name: String,
    starts: String,
    ends: Option<String>,
    version: i64,
}

impl Row {
    fn body(self) -> Result<Body, Error> {
        let bad = |column: &str, value: &str| inconsistent("body", column, value);
        Ok(Body {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            version: u32::try_from(self.version).map_err(|_| bad("version", &self.id))?,
            kind: BodyKind::from_name(&self.kind).ok_or_else(|| bad("kind", &self.kind))?,
            name: self.name,
            from: self.starts.parse().map_err(|_| bad("starts", &self.starts))?,
            to: self.ends.map(|date| date.parse().map_err(|_| bad("ends", &date))).transpose()?,
        })
    }
}

/// The bodies of all times: by kind, then by the first day.
///
/// # Errors
/// When the database fails.
pub async fn bodies(connection: &impl Connection) -> Result<Vec<Body>, Error> {
    let rows: Vec<Row> =
        all(connection, "SELECT id, kind, name, starts, ends, version FROM body", values![]).await?;
    let mut bodies = rows.into_iter().map(Row::body).collect::<Result<Vec<_>, _>>()?;
    bodies.sort_by_key(|body| (body.kind, body.from, body.id));
    Ok(bodies)
}

/// Adds a body that `NewBody::check` found nothing wrong with.
///
/// # Errors
/// When the database fails.
pub async fn insert(tx: &Tx, _permit: &Permit<'_, ManageBodies>, body: &Body) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO body (id, kind, name, starts, ends, version) VALUES ($1, $2, $3, $4, $5, $6)",
        values![
            body.id.to_string(),
            body.kind.as_str(),
            body.name.clone(),
            body.from.to_string(),
            body.to.map(|date| date.to_string()),
            i64::from(body.version),
        ],
    )
    .await?;
    Ok(())
}

/// Changes what a body is called, and its days.
pub(super) async fn update(tx: &Tx, _permit: &Permit<'_, ManageBodies>, body: &Body) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE body SET name = $2, starts = $3, ends = $4, version = $5 WHERE id = $1",
        values![
            body.id.to_string(),
            body.name.clone(),
            body.from.to_string(),
            body.to.map(|date| date.to_string()),
            i64::from(body.version),
        ],
    )
    .await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, _permit: &Permit<'_, ManageBodies>, body: BodyId) -> Result<(), Error> {
    execute(tx.sql(), "DELETE FROM body WHERE id = $1", values![body.to_string()]).await?;
    Ok(())
}
