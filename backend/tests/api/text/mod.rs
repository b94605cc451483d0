//! `/text…`.
