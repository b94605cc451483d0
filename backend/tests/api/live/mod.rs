//! `/live…`.
