//! Notices: written in the transaction of the act they tell of, read in the workspace, and mailed by each person's settings.
//!
//! A verb calls [`tell`] with what happened and who is told; the rules are `shared::notification`. What one must act on goes into
//! the mail queue at once, the rest waits for the digest of the day, which is a job. What follows from changed words is told by a job
//! as well, a while after the first of them. Mail is written when it is sent, in the language
//! and to the address of then, and holds numbers and links, never words of a draft. Events: `Told`, to the person alone.
//! What it is not: what waits on a desk, see `desk`.

mod digest;
mod get_settings;
mod list;
mod mail;
mod mark_read;
mod of_text;
mod routes;
mod set_settings;
mod store;
mod tell;
mod unsubscribe;

pub use digest::digest;
pub use mail::{Post, send_due};
pub use of_text::{text_changed, text_changes};
pub use routes::routes;
pub use store::{Told, last_told, unread, was_told};
pub use tell::tell;
