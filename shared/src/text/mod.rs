//! The pure model of a programme's text: clauses, wordings, and everything that is computed from them.
//!
//! A text is a flat list of [`Clause`]s keyed by id; the tree, the labels, the redline and the merge are
//! functions of that list (text model 1–5, 8, 9). The screen, the exports and the server call the same
//! functions, so that all always agree.
//!
//! It is not the live document (that is `backend/collab` and the editor), holds no I/O, no clock and no
//! randomness, and knows nothing of who may do what.
//!
//! Offsets are UTF-16 code units, as in the live document; nothing here ever cuts a grapheme cluster in two.

pub mod bracket;
pub mod clause;
pub mod diff;
pub mod facts;
pub mod hash;
pub mod import;
mod import_words;
pub mod label;
pub mod measurable;
pub mod merge;
pub mod nfc;
pub mod order;
pub mod outline;
mod read;
pub mod redline;
pub mod retype;
#[cfg(test)]
pub(crate) mod samples;
pub mod token;
pub mod view;
pub mod wording;

pub use clause::{BadClauseId, Clause, ClauseId, Content, Gone, Kind};
pub use facts::Facts;
pub use hash::{ContentHash, DraftHash, FactsHash};
pub use wording::{Bracket, Marks, Piece, Wording};
