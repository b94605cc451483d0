//! The bodies that people sit in.

use crate::body::{Body, BodyChange, NewBody};
use crate::id::BodyId;

crate::path! {
    /// A path to one body.
    pub struct OfBody {
        /// The body.
        body: BodyId,
    }
}

crate::endpoint! {
    /// Lists the bodies of all times: the council first, then by the first day.
    pub struct ListBodies: Get "/bodies" for SignedIn => 200 Vec<Body> {}
}

crate::endpoint! {
    /// Adds a body.
    pub struct AddBody: Post "/bodies" for SignedIn => 201 Body {
        body: NewBody,
    }
}

crate::endpoint! {
    /// Changes what a body is called, and from when to when there is one.
    pub struct ChangeBody: Put "/bodies/{body}" for SignedIn => 200 Body {
        path: OfBody,
        body: BodyChange,
        problems: [Stale],
    }
}

crate::endpoint! {
    /// Takes back a body in which nobody sits or ever sat, and which has no meetings.
    pub struct RemoveBody: Delete "/bodies/{body}" for SignedIn => 204 () {
        path: OfBody,
        problems: [BodyInUse],
    }
}
