//! Search: the field in the bar, and the page with what was found.
//!
//! The field is in the first part, because it stands over every page; the page is in the part of the office. What it is not:
//! finding words in the text that is on the screen, see `text`.

mod field;
mod hits;
mod page;
mod words;

pub use field::Find;
pub use page::SearchPage;
