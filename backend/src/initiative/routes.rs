//! What of initiatives is reached over HTTP.

use super::add::add;
use super::add_risk::add_risk;
use super::bulk::bulk;
use super::change::change;
use super::change_risk::change_risk;
use super::get::get;
use super::list::list;
use super::note::note;
use super::remove_risk::remove_risk;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(list),
        signed_in(add),
        signed_in(bulk),
        signed_in(get),
        signed_in(change),
        signed_in(note),
        signed_in(add_risk),
        signed_in(change_risk),
        signed_in(remove_risk),
    ]
}
