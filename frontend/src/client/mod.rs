//! How the app speaks with the server: one request function over the endpoints of `shared::api`, and what pages build on it.
//!
//! A page says `use_resource::<ListProgrammes>(…)` to see something and `use_action::<NewProgramme>(…)` to do something; it never
//! touches tokens, headers or retries. Errors come as [`ApiError`], which `ProblemNote` says in the person's language.

mod act;
mod action;
mod dialog;
mod error;
mod fetch;
mod listen;
mod lock;
mod query;
mod resource;
mod session;
mod stale;
mod topics;
mod view;

pub use act::{About, use_act_about};
pub use action::{Acted, Action, use_action};
pub use dialog::{Dialog, SaveOrRemove, use_dialog, use_dialog_act};
pub use error::{ApiError, Kind};
pub use fetch::Prepared;
pub use listen::use_listening;
pub use resource::{Resource, use_resource};
pub use session::{Client, ClientProvider, SessionChange, use_client};
pub use stale::Stale;
pub use view::{Async, ProblemNote};

/// Where the live socket is: beside the page.
pub fn live_url() -> String {
    let location = gloo::utils::window().location();
    let scheme = if location.protocol().is_ok_and(|scheme| scheme == "https:") { "wss" } else { "ws" };
    format!("{scheme}://{}{}/live", location.host().unwrap_or_default(), shared::api::PREFIX)
}
