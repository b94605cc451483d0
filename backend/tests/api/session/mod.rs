//! `/session` and `/account`.

mod refresh;
mod sign_in;
