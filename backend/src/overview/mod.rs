//! The overview of a programme that is followed: what other nouns know, put together. It stores nothing and has no events; screens
//! that show it listen to what it is made of. Rules: `shared::overview`.

mod changed;
mod due;
mod get;
mod part;
mod routes;

pub use routes::routes;
