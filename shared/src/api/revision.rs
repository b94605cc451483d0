//! Revisions, comparing, restoring.
