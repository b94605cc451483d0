//! `/person…`.
