//! Measurements: the figures of an indicator, member by member or one for all, edition by edition.
//!
//! Nothing is overwritten: each change is a row with who, when and why, and one of them stands. What is written together stands
//! together or not at all. Rules: `shared::measurement`. Events: those of `indicator`. What it is not: reading tables that people
//! paste, which is a pure function the browser calls before anything is sent.

mod known;
mod latest;
mod list;
mod open_data;
mod pack;
mod routes;
mod store;
mod strung;
mod write;

pub use latest::latest;
pub use open_data::{last_retrieved, said_in_editions, standing_of};
pub use pack::measures;
pub use routes::routes;
pub use store::{Sum, Written, standing, sums, written_since};
