//! Signing in and out, who is here, and the page behind a one-time link.

mod again;
mod chosen_seat;
mod context;
mod ear;
mod gate;
mod link;
mod sign_in;

pub use context::{Session, SessionProvider, SessionState, use_session};
pub use ear::{Ear, EarProps};
pub use gate::SessionGate;
pub use link::LinkPage;
pub use sign_in::SignInPage;
