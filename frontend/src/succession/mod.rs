//! Succession: what becomes of an earlier programme's sub-goals in the one that comes after it, beside how each has gone.

mod page;
mod row;
mod went;

pub use page::SuccessionPage;
pub use row::words as fate_words;
pub use went::went;
