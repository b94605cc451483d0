//! What of packages is reached over HTTP.

use super::answer::answer;
use super::apply::apply;
use super::begin::begin;
use super::change::change;
use super::get::get;
use super::ground::ground;
use super::list::list;
use super::list_versions::list_versions;
use super::put::put;
use super::take_back::take_back;
use super::withdraw::withdraw;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(list),
        signed_in(ground),
        signed_in(begin),
        signed_in(get),
        signed_in(list_versions),
        signed_in(change),
        signed_in(put),
        signed_in(answer),
        signed_in(withdraw),
        signed_in(apply),
        signed_in(take_back),
    ]
}
