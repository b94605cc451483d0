//! What has changed since a confirmed reading, and confirming: one's own, and that of one's delegation.
//!
//! The difference is computed by `shared::reading` on the server; here it is put into words (`words`), drawn (`list`), walked through
//! and confirmed (`changes`). What it is not: two revisions compared, see `revision`.

mod address;
mod changes;
mod list;
mod page;
mod words;

pub use page::SincePage;
