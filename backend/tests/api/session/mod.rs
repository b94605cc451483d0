//! `/session` and `/account`.

mod account;
mod email;
mod refresh;
mod sign_in;
