//! Restoring an archive into a new database.

use serde_json::json;
use shared::audit::Scope;
use shared::id::AuditId;

use super::schema::{quoted, tables};
use super::{Archive, FILLED_BY_MIGRATIONS, Fault, MIGRATIONS_TABLE, RestoreArchive, load};
use crate::clock::Random;
use crate::db::{self, Connection, Db, FromRow, Kind, Tx, execute, one};
use crate::permit::Permit;
use crate::{audit, search, text, values};

/// Puts everything of the archive into a database that has no rows. The schema is made as the archive's release had it; then
/// one transaction holds all rows, a new epoch for every text (a tab that knows what was written after the backup is closed
/// for good, text model 1), and an audit entry; then later migrations are applied, and what things are found by is made.
///
/// # Errors
/// [`Fault`]; then the database has no rows.
pub async fn restore(db: &Db, archive: &mut Archive, random: &Random) -> Result<(), Fault> {
    let wanted = archive.manifest().migrations.len();
    if db::migrated(db.read(), db.kind()).await? > wanted {
        return Err(Fault::AlreadySetUp);
    }
    db.migrate_to(wanted).await?;
    let tx = db.begin().await?;
    fill(&tx, archive).await?;
    text::begin_epochs(&tx).await?;
    record(&tx, archive, random).await?;
    tx.commit().await?;
    db.migrate().await?;
    search::refresh(db).await?;
    Ok(())
}

async fn fill(tx: &Tx, archive: &mut Archive) -> Result<(), Fault> {
    if tx.kind() == Kind::Postgres {
        db::unhurried(tx.sql()).await?;
    }
    let mut known = tables(tx.sql(), tx.kind()).await?;
    known.retain(|table| table.name != MIGRATIONS_TABLE);
    for table in &known {
        let name = quoted(&table.name);
        if FILLED_BY_MIGRATIONS.contains(&table.name.as_str()) {
            execute(tx.sql(), &format!("DELETE FROM {name}"), values![]).await?;
        } else if count(tx.sql(), &name).await? > 0 {
            return Err(Fault::NotEmpty(table.name.clone()));
        }
    }
    known.retain(|table| !super::LEFT_OUT.contains(&table.name.as_str()));
    let constraints = load::defer_constraints(tx).await?;
    let parts = archive.manifest().tables.clone();
    for part in &parts {
        let at = known.iter().position(|table| table.name == part.table);
        let table = at.map(|at| known.swap_remove(at)).filter(|table| table.columns == part.columns);
        let table = table.ok_or_else(|| Fault::OtherSchema(part.table.clone()))?;
        load::part(tx, archive, part, &table).await?;
        if count(tx.sql(), &quoted(&table.name)).await? != part.rows.cast_signed() {
            return Err(Fault::Damaged(format!("{}: rows got lost on the way", part.table)));
        }
    }
    if let Some(table) = known.first() {
        return Err(Fault::Damaged(format!("it has no part for {}", table.name)));
    }
    load::check_constraints(tx, &constraints).await
}

async fn record(tx: &Tx, archive: &Archive, random: &Random) -> Result<(), db::Error> {
    let manifest = archive.manifest();
    let detail = json!({
        "made_at": manifest.made_at,
        "release": manifest.release,
        "database": manifest.database,
        "rows": manifest.rows(),
    });
    let id = AuditId::from_parts(tx.at().millis().unsigned_abs(), random.id_bits());
    let permit = Permit::<RestoreArchive>::system(tx, "samrad restore");
    audit::record_as(id, tx, &permit, &Scope::Installation, "archive", detail).await
}

async fn count(connection: &impl Connection, table: &str) -> Result<i64, db::Error> {
    #[derive(FromRow)]
    struct Count {
        count: i64,
    }
    let sql = format!("SELECT COUNT(*) AS count FROM {table}");
    Ok(one::<Count>(connection, &sql, values![]).await?.map_or(0, |row| row.count))
}
