//! `/procedure…`.
