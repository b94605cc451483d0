//! The live socket and its rooms.

mod log;
mod rights;
mod room;
mod sign_in;
pub mod tab;
