//! Backup, restore, verify: one archive for both databases.

mod commands;
pub mod filled;
mod refused;
mod round_trip;
mod verify;
