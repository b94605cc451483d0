//! `/template…`.
