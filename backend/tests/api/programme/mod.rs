//! `/programme…`.
