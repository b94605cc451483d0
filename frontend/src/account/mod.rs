//! One's own account: name, seats, password, and where one is signed in.

mod browser;
mod name;
mod page;
mod password;
mod sessions;

pub use page::AccountPage;
