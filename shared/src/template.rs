//! Templates that new programmes begin from.
