//! What of rounds is reached over HTTP.

use super::end::end;
use super::extend::extend;
use super::list::list;
use super::open::open;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![signed_in(list), signed_in(open), signed_in(extend), signed_in(end)]
}
