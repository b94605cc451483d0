//! What of procedures is reached over HTTP.

use super::change::change;
use super::confirm::confirm;
use super::get::get;
use super::join::join;
use super::list::list;
use super::record::record;
use super::returned::return_it;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(list),
        signed_in(record),
        signed_in(get),
        signed_in(change),
        signed_in(return_it),
        signed_in(confirm),
        signed_in(join),
    ]
}
