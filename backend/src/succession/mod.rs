//! Succession: what becomes of an earlier programme's sub-goals in the one that comes after it. Nothing is overwritten: what is said
//! has its versions. Rules: `shared::succession`. Events: `Changed { topic: "succession" }` with the new programme's id. What it is not:
//! which clause was copied from which when a text began, which is `programme`'s.

mod forebears;
mod get;
mod routes;
mod set;
mod store;

pub use routes::routes;
