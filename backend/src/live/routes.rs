//! What of the live part is reached over HTTP; the socket itself is upgraded by `http::upgrade`.

use super::issue_ticket::issue_ticket;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![signed_in(issue_ticket)]
}
