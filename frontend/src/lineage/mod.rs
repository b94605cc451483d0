//! The lineage of a result: how its wording came to be, who asked for it and how it was agreed, what is done for it and what came of it.
//!
//! One page in the order of its life; each part of it is a file here, and each entry leads to its own page. What the reader may not know
//! the server does not tell (`shared::api::lineage`). What it is not: the pages of what is told of.

mod adopted;
mod agreed;
mod asked;
mod draft;
mod entry;
mod measured;
mod page;
mod reported;
mod said;
mod work;

pub use page::LineagePage;
