//! What of sessions is reached over HTTP.

use super::change_email::change_email;
use super::change_password::change_password;
use super::end::end;
use super::end_all::end_all;
use super::get_account::get_account;
use super::list::list;
use super::refresh::refresh;
use super::rename::rename;
use super::sign_in::sign_in;
use super::sign_out::sign_out;
use crate::http::{Route, open, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        open(sign_in),
        open(refresh),
        open(sign_out),
        signed_in(get_account),
        signed_in(rename),
        signed_in(list),
        signed_in(end),
        signed_in(end_all),
        signed_in(change_password),
        signed_in(change_email),
    ]
}
