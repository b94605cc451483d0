//! Backup, restore, verify: one archive for both databases.

mod commands;
mod filled;
mod refused;
mod round_trip;
mod verify;
