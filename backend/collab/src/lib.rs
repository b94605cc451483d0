//! The live text's engine: everything between a Yjs client's bytes and the document that all share (text model 1, 4).
//!
//! No HTTP, no database, no clock, no tasks: bytes, times and results of commits are passed in; what is to be sent, logged
//! or closed is handed out. `backend/src/live` connects it with sockets and storage.
//!
//! The way of a keystroke: [`message`] takes the frame apart, [`gate`] inspects it with [`scan`], applies it to the
//! [`document`] and checks it against the [`model`], [`room`] hands out what to log and whom to tell. Changes that the
//! server makes itself are built by [`act`] on a fork. [`log`] says how a document is stored and read back.

pub mod act;
pub mod awareness;
pub mod document;
pub mod gate;
pub mod log;
pub mod message;
pub mod model;
pub mod rate;
pub mod room;
pub mod scan;
pub mod schema;
pub mod wire;

pub use document::{Document, LoadError};
