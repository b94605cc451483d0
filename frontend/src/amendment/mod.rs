//! Amendments: the list of what is drafted and tabled, one amendment with what it asks for and what became of it, and the
//! room in which its draft is written.
//!
//! What an act does and who may take it is in `shared::amendment`; `offer` asks it, so that no button is there in vain. What an
//! amendment asks for is drawn as a redline, with the rows of `revision::compare`; the draft is written in the editor of
//! `text`. What it is not: the text that they stand beside.

mod act;
mod acts;
pub mod address;
mod answer;
mod asked;
mod begin;
mod bracketed;
mod decide;
mod draft;
mod list;
mod look;
mod merging;
mod modified;
pub mod names;
mod offer;
mod one;
mod outcome;
mod page;
mod reason;
mod rows;
#[cfg(test)]
mod samples;
mod share;
mod stances;
mod story;
mod tag;
mod take_back;
mod together;
mod versions;
mod wanted;
pub mod words;

pub use acts::{Acts, ActsProps};
pub use begin::{BeginDialog, BeginDialogProps, may_begin, new_id, use_begin, use_begin_here};
pub use bracketed::{Beside, BesideProps, BracketedPage, InPlace, TextBeside, Whose};
pub use draft::Draft;
pub use list::AmendmentsPage;
pub use page::AmendmentPage;
pub use tag::audience;
pub use together::{TogetherDialog, TogetherDialogProps};
pub use wanted::What;
