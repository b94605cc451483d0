//! How a compiled message file is written: `build/compile.rs` writes it, `resolve.rs` reads it.
//!
//! ```text
//! file     = message*                     sorted by id, so that each has the same place in every language
//! message  = id? END pattern LAST         the id only where a program asks by it
//! pattern  = (text | variable | choice)*
//! variable = VARIABLE name END
//! choice   = CHOICE name END variant* LAST
//! variant  = (VARIANT | OTHERWISE) key END pattern      the one for what no other is for comes last
//! ```
//!
//! The signs are control characters, which no message may contain.

/// Ends a name or a key.
pub(crate) const END: char = '\u{1}';
/// Ends a message, and a choice.
pub(crate) const LAST: char = '\u{2}';
/// Begins a variable.
pub(crate) const VARIABLE: char = '\u{3}';
/// Begins a choice by a variable.
pub(crate) const CHOICE: char = '\u{4}';
/// Begins a variant of a choice: for a plural category, a number, or a text.
pub(crate) const VARIANT: char = '\u{5}';
/// Begins the variant for everything else.
pub(crate) const OTHERWISE: char = '\u{6}';
