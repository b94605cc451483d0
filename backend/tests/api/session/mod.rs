//! `/session` and `/account`.

mod account;
mod email;
mod forget;
mod refresh;
mod sign_in;
