//! Mail: a queue in the database, and a mail server that the settings name.
//!
//! A mail is taken by a lease, sent outside any transaction, and then marked; a node that dies in between leaves it to be sent again,
//! under the same Message-ID (decision 0022). What fails is tried again after a while, and given up after [`queue::TRIES`] tries or
//! when the server refuses for good.

mod message;
mod post;
pub(super) mod queue;
mod send;
mod words;

pub use post::Post;
pub use send::send_due;
