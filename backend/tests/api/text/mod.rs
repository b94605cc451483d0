//! Texts: reading the draft, acts, deleted clauses.

mod act;
mod bracket;
mod read;
