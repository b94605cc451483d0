//! Documents of the work under a programme: files, and addresses of what is kept elsewhere.
//!
//! They belong to an initiative or to a workstream, and whoever reads that reads them. A file is kept as it was sent and is never opened
//! or shown here: it is given back as a file. Rules: `shared::document`. Events: `Changed { topic: "document" }` with the programme's
//! id. What it is not: what an initiative promises, see `result`.

mod add;
mod file;
mod list;
mod owner;
mod remove;
mod routes;
mod store;

pub use routes::routes;
pub use store::forget_workstream;
