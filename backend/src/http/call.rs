//! What a handler is given: the request, read and checked.

use std::net::IpAddr;

use http::HeaderMap;
use shared::api::Endpoint;
use shared::id::RequestId;

use crate::permit::Caller;

/// The other end of the connection. Put into the request by the accept loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

/// A request to `E` by somebody who is signed in.
pub struct Call<E: Endpoint, C = Caller> {
    /// The variable parts of the path.
    pub path: E::Path,
    /// The query.
    pub query: E::Query,
    /// The body.
    pub body: E::Body,
    /// Who asks.
    pub caller: C,
    /// Headers and such, for the few that need them.
    pub head: Head,
}

/// A request to `E` by anyone.
pub type Open<E> = Call<E, ()>;

/// The request without its body.
#[derive(Debug, Clone)]
pub struct Head {
    /// The id under which the log knows it.
    pub id: RequestId,
    /// Where it came from.
    pub peer: Peer,
    /// The headers.
    pub headers: HeaderMap,
}

impl Head {
    /// A header as text; `None` when it is missing or not text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The value of a cookie.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.headers.get_all(http::header::COOKIE).iter().find_map(|header| {
            header.to_str().ok()?.split(';').find_map(|pair| {
                let (key, value) = pair.trim().split_once('=')?;
                (key == name).then_some(value)
            })
        })
    }
}
