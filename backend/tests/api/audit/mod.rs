//! `/audit…`.
