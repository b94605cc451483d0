//! What of publication is reached over HTTP.

use super::figures::figures;
use super::get::get;
use super::list::list;
use super::public::public;
use super::set::set;
use super::tables::{figures_table, results_table};
use crate::http::{Route, open, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(get),
        signed_in(set),
        open(list),
        open(public),
        open(figures),
        open(figures_table),
        open(results_table),
    ]
}
