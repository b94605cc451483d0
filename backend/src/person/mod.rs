//! People with an account, and their seats.
//!
//! Rules: `shared::person`, `shared::seat`. Events: `PersonChanged`, `SessionEnded`. What it is not: sessions and
//! passwords' checking, see `session`.

mod store;

use crate::http::Route;

pub use store::{insert, insert_seat, seats_of, set_password};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    Vec::new()
}
