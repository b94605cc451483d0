//! Decision procedures.
