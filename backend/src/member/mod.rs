//! The members, and who chairs when.
//!
//! Members are rows with dates, made by the migration: who is one, in which class, may change (domain reference 1.2). Rules:
//! `shared::member`. Events: `Changed` on `chair_term`. What it is not: who sits for a member, see `person`.

mod add_chair_term;
mod list;
mod list_chair_terms;
mod remove_chair_term;
mod routes;
mod store;
mod waiting;

pub use routes::routes;
pub use store::{chair_terms, insert_chair_term, members, on};
pub use waiting::waiting;
