//! What of meetings is reached over HTTP.

use super::add::add;
use super::change::change;
use super::list::list;
use super::remove::remove;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![signed_in(list), signed_in(add), signed_in(change), signed_in(remove)]
}
