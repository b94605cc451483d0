//! What of documents is reached over HTTP.

use super::add::{add_to_initiative, add_to_workstream};
use super::file::file;
use super::list::{of_initiative, of_workstream};
use super::remove::remove;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(of_initiative),
        signed_in(add_to_initiative),
        signed_in(of_workstream),
        signed_in(add_to_workstream),
        signed_in(file),
        signed_in(remove),
    ]
}
