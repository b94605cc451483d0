//! What of comments is reached over HTTP.

use super::begin::begin;
use super::change::change;
use super::list::{get, of_clause, of_text};
use super::readers::readers;
use super::reopen::reopen;
use super::reply::reply;
use super::resolve::resolve;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(of_text),
        signed_in(of_clause),
        signed_in(readers),
        signed_in(begin),
        signed_in(get),
        signed_in(reply),
        signed_in(change),
        signed_in(resolve),
        signed_in(reopen),
    ]
}
