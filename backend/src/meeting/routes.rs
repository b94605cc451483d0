//! What of meetings is reached over HTTP.

use super::add::{add, add_to_body};
use super::change::change;
use super::list::{list, list_of_body};
use super::remove::remove;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(list),
        signed_in(add),
        signed_in(list_of_body),
        signed_in(add_to_body),
        signed_in(change),
        signed_in(remove),
    ]
}
