//! Revisions: the list, one revision read as a page, and the redline between any two states of the text.
//!
//! Comparing is `shared::text::redline`, done here in the browser; this folder puts its outcome into rows and words. What it
//! is not: the live text and its editor. What procedures and results show as well (chips by code, wordings, facts in
//! words, the short form of a hash) is public here.

pub mod address;
pub mod by;
pub mod compare;
mod decide;
pub mod hash;
mod list;
mod page;
mod prepare;
mod restore;
mod sheet;
mod state;
mod trail;
pub mod words;

pub use compare::ComparePage;
pub use list::{RevisionsPage, whole as with_programme};
pub use page::RevisionPage;
pub use state::RevisionTag;
pub use trail::trail;
