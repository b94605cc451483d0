//! One's own account: name, seats, e-mail address, password, and where one is signed in.

mod browser;
mod email;
mod name;
mod page;
mod password;
mod sessions;

pub use page::AccountPage;
