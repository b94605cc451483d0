//! Comparing two states of a text: two revisions, or one and the text as it is now.
//!
//! The address says which two and in which way of seeing, so that what one sees can be sent to somebody. `stand` makes
//! both sides alike, `rows` puts the redline into rows, `sentence` into words; `sheet` and `list` draw.

mod bar;
mod list;
mod page;
pub mod rows;
#[cfg(test)]
pub mod samples;
pub mod sentence;
pub mod sheet;
pub mod stand;

pub use page::ComparePage;
