//! `samrad verify`: whether what is stored adds up. It only reads, and ends with an error when anything differs.

use anyhow::bail;

use super::base::{clock, existing_db, say};
use crate::db::{self, Db, FromRow, Kind, Snapshot, all};
use crate::settings::Settings;
use crate::{audit, revision, search, text, values};

/// Checks the database that the settings name.
pub(super) async fn verify(settings: Settings) -> anyhow::Result<()> {
    let db = existing_db(&settings, &clock()).await?;
    let sound = report(&db).await;
    db.close().await;
    sound
}

/// Checks everything at one moment, so that a running server does not matter, and prints a line for each thing checked.
pub(super) async fn report(db: &Db) -> anyhow::Result<()> {
    let snapshot = db.snapshot().await?;
    let sql = snapshot.sql();
    if db::migrated(sql, db.kind()).await? < db::migrations().len() {
        bail!(
            "the database is from an earlier release; start this one once to bring it up to date, then verify"
        );
    }
    let mut differences = 0;
    let mut tell = |what: String, found: Vec<String>| -> anyhow::Result<()> {
        say(&format!("{what}: {}", if found.is_empty() { "as it should be" } else { "DIFFERENT" }))?;
        differences += found.len();
        found.iter().try_for_each(|line| say(&format!("  {line}")))
    };

    tell(format!("the {} database itself", db.kind().as_str()), database(&snapshot, db.kind()).await?)?;
    let (entries, breaks) = audit::verify(sql).await?;
    let breaks =
        breaks.into_iter().map(|at| format!("the chain {} does not hold from entry {} on", at.scope, at.seq));
    tell(format!("{entries} audit entries"), breaks.collect())?;
    let (texts, found) = text::verify(sql).await?;
    let found = found.into_iter().map(|one| {
        let clause = one.clause.map(|clause| format!(", clause {clause}")).unwrap_or_default();
        format!("text {}{clause}: {}", one.text, one.what)
    });
    tell(format!("{texts} texts against their logs"), found.collect())?;
    let (bodies, wrong) = text::verify_bodies(sql).await?;
    let wrong = wrong.into_iter().map(|hash| format!("what is kept as {hash} has another hash"));
    tell(format!("{bodies} wordings and fact sheets"), wrong.collect())?;
    let (revisions, found) = revision::verify(sql).await?;
    let found = found.into_iter().map(|one| format!("revision {}: {}", one.revision, one.what));
    tell(format!("{revisions} revisions"), found.collect())?;
    let (things, found) = search::verify(sql).await?;
    tell(format!("{things} things that are found by search"), found)?;

    if differences > 0 {
        bail!("{differences} differences were found; nothing was changed");
    }
    Ok(())
}

/// SQLite's own check of its file. PostgreSQL checks its pages itself.
async fn database(snapshot: &Snapshot, kind: Kind) -> Result<Vec<String>, db::Error> {
    #[derive(FromRow)]
    struct Line {
        line: String,
    }
    if kind == Kind::Postgres {
        return Ok(Vec::new());
    }
    let integrity =
        "SELECT integrity_check AS line FROM pragma_integrity_check WHERE integrity_check <> 'ok'";
    let references = "SELECT 'a row of ' || \"table\" || ' refers to one that is not there' AS line \
         FROM pragma_foreign_key_check";
    let mut found: Vec<Line> = all(snapshot.sql(), integrity, values![]).await?;
    found.extend(all::<Line>(snapshot.sql(), references, values![]).await?);
    Ok(found.into_iter().map(|row| row.line).collect())
}
