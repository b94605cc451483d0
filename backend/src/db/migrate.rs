//! Numbered migrations in pairs: the same number and name for SQLite and for PostgreSQL.
//!
//! A migration that was released never changes; its checksum is stored and compared. A database newer than the binary is
//! refused.

use sea_orm::{ConnectionTrait, TransactionTrait};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Db, Error, FromRow, Kind, all, execute, one};
use crate::values;

struct Migration {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

macro_rules! migrations {
    ($($name:literal),* $(,)?) => {
        &[$(Migration {
            name: $name,
            sqlite: include_str!(concat!("../../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../../migrations/postgres/", $name, ".sql")),
        }),*]
    };
}

/// In the order they are applied.
const MIGRATIONS: &[Migration] = migrations![
    "0001_people",
    "0002_programme",
    "0003_text",
    "0004_revision",
    "0005_procedure",
    "0006_result",
    "0007_body",
    "0008_amendment",
    "0009_position",
    "0010_comment",
    "0011_package",
    "0012_round",
    "0013_search",
    "0014_reading",
    "0015_amending",
    "0016_voice",
    "0017_initiative",
    "0018_indicator",
    "0019_view",
    "0020_budget",
    "0021_report",
    "0022_plan",
    "0023_light",
    "0024_publication",
    "0025_decided_targets",
    "0026_succession",
    "0027_document",
    "0028_meeting",
    "0029_body_meeting",
    "0030_search_facts",
    "0031_plan_period",
    "0032_amendment_look",
    "0033_bracket",
    "0034_since",
];

/// Held by the node that migrates a PostgreSQL database; others wait.
const ADVISORY_LOCK: i64 = 0x5341_4d52_4144;

/// A migration as an archive names it: the same for both databases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Migrated {
    /// Its name.
    pub name: String,
    /// SHA-256 over the texts of the pair, in hexadecimal.
    pub checksum: String,
}

/// The migrations of this release, in order.
#[must_use]
pub fn migrations() -> Vec<Migrated> {
    let pair = |migration: &Migration| Migrated {
        name: migration.name.to_owned(),
        checksum: checksum(&[migration.sqlite, migration.postgres].join("\0")),
    };
    MIGRATIONS.iter().map(pair).collect()
}

#[derive(FromRow)]
struct Applied {
    name: String,
    checksum: String,
}

impl Db {
    /// Brings the schema up to this binary's, in one transaction.
    ///
    /// # Errors
    /// When the database is newer than the binary, or a released migration was changed, or a statement fails.
    pub async fn migrate(&self) -> Result<(), Error> {
        self.migrate_to(MIGRATIONS.len()).await
    }

    /// Applies the first `count` migrations and no more: for an archive of an earlier release, whose rows go in before the
    /// later ones are applied. A database that has more already keeps them.
    ///
    /// # Errors
    /// As [`Self::migrate`].
    pub async fn migrate_to(&self, count: usize) -> Result<(), Error> {
        self.enforce_references(false).await?;
        let migrated = self.apply_to(count).await;
        self.enforce_references(true).await?;
        migrated
    }

    /// SQLite changes a table by making it anew, during which other tables refer to one that is not there. It can be told so
    /// only outside a transaction; what came of it is checked before the commit.
    async fn enforce_references(&self, enforce: bool) -> Result<(), Error> {
        if self.kind() == Kind::Sqlite {
            let sql = if enforce { "PRAGMA foreign_keys = ON" } else { "PRAGMA foreign_keys = OFF" };
            self.writer().execute_unprepared(sql).await?;
        }
        Ok(())
    }

    async fn apply_to(&self, count: usize) -> Result<(), Error> {
        let tx = self.writer().begin().await?;
        if self.kind() == Kind::Postgres {
            execute(&tx, "SELECT pg_advisory_xact_lock($1)", values![ADVISORY_LOCK]).await?;
        }
        tx.execute_unprepared(
            "CREATE TABLE IF NOT EXISTS schema_migration (name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL)",
        )
        .await?;
        let applied: Vec<Applied> =
            all(&tx, "SELECT name, checksum FROM schema_migration ORDER BY name", values![]).await?;
        check(&applied, self.kind())?;
        for migration in MIGRATIONS.iter().take(count).skip(applied.len()) {
            let sql = migration.sql(self.kind());
            tx.execute_unprepared(sql).await?;
            execute(
                &tx,
                "INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)",
                values![migration.name, checksum(sql)],
            )
            .await?;
        }
        // It reads every row, so a start at which nothing is applied is spared it.
        if self.kind() == Kind::Sqlite
            && applied.len() < count
            && let Some(table) = broken_reference(&tx).await?
        {
            return Err(Error::Inconsistent(format!("a row of {table} refers to one that is not there")));
        }
        tx.commit().await?;
        Ok(())
    }
}

/// A table of SQLite with a row that refers to one that is not there.
///
/// # Errors
/// When the database fails.
pub(crate) async fn broken_reference(connection: &impl ConnectionTrait) -> Result<Option<String>, Error> {
    #[derive(FromRow)]
    struct Broken {
        table_name: String,
    }
    let sql = "SELECT \"table\" AS table_name FROM pragma_foreign_key_check LIMIT 1";
    Ok(one::<Broken>(connection, sql, values![]).await?.map(|row| row.table_name))
}

/// How many migrations a database has; 0 when it was never set up.
///
/// # Errors
/// When it is newer than the binary, or a released migration was changed.
pub async fn migrated(connection: &impl ConnectionTrait, kind: Kind) -> Result<usize, Error> {
    #[derive(FromRow)]
    struct Found {
        found: i64,
    }
    let sql = match kind {
        Kind::Sqlite => "SELECT COUNT(*) AS found FROM sqlite_master WHERE name = 'schema_migration'",
        Kind::Postgres => "SELECT COUNT(to_regclass('schema_migration')) AS found",
    };
    if one::<Found>(connection, sql, values![]).await?.is_none_or(|row| row.found == 0) {
        return Ok(0);
    }
    let applied: Vec<Applied> =
        all(connection, "SELECT name, checksum FROM schema_migration ORDER BY name", values![]).await?;
    check(&applied, kind)?;
    Ok(applied.len())
}

impl Migration {
    const fn sql(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Sqlite => self.sqlite,
            Kind::Postgres => self.postgres,
        }
    }
}

fn check(applied: &[Applied], kind: Kind) -> Result<(), Error> {
    if applied.len() > MIGRATIONS.len() {
        return Err(Error::Inconsistent(
            "the database belongs to a newer release of Samråd than this one".into(),
        ));
    }
    for (row, migration) in applied.iter().zip(MIGRATIONS) {
        if row.name != migration.name || row.checksum != checksum(migration.sql(kind)) {
            return Err(Error::Inconsistent(format!(
                "migration {} is not the one that was applied",
                row.name
            )));
        }
    }
    Ok(())
}

fn checksum(sql: &str) -> String {
    Sha256::digest(sql.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
