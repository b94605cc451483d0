//! What of money is reached over HTTP.

use super::frames::frames;
use super::get::get;
use super::one::one;
use super::rate::rate;
use super::say::say;
use super::say_many::say_many;
use super::set_frames::set_frames;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(get),
        signed_in(frames),
        signed_in(set_frames),
        signed_in(rate),
        signed_in(say_many),
        signed_in(one),
        signed_in(say),
    ]
}
