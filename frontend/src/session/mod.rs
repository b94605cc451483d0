//! Signing in and out, and who is here.

mod context;
mod gate;
mod sign_in;

pub use context::{Session, SessionProvider, SessionState, use_session};
pub use gate::SessionGate;
pub use sign_in::SignInPage;
