//! Texts as the projection knows them.
