//! Results: the sealed goals, sub-goals, actions and indicators under the numbers of the text, and how each goes.
//!
//! `tree` picks and groups, `status` puts a status into a word with its shape and `light` the rule's light; `views` is what people
//! think beside it; the pages draw. What it is not: indicator values, initiatives and reports.

mod address;
pub mod light;
mod list;
mod one;
mod say;
mod status;
mod think;
mod tree;
mod views;

pub use address::Said;
pub use list::ResultsPage;
pub use one::ResultPage;
pub use status::StatusLight;
