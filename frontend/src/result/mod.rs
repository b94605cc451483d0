//! Results: the sealed goals, sub-goals, actions and indicators under the numbers of the text, and how each goes.
//!
//! `tree` picks and groups, `status` puts a status into a word with its shape; the pages draw. What it is not: indicator
//! values, initiatives and reports.

mod address;
mod list;
mod one;
mod say;
mod status;
mod tree;

pub use list::ResultsPage;
pub use one::ResultPage;
