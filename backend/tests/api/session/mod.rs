//! `/session` and `/account`.

mod account;
mod refresh;
mod sign_in;
