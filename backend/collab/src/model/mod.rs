//! The flat document of text model 1: how clauses lie in the live document, both ways, and what is wrong with one.
//!
//! Reading is forgiving where two honest people can meet (an unknown fact is left out), checking is strict: the gate
//! refuses what an editor of ours never writes.

pub(crate) mod check;
mod read;
pub(crate) mod watch;
pub(crate) mod write;

pub use check::verify;
pub use read::{clause, clauses, epoch, schema_version};
pub(crate) use read::{pieces as live_pieces, text as live_text};
pub use watch::Touched;
pub use write::{seed, seeded};

use shared::text::ClauseId;

/// What is wrong, and in which clause.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("clause {clause:?}: {problem}")]
pub struct Fault {
    /// The clause, unless the fault is the whole text's.
    pub clause: Option<ClauseId>,
    /// What is wrong.
    pub problem: Problem,
}

impl Fault {
    pub(crate) fn of(clause: &ClauseId, problem: Problem) -> Self {
        Self { clause: Some(clause.clone()), problem }
    }

    pub(crate) fn of_text(problem: Problem) -> Self {
        Self { clause: None, problem }
    }
}

/// A way in which a document can differ from the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The key is not a clause id.
    #[error("its key is not the id of a clause")]
    Id,
    /// The entry is not a map, or a map carries more than entries.
    #[error("it is not a map of entries")]
    Shape,
    /// A key that the schema does not know.
    #[error("the schema does not know one of its keys")]
    Key,
    /// `kind` is absent or unknown.
    #[error("its kind is unknown")]
    Kind,
    /// `level` is not a whole number from 0 to 6.
    #[error("its level is out of range")]
    Level,
    /// `pos` is absent or not a fractional index.
    #[error("its place is not a fractional index")]
    Pos,
    /// `gone` is not `{by, into?}`.
    #[error("the note on why it is gone has another shape")]
    Gone,
    /// `text` is not a text of runs, known marks and footnotes.
    #[error("its text holds something other than words, marks and footnotes")]
    Text,
    /// `facts` is not a map of known facts.
    #[error("its facts have another shape")]
    Facts,
    /// A clause, its text or its facts were replaced; other people's words in them would be gone.
    #[error("its entry, text or facts were replaced")]
    Replaced,
    /// A clause with other people's words was taken out instead of being marked as gone.
    #[error("it was taken out although others wrote in it")]
    Removed,
    /// More clauses than a text may have.
    #[error("there are too many clauses")]
    TooMany,
    /// A client wrote the schema version or the epoch.
    #[error("only the server writes the schema version and the epoch")]
    Meta,
}
