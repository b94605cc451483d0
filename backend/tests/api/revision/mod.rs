//! `/revision…`.
