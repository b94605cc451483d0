//! `/result…`.
