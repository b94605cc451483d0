//! What a handler is given: the request, read and checked.

use std::net::IpAddr;

use http::HeaderMap;
use shared::api::Endpoint;
use shared::id::RequestId;

use crate::permit::Caller;

/// The other end of the connection. Put into the request by the accept loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

impl Peer {
    /// Who is behind the reverse proxies that are believed: the last address of `X-Forwarded-For` that is not one of them.
    /// What anyone else says of itself is not listened to.
    #[must_use]
    pub fn behind(self, proxies: &[IpAddr], forwarded: Option<&str>) -> Self {
        if !proxies.contains(&self.0) {
            return self;
        }
        let told =
            forwarded.unwrap_or_default().rsplit(',').map_while(|part| part.trim().parse::<IpAddr>().ok());
        told.into_iter().find(|address| !proxies.contains(address)).map_or(self, Self)
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    fn peer(text: &str) -> Peer {
        Peer(text.parse().unwrap())
    }

    #[test]
    fn only_a_proxy_that_is_believed_says_who_is_behind_it() {
        let proxies = ["10.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()];
        let behind = |from: &str, forwarded: Option<&str>| peer(from).behind(&proxies, forwarded);
        assert_eq!(behind("10.0.0.1", Some("198.51.100.7")), peer("198.51.100.7"));
        assert_eq!(behind("10.0.0.1", Some("198.51.100.7, 10.0.0.2")), peer("198.51.100.7"));
        // What the client wrote itself stands further left, and is not reached.
        assert_eq!(behind("10.0.0.1", Some("203.0.113.9, 198.51.100.7")), peer("198.51.100.7"));
        assert_eq!(behind("10.0.0.1", Some("203.0.113.9, nonsense")), peer("10.0.0.1"));
        assert_eq!(behind("10.0.0.1", None), peer("10.0.0.1"));
        assert_eq!(behind("198.51.100.7", Some("203.0.113.9")), peer("198.51.100.7"));
    }
}
