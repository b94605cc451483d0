//! What of templates is reached over HTTP.

use super::change::change;
use super::copy::copy;
use super::create::create;
use super::get::get;
use super::list::list;
use super::remove::remove;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(list),
        signed_in(get),
        signed_in(create),
        signed_in(copy),
        signed_in(change),
        signed_in(remove),
    ]
}
