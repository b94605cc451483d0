//! Revisions: issued, immutable, hashed states of a text.
