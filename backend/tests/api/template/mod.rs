//! Templates over HTTP.

mod edit;
