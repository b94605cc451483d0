//! `/member…`.
