//! What of results is reached over HTTP.

use super::get::get;
use super::give_view::give_view;
use super::lineage::lineage;
use super::list::list;
use super::set_light::set_light;
use super::set_status::set_status;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(list),
        signed_in(get),
        signed_in(lineage),
        signed_in(set_status),
        signed_in(give_view),
        signed_in(set_light),
    ]
}
