//! HTTP: from a connection to a handler and back. Handlers know `Call`, `Answer` and `Problem`, and nothing of warp.

mod answer;
mod assets;
mod body;
mod call;
mod caller;
mod headers;
mod health;
mod kept;
mod listen;
mod openapi;
mod problem;
mod route;
mod router;
mod routes;
mod upgrade;

pub use answer::{Answer, Cookie};
pub use call::{Call, Open, Peer};
pub use listen::{Limits, Server};
pub use openapi::{document, statuses};
pub use route::{Described, Route, open, signed_in};
pub use router::Router;
pub use routes::all as routes;
