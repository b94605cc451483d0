//! What an archive says about itself, in `manifest.json`.

use serde::{Deserialize, Serialize};
use shared::time::Instant;

use super::Fault;
use super::schema::Column;
use crate::db;

/// The format that is written and read.
pub(super) const FORMAT: u32 = 1;

/// The manifest's name in the archive.
pub(super) const NAME: &str = "manifest.json";

/// The manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format of the archive; 1.
    pub format: u32,
    /// The release that made it.
    pub release: String,
    /// When it was made.
    pub made_at: Instant,
    /// From which database: `sqlite` or `postgres`.
    pub database: String,
    /// The migrations that the schema had, in order, each with the checksum of its pair.
    pub migrations: Vec<db::Migrated>,
    /// Tables that are not in it.
    pub left_out: Vec<String>,
    /// The parts, by table.
    pub tables: Vec<Part>,
}

/// One table's part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The table.
    pub table: String,
    /// The part's name in the archive.
    pub file: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// How many rows.
    pub rows: u64,
    /// How many bytes before compression.
    pub bytes: u64,
    /// SHA-256 of these bytes, in hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// Rows of all tables.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|part| part.rows).sum()
    }

    /// Whether this release can restore it.
    pub(super) fn check(&self) -> Result<(), Fault> {
        if self.format != FORMAT {
            return Err(Fault::Format(self.format));
        }
        let known = db::migrations();
        if self.migrations.len() > known.len() {
            return Err(Fault::Newer(self.release.clone()));
        }
        match self.migrations.iter().zip(&known).find(|(archived, known)| archived != known) {
            Some((archived, _)) => Err(Fault::OtherSchema(archived.name.clone())),
            None => Ok(()),
        }
    }
}
