//! Workstreams: one page for all of a programme or for one of them, and filling one in.
//!
//! What it is not: the work that belongs to one, which is the list of initiatives with that choice.

mod form;
mod page;

pub use page::WorkstreamsPage;
