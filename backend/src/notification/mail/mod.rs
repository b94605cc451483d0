//! Mail: a queue in the database, and a mail server that the settings name.
//!
//! A mail is taken by a lease, sent outside any transaction, and then marked; a node that dies in between leaves it to be sent again,
//! under the same Message-ID (decision 0022). What fails is tried again after a while, and given up after [`queue::TRIES`] tries or
//! when the server refuses the mailbox or the message for good; never at once for a refusal of ourselves.

mod message;
mod post;
pub(super) mod queue;
mod refusal;
mod send;
mod words;

pub use post::Post;
pub use send::send_due;
