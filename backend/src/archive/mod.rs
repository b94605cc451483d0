//! The archive: everything the database knows, in one file, for both databases (design 10). It is the backup, and it is the
//! way from SQLite to PostgreSQL and back.
//!
//! A zip file with one part per table, a JSON object per row and line, and `manifest.json`: the format, the release, the
//! migrations, and each part's rows, bytes and SHA-256. Tables and columns are found in the schema, so that a new noun needs
//! no change here; that the rows are the same on both databases follows from the schemas being the same (`tests/api/schema`).
//! What it is not: a copy of the data folder. The key that signs access tokens is not in it, and neither is what lets
//! somebody in without a password, see [`LEFT_OUT`].

mod fault;
mod load;
mod manifest;
mod open;
mod part;
mod restore;
mod row;
mod schema;
mod write;

pub use fault::Fault;
pub use manifest::{Manifest, Part};
pub use open::Archive;
pub use restore::restore;
pub use write::back_up;

use shared::permission::Verdict;

/// Tables whose rows are not archived: sessions and their tokens, one-time links, tickets, attempts to sign in. A backup may
/// be older than the day somebody was shut out, and must not let them in again; and whoever finds one must not be able to
/// walk in with it. After a restore everybody signs in anew, and open invitations are made again.
///
/// What things are found by is not archived either (`schema`): it is made anew from them.
///
/// Neither is mail that was to be sent: what has been sent since the backup would be sent again.
pub const LEFT_OUT: &[&str] = &["link", "live_ticket", "mail", "session", "sign_in_attempt", "spent_token"];

/// Tables into which migrations put rows. All others are empty in a new database.
const FILLED_BY_MIGRATIONS: &[&str] = &["body", "member", "schema_migration"];

/// The table of the migrations: the manifest has them, and each database keeps its own checksums.
const MIGRATIONS_TABLE: &str = "schema_migration";

shared::act! {
    /// Restoring an archive. No seat has this right: it belongs to whoever runs the machine, and is audited as the system's.
    pub struct RestoreArchive = "archive.restore" on ();
    |_seat, ()| Verdict::Refused
}
